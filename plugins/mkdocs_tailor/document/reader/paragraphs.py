"""Paragraphs."""

from dataclasses import replace

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Align, Block, Inline, Paragraph
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.styles import alignment
from mkdocs_tailor.document.reader.tags import classes_of


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the paragraph, or the blocks that stand in it, with its classes and its alignment."""
    classes, align = classes_of(element), alignment(element)
    return tuple(_as_said(block, classes, align) for block in reading.blocks(element.children))


def read_inline(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return a block that stands inside a heading or a title as part of its text."""
    return (" ", *reading.phrase(element.children), " ")


def _as_said(block: Block, classes: tuple[str, ...], align: Align | None) -> Block:
    if isinstance(block, Paragraph) and not block.classes:
        return replace(block, classes=classes, align=block.align or align)
    return block
