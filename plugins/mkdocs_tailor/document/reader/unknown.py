"""Elements that have no counterpart in a document."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Inline
from mkdocs_tailor.document.reader.reading import Reading


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the text in the element, and remark on it."""
    remark_on(element, reading)
    return reading.phrase(element.children)


def read_block(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the blocks in the element, and remark on it."""
    remark_on(element, reading)
    return reading.blocks(element.children)


def remark_on(element: Element, reading: Reading) -> None:
    """Note that only the text of such an element is kept."""
    reading.remark(
        "html-as-text",
        element.tag,
        f"a Word file has nothing like <{element.tag}>, so only the text in it is kept",
        "write it in Markdown, or in backticks where it is meant to be read",
    )
