"""What is open in a handout, at whatever level: both branches, each turn, the name of a block."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.conditions import negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose, repeat

Open: TypeAlias = Choice[Any] | Repeat[Any] | Named[Any]
WriteAll: TypeAlias = Callable[[Sequence[Any], Scope, Draft], Steps]
"""Writes the nodes that an open one holds: blocks, inline nodes, items, rows or entries."""


def write_open(node: Open, scope: Scope, draft: Draft, write: WriteAll) -> Steps:
    """Return a choice, a repeat or a named block, with what it holds as ``write`` writes it."""
    match node:
        case Choice():
            return _choice(node, scope, draft, write)
        case Repeat():
            body = write(node.body, scope.each(node), draft)
            other = scope.when(negation(node.each))
            return repeat(node.each, node.variable, body, write(node.otherwise, other, draft))
        case Named():
            inside = write(node.children, scope, draft)
            if not scope.marked:
                return inside
            start, end = draft.bookmarks.block(draft.chapter.key(node.name), scope.frames)
            return (start, *inside, end)


def _choice(node: Choice[Any], scope: Scope, draft: Draft, write: WriteAll) -> Steps:
    """Return both branches, or the one that what stands round them leaves."""
    test = scope.known(node.test)
    if isinstance(test, bool):
        return write(node.then if test else node.otherwise, scope, draft)
    then = write(node.then, scope.when(test), draft)
    return choose(test, then, write(node.otherwise, scope.when(negation(test)), draft))
