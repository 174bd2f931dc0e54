"""Changing an open tree: the same node with other trees in it."""

from collections.abc import Callable
from dataclasses import replace

from mkdocs_tailor.document.markup import Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Repeat

Change = Callable[[Tree], Tree]


def rebuilt(node: Markup, change: Change, in_turns: Change | None = None) -> Markup:
    """Return the node with each tree that it holds changed.

    ``in_turns`` changes the body of a repeat, where that differs.
    """
    match node:
        case str() | Field():
            return node
        case Choice():
            return replace(node, then=change(node.then), otherwise=change(node.otherwise))
        case Repeat():
            body = (in_turns or change)(node.body)
            return replace(node, body=body, otherwise=change(node.otherwise))
        case _:
            return replace(node, children=change(node.children))
