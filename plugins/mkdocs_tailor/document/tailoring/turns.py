"""Addresses inside a page, where a repeat would give several elements the same."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Named
from mkdocs_tailor.document.walking import elements
from mkdocs_tailor.language.records import Expression

_GIVEN = frozenset(("id", "name"))
_USED = frozenset(("id", "name", "for", "aria-labelledby", "aria-describedby", "aria-controls"))


def in_turn(nodes: Tree, variable: str, number: int) -> Tree:
    """Return what one turn of a repeat made, with addresses of its own from the second turn on.

    An ``id`` or ``name`` gets the loop's variable and the number of the turn as its ending
    (``tasks-teacher2``), and so does whatever refers to it from inside the turn.
    """
    if number == 1:
        return nodes
    given = frozenset(_given(nodes))
    ending = f"-{variable.partition('#')[0]}{number}"
    return tuple(_renamed(node, given, ending) for node in nodes) if given else nodes


def is_address(name: str, value: Expression) -> bool:
    """Tell whether an attribute gives or uses an address inside the page."""
    return name in _USED or (name == "href" and isinstance(value, str) and value.startswith("#"))


def _given(nodes: Tree) -> Iterable[Expression]:
    for element in elements(nodes):
        for name in _GIVEN & element.attributes.keys():
            yield element.attributes[name]


def _renamed(node: Markup, given: frozenset[Expression], ending: str) -> Markup:
    if isinstance(node, Named):
        inside = tuple(_renamed(child, given, ending) for child in node.children)
        return replace(node, children=inside)
    if not isinstance(node, Element):
        return node
    attributes = {
        name: f"{value}{ending}" if _refers(name, value, given) else value
        for name, value in node.attributes.items()
    }
    children = tuple(_renamed(child, given, ending) for child in node.children)
    return replace(node, attributes=attributes, children=children)


def _refers(name: str, value: Expression, given: frozenset[Expression]) -> bool:
    if name == "href" and isinstance(value, str) and value.startswith("#"):
        return value[1:] in given
    return name in _USED and value in given
