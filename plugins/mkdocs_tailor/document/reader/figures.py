"""Figures: something with a caption of its own."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Figure
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.parts import taken_out
from mkdocs_tailor.document.reader.reading import Reading


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the figure; one without a caption is just what it holds."""
    found, rest = taken_out(element.children, _is_caption)
    caption, blocks = reading.text(found), reading.blocks(rest)
    return (Figure(blocks, caption),) if shows(caption) else blocks


def _is_caption(element: Element) -> bool:
    return element.tag == "figcaption"
