"""Figures: something with a caption of its own."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Figure, Table
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.marks import CAPTION_PREFIX
from mkdocs_tailor.document.reader.parts import taken_out
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, is_blank
from mkdocs_tailor.document.walking import elements


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the figure; a table as a table with that caption, without a caption just the blocks.

    The number that Markdown gave the caption is kept apart from its words.
    """
    found, rest = taken_out(element.children, is_caption)
    prefix = "".join(_prefix(found)).strip()
    caption, blocks = reading.text(found), reading.blocks(rest)
    if not prefix and not shows(caption):
        return blocks
    match blocks:
        case (Table(caption=()) as table,) if shows_tables(element):
            return (replace(table, caption=caption, prefix=prefix),)
        case _:
            return (Figure(blocks, caption, prefix),)


def is_caption(element: Element) -> bool:
    """Return whether the element is a figure's caption."""
    return element.tag == "figcaption"


def shows_tables(element: Element) -> bool:
    """Return whether a figure shows tables alone: their caption is read out before them."""
    parts = [
        node
        for node in element.children
        if not is_blank(node) and not (isinstance(node, Element) and is_caption(node))
    ]
    tables = [isinstance(node, Element) and node.tag == "table" for node in parts]
    return bool(tables) and all(tables)


def _prefix(caption: Tree) -> Iterator[str]:
    for element in elements(caption):
        if CAPTION_PREFIX in classes_of(element):
            yield from (child for child in element.children if isinstance(child, str))
