"""Boxes to tick, in text and at the start of a task."""

from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Box, Inline
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import heard, is_blank, text_attribute
from mkdocs_tailor.document.reader.unknown import remark_on

NO_BREAK_SPACE = "\u00a0"
_WRAPPERS = ("p", "label", "span")
_WITHOUT_TEXT = ("hidden", "radio")


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the box; other fields of a form have no counterpart."""
    if is_box(element):
        return (Box(is_ticked(element), heard(element, "aria-label")),)
    if text_attribute(element, "type") not in _WITHOUT_TEXT:
        remark_on(element, reading)
    return ()


def is_box(element: Element) -> bool:
    """Return whether the element is a box to tick."""
    return element.tag == "input" and text_attribute(element, "type").lower() == "checkbox"


def is_ticked(element: Element) -> bool:
    """Return whether the box is ticked."""
    return "checked" in element.attributes


def without_box(children: Tree) -> tuple[bool | None, Tree]:
    """Return whether the box that the nodes begin with is ticked, and the nodes without it.

    ``None`` where they do not begin with a box. Task lists have it bare, in a label, or in the
    first paragraph (pymdownx.tasklist, custom_checkbox).
    """
    for number, node in enumerate(children):
        if is_blank(node):
            continue
        if isinstance(node, Element):
            ticked, kept = _taken(node)
            return ticked, (*children[:number], *kept, *children[number + 1 :])
        break
    return None, children


def _taken(element: Element) -> tuple[bool | None, Tree]:
    if is_box(element):
        return is_ticked(element), ()
    if element.tag not in _WRAPPERS:
        return None, (element,)
    ticked, children = without_box(element.children)
    return ticked, (replace(element, children=_without_blank(children)),)


def _without_blank(children: Tree) -> Tree:
    """Return the nodes without the no-break space that ties words to their box."""
    match children:
        case (str(first), *rest):
            return (first.removeprefix(NO_BREAK_SPACE), *rest)
        case _:
            return children
