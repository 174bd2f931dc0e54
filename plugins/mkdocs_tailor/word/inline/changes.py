"""Tracked changes: what reviewers have added and removed (ECMA-376 part 1, 17.13.5)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Inline, Look, Styled
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps

ELEMENTS = {Look.ADDED: "ins", Look.REMOVED: "del"}

_ANYWHERE = (str, Styled, nodes.Break, nodes.NoteReference, Choice, Repeat, Named)
INSIDE: Final[Mapping[Look, tuple[type, ...]]] = MappingProxyType(
    {
        Look.ADDED: (*_ANYWHERE, nodes.Image, nodes.Formula, nodes.Comment),
        Look.REMOVED: (*_ANYWHERE, Field),
    }
)
"""What a change can have in it. Links and values take it into themselves, all else is left as it
is."""


def write_change(node: Styled, scope: Scope, draft: Draft) -> Steps:
    """Return the text as a change; one inside another is a part of that."""
    if scope.changed:
        return write_inline(node.children, scope, draft)
    groups = groupby(node.children, key=lambda child: _stands_outside(child, node.look))
    return tuple(
        step
        for outside, group in groups
        for step in (_without if outside else _change)(tuple(group), node.look, scope, draft)
    )


def _stands_outside(child: Node, look: Look) -> bool:
    held = () if isinstance(child, str) else children(child)
    within = isinstance(child, INSIDE[look])
    return not within or any(_stands_outside(inner, look) for inner in held)


def _change(group: tuple[Inline, ...], look: Look, scope: Scope, draft: Draft) -> Steps:
    inside = scope._replace(looks=scope.looks | {look}, changed=True)
    written = write_inline(group, inside, draft)
    signature = draft.annotations.signed(draft.annotations.next(scope.frames))
    element = ELEMENTS[look]
    return (f"<w:{element}", *signature, ">", *written, f"</w:{element}>")


def _without(group: Iterable[Inline], look: Look, scope: Scope, draft: Draft) -> Steps:
    """Return what stands outside; a value is told that it is added by its surroundings."""
    steps = list[Step]()
    for child in group:
        here = scope._replace(looks=scope.looks | {look}) if isinstance(child, Field) else scope
        steps += write_inline((_taken_in(child, look),), here, draft)
    return tuple(steps)


def _taken_in(child: Inline, look: Look) -> Inline:
    """Return a node with the change inside it."""

    def changed(inner: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return (Styled(look, inner),)

    match child:
        case nodes.Link() | Styled() | Named():
            return replace(child, children=changed(child.children))
        case Choice() | Repeat():
            return carried(child, changed)[0]
        case _:
            return child
