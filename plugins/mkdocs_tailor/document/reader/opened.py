"""Carrying choices, repeats and named blocks over from one tree to another."""

from collections.abc import Callable
from typing import TypeVar

from mkdocs_tailor.document.open import Choice, Named, Repeat

Old = TypeVar("Old")
New = TypeVar("New")


def carried(
    node: Choice[Old] | Repeat[Old] | Named[Old],
    read: Callable[[tuple[Old, ...]], tuple[New, ...]],
) -> tuple[Choice[New] | Repeat[New] | Named[New], ...]:
    """Return the node with what it holds as ``read`` makes it; nothing where that is nothing."""
    match node:
        case Choice():
            then, otherwise = read(node.then), read(node.otherwise)
            kept = Choice(node.test, then, otherwise, node.place)
            return (kept,) if then or otherwise else ()
        case Repeat():
            body, otherwise = read(node.body), read(node.otherwise)
            again = Repeat(node.each, node.variable, body, otherwise, node.place)
            return (again,) if body or otherwise else ()
        case Named():
            children = read(node.children)
            return (Named(node.name, children, node.place),) if children else ()
