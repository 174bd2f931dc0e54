"""What stands directly above a block, for whom: callouts to be parted from, tables with a gap.

Word processors run two equal callouts into one box, and tables have no space above themselves, so
an empty line must stand there; but never two, which are read out as blanks. What comes last above
differs from school to school, so the answers are conditions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.conditions import Each, decided, loop_names, reads
from mkdocs_tailor.word.presence import shows


@dataclass(frozen=True, slots=True)
class Above:
    """What the block above leaves to the next."""

    tight: Expression = False
    """When it leaves no space below itself."""
    callouts: Mapping[str, Expression] = field(default_factory=dict[str, Expression])
    """By kind of callout, when one of it ends there."""


FARTHEST = 8
"""How many blocks that may all be absent are looked past."""

NOTHING = Above()
TEXT = Above(tight=True)


def above_in_row(before: Sequence[Node], start: Above) -> Above:
    """Return what stands above whatever follows these blocks; ``start`` stands above them all."""
    return _last_of(before[-FARTHEST:], start if len(before) <= FARTHEST else NOTHING)


def _last_of(before: Sequence[Node], start: Above) -> Above:
    if not before:
        return start
    there, found = shows((before[-1],)), _end(before[-1])
    return found if there is True else _either(there, found, _last_of(before[:-1], start))


def above_each_turn(node: Repeat[Any], start: Above) -> Above:
    """Return what stands above the first block of a repeat: at its first turn, and at others."""
    record = Each(node.each, node.variable).record
    return _either(("get", ("var", record), "first"), start, _last_turn(node))


def _end(block: Node) -> Above:
    """Return what a block that shows leaves to the next."""
    match block:
        case nodes.Paragraph() | nodes.Heading() | nodes.Table() | nodes.Rule() | nodes.Figure():
            return NOTHING
        case nodes.Callout(kind=nodes.CARDS, children=[*_, nodes.List()]):
            return NOTHING
        case nodes.Callout(kind=kind):
            inside = _inside(block.children)
            return Above(inside, {kind: inside})
        case nodes.List(items=[*_, nodes.Item(children=inner)]):
            return Above(_inside(inner))
        case nodes.Quote(children=inner):
            return Above(_inside(inner))
        case nodes.Tabs(tabs=[*_, nodes.Tab(children=inner)]):
            return _opened(inner)
        case nodes.Division(children=inner) | Named(children=inner):
            return _opened(inner)
        case Choice():
            return _either(block.test, _opened(block.then), _opened(block.otherwise))
        case Repeat():
            return _either(block.each, _last_turn(block), _opened(block.otherwise))
        case _:
            return TEXT


def _inside(children: Sequence[Node]) -> Expression:
    """Return when what comes last in a container leaves no space."""
    return _opened(children).tight


def _opened(children: Sequence[Node]) -> Above:
    """Return what blocks leave whose last one does not know what follows: it gives no space."""
    if children and isinstance(children[-1], nodes.Paragraph | nodes.Heading):
        return TEXT
    return above_in_row(children, TEXT)


def _last_turn(node: Repeat[Any]) -> Above:
    """Return what the last turn leaves, as far as that does not depend on its item."""
    names = loop_names((Each(node.each, node.variable),))
    last = _opened(node.body)
    return Above(
        False if reads(last.tight, names) else last.tight,
        {kind: reads(test, names) or test for kind, test in last.callouts.items()},
    )


def _either(test: Expression, one: Above, other: Above) -> Above:
    kinds = {**one.callouts, **other.callouts}
    return Above(
        decided(test, one.tight, other.tight),
        {
            kind: decided(test, one.callouts.get(kind, False), other.callouts.get(kind, False))
            for kind in kinds
        },
    )
