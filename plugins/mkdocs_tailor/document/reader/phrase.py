"""Inline nodes in a row: text, fields, choices and inline elements."""

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.reader.dispatch import inline_reader
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.reading import Reading


def read_phrase(tree: Tree, reading: Reading) -> tuple[Inline, ...]:
    """Return the inline nodes that the nodes make, white space as it stands."""
    return tuple(inline for node in tree for inline in _read(node, reading))


def _read(node: Markup, reading: Reading) -> tuple[Inline, ...]:
    if isinstance(node, str | Field):
        return (node,)
    if isinstance(node, Element):
        return inline_reader(node)(node, reading)
    return carried(node, reading.phrase)
