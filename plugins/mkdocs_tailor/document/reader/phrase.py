"""Inline nodes in a row: text, fields, choices and inline elements."""

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Inline, Landmark, Speech
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.reader.dispatch import inline_reader
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute

_WAYS = {"rtl": True, "ltr": False}
"""What an author can say of the direction; ``auto`` leaves it to the letters."""


def read_phrase(tree: Tree, reading: Reading) -> tuple[Inline, ...]:
    """Return the inline nodes that the nodes make, white space as it stands."""
    return tuple(inline for node in tree for inline in _read(node, reading))


def _read(node: Markup, reading: Reading) -> tuple[Inline, ...]:
    if isinstance(node, str | Field):
        return (node,)
    if isinstance(node, Element):
        return _as_said(node, inline_reader(node)(node, reading), reading)
    return carried(node, reading.phrase)


def _as_said(
    element: Element, children: tuple[Inline, ...], reading: Reading
) -> tuple[Inline, ...]:
    """Return what was read of an element under its language, direction and name."""
    language, way = (text_attribute(element, name).strip() for name in ("lang", "dir"))
    leftward = _WAYS.get(way.lower())
    if children and (language or leftward is not None):
        children = (Speech(children, language, None, leftward),)
    name = text_attribute(element, "id")
    return (Landmark(name), *children) if name in reading.linked else children
