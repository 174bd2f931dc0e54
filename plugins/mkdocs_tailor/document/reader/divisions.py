"""Blocks that stand together: ``<div class="grid cards">``, ``<section>``."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Division
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of

TAGS = (
    "div", "section", "article", "aside", "nav", "main", "header", "footer", "address", "center",
    "hgroup", "search", "body", "html",
)  # fmt: skip

PARTS = (
    "li", "dt", "dd", "caption", "figcaption", "legend", "summary", "thead", "tbody", "tfoot",
    "tr", "td", "th",
)  # fmt: skip
"""Parts of other blocks, where an author left them standing alone."""


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the blocks under their class names; without a class just the blocks."""
    blocks, classes = reading.blocks(element.children), classes_of(element)
    return (Division(blocks, classes),) if blocks and classes else blocks


def read_part(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the blocks of a part that stands outside what it is a part of."""
    return reading.blocks(element.children)
