"""The tree while it is being put together: elements, fields, signs that are not yet paired."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeGuard

from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.language.codepoints import Mark
from mkdocs_tailor.language.records import Expression


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark: where a range begins, turns to its ``{% else %}``, ends; or a guard."""

    number: int
    """Of the range."""
    mark: Mark


@dataclass(frozen=True, slots=True)
class Part:
    """An element with something open in it, or in its attributes."""

    tag: str
    attributes: Mapping[str, Expression]
    children: "Roughs"
    guards: tuple[tuple[int, int], ...] = ()
    """The ranges that this item or row stands in, outermost first, each with the branch."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range that is whole."""

    number: int
    then: "Roughs"
    otherwise: "Roughs"


Rough: TypeAlias = str | Field | Sign | Part | Element | Span
"""An ``Element`` is one in which nothing is open: it stays as it is."""

Roughs: TypeAlias = tuple[Rough, ...]


def is_blank(node: Rough | Markup) -> bool:
    """Whether nothing of the node shows: white space, or an empty paragraph around it."""
    if isinstance(node, Part | Element):
        return node.tag == "p" and not node.attributes and all(map(is_blank, node.children))
    return isinstance(node, str) and not node.strip()


def holds_signs_alone(nodes: Roughs) -> bool:
    """Whether there are signs and nothing else that shows."""
    signs = [node for node in nodes if isinstance(node, Sign)]
    return bool(signs) and all(isinstance(node, Sign) or is_blank(node) for node in nodes)


def is_guard(node: Rough) -> TypeGuard[Sign]:
    """Whether the node is a guard."""
    return isinstance(node, Sign) and node.mark in (Mark.GUARD, Mark.ELSE_GUARD)


def signs_in(nodes: Iterable[Rough], tag: str) -> Iterator[tuple[Sign, str]]:
    """Yield every sign, and the tag of the element that it stands in."""
    for node in nodes:
        if isinstance(node, Sign):
            yield node, tag
        elif isinstance(node, Part):
            yield from signs_in(node.children, node.tag)
        elif isinstance(node, Span):
            yield from signs_in((*node.then, *node.otherwise), tag)
