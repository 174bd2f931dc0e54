"""Quotations."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Inline, Quote
from mkdocs_tailor.document.reader.reading import Reading

OPENING, CLOSING = "“", "”"
"""What a browser writes round a ``<q>``."""


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the quotation."""
    blocks = reading.blocks(element.children)
    return (Quote(blocks),) if blocks else ()


def read_inline(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return a quotation inside a sentence, in quotation marks."""
    return (OPENING, *reading.phrase(element.children), CLOSING)
