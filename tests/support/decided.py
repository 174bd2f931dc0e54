"""A document for one school: its choices made, its repeats run, its fields filled."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TypeGuard, TypeVar

from mkdocs_tailor.document.nodes import Callout, Document
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.language.expressions import Environment, evaluate, text, truthy, turns
from mkdocs_tailor.language.values.plain import listed

Node = TypeVar("Node")
HOLDING = frozenset(
    ("blocks", "body", "caption", "cells", "children", "entries", "head", "items", "label", "notes",
     "tabs")
)  # fmt: skip
"""The names of what holds nodes, in whatever kind of node."""


def decided(document: Document, environment: Environment) -> Document:
    """Return the document with nothing open; named blocks are just what they hold."""
    return _node(document, environment)


def _node(node: Node, environment: Environment) -> Node:
    if isinstance(node, str):
        return node
    values = {one.name: getattr(node, one.name) for one in fields(node)}  # pyright: ignore[reportArgumentType] # any dataclass
    held = HOLDING | {"title"} if isinstance(node, Callout) else HOLDING
    for name in held & values.keys():
        if isinstance(values[name], tuple):
            values[name] = _joined(_all(values[name], environment))
    return type(node)(**values)


def _all(nodes: Iterable[object], environment: Environment) -> Iterator[object]:
    for node in nodes:
        if _is_choice(node):
            held = truthy(evaluate(node.test, environment))
            yield from _all(node.then if held else node.otherwise, environment)
        elif _is_repeat(node):
            yield from _turns(node, environment)
        elif _is_named(node):
            yield from _all(node.children, environment)
        elif isinstance(node, Field):
            yield text(evaluate(node.expression, environment))
        else:
            yield _node(node, environment)


def _is_choice(node: object) -> TypeGuard[Choice[object]]:
    return isinstance(node, Choice)


def _is_repeat(node: object) -> TypeGuard[Repeat[object]]:
    return isinstance(node, Repeat)


def _is_named(node: object) -> TypeGuard[Named[object]]:
    return isinstance(node, Named)


def _turns(node: Repeat[object], environment: Environment) -> Iterator[object]:
    items = listed(evaluate(node.each, environment))
    for turn in turns(environment, node.variable, items):
        yield from _all(node.body, turn)
    if not items:
        yield from _all(node.otherwise, environment)


def _joined(nodes: Iterable[object]) -> tuple[object, ...]:
    """Return the nodes with neighbouring texts as one."""
    joined: list[object] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if isinstance(node, str) and isinstance(last, str):
            joined[-1] = last + node
        elif node != "":
            joined.append(node)
    return tuple(joined)
