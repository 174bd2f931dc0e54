"""Keeping a tree shallow enough for everything that walks it."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.tags import is_block
from mkdocs_tailor.document.walking import branches

DEEPEST = 60
"""How deep elements may nest: ten lists, each in an item of the next, need half of it."""


def depth_of(tree: Tree) -> int:
    """Return how deep the elements nest."""
    depth = 0
    while inside := tuple(_outermost(tree)):
        depth += 1
        tree = tuple(child for element in inside for child in element.children)
    return depth


def shallow(tree: Tree, room: int = DEEPEST) -> Tree:
    """Return the tree, with only the text of what nests deeper than there is room for."""
    return tuple(kept for node in tree for kept in _shallow(node, room))


def _outermost(tree: Tree) -> Iterator[Element]:
    """Yield the elements that stand in no other, in whatever branch."""
    for node in tree:
        if isinstance(node, Element):
            yield node
        elif not isinstance(node, str):
            for branch in branches(node):
                yield from _outermost(branch)


def _shallow(node: Markup, room: int) -> Tree:
    if isinstance(node, str | Field):
        return (node,)
    if not isinstance(node, Element):
        return carried(node, lambda branch: shallow(branch, room))
    if room:
        return (replace(node, children=shallow(node.children, room - 1)),)
    return tuple(_texts(node))


def _texts(node: Markup) -> Iterator[Markup]:
    if not isinstance(node, Element):
        yield from _shallow(node, 0)
        return
    beside = " " if is_block(node) else ""
    yield beside
    for child in node.children:
        yield from _texts(child)
    yield beside
