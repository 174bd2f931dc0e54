"""Rules."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Rule
from mkdocs_tailor.document.reader.reading import Reading


def read(_element: Element, _reading: Reading) -> tuple[Block, ...]:
    """Return a line between two parts."""
    return (Rule(),)
