"""Paragraphs."""

from dataclasses import replace

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Inline, Paragraph
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the paragraph, or the blocks that stand in it, with its classes."""
    return tuple(_classed(block, classes_of(element)) for block in reading.blocks(element.children))


def read_inline(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return a block that stands inside a heading or a title as part of its text."""
    return (" ", *reading.phrase(element.children), " ")


def _classed(block: Block, classes: tuple[str, ...]) -> Block:
    if isinstance(block, Paragraph) and not block.classes:
        return replace(block, classes=classes)
    return block
