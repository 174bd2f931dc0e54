"""Which answers a page's questions must be given, so that certain outcomes are reached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_tailor.document.validating.questions import LENGTHS, Questions, Wanted, key
from mkdocs_tailor.language.expressions import truthy
from mkdocs_tailor.language.records import Expression

Position = tuple[int, int]
"""A turn of a loop, counted from 0, and how many turns there are."""

_POSITIONS = frozenset((turn, length) for length in LENGTHS for turn in range(length))


@dataclass(frozen=True, slots=True)
class Facts:
    """The answers that are still possible, by question. A question that is not here is free."""

    holds: Mapping[str, bool] = field(default_factory=dict[str, bool])
    lengths: Mapping[str, frozenset[int]] = field(default_factory=dict[str, frozenset[int]])
    positions: Mapping[str, frozenset[Position]] = field(
        default_factory=dict[str, frozenset[Position]]
    )
    """By the loop's number: where a turn that is wanted may be. Gone once facts are settled."""


def unfolded(test: Expression) -> Expression:
    """Return the test, an inequality as the opposite of an equality."""
    if isinstance(test, tuple) and test[0] == "ne":
        return ("not", ("eq", *test[1:]))
    return test


def loop_edge(test: Expression) -> tuple[str, str] | None:
    """Return the loop and the edge that ``loop.first`` or ``loop.last`` asks about."""
    match test:
        case ("get", ("var", str(name)), "first" | "last" as edge) if name.startswith("loop#"):
            return name.removeprefix("loop#"), edge
        case _:
            return None


def at_edge(edge: str, position: Position) -> bool:
    """Tell whether a turn is the loop's first or last."""
    turn, length = position
    return turn == (0 if edge == "first" else length - 1)


def solutions(wanted: Sequence[Wanted], facts: Facts, questions: Questions) -> Iterator[Facts]:
    """Yield each way to answer as wanted without contradicting the facts; none if there is none."""
    for found in _all_of(wanted, facts, questions):
        yield from _settled(found, questions)


def _all_of(wanted: Sequence[Wanted], facts: Facts, questions: Questions) -> Iterator[Facts]:
    if not wanted:
        yield facts
        return
    for found in _ways(wanted[0], facts, questions):
        yield from _all_of(wanted[1:], found, questions)


def _ways(wanted: Wanted, facts: Facts, questions: Questions) -> Iterator[Facts]:
    if wanted.lengths is not None:
        return _long(wanted.question, wanted.lengths, facts)
    return _holding(wanted.question, facts, questions, holds=wanted.holds)


def _holding(
    test: Expression, facts: Facts, questions: Questions, *, holds: bool
) -> Iterator[Facts]:
    """Yield the ways for a test to hold, or not to."""
    match unfolded(test):
        case ("not", part):
            yield from _holding(part, facts, questions, holds=not holds)
        case ("and" | "or" as operation, first, second) if holds == (operation == "and"):
            for found in _holding(first, facts, questions, holds=holds):
                yield from _holding(second, found, questions, holds=holds)
        case ("and" | "or", first, second):
            yield from _holding(first, facts, questions, holds=holds)
            yield from _holding(second, facts, questions, holds=holds)
        case tuple() as atom:
            yield from _atom(atom, facts, questions, holds=holds)
        case constant if truthy(constant) == holds:
            yield facts
        case _:
            pass


def _atom(atom: Expression, facts: Facts, questions: Questions, *, holds: bool) -> Iterator[Facts]:
    name = key(atom)
    if found := loop_edge(atom):
        yield from _at(found, facts, holds=holds)
    elif name in questions.list_keys:
        yield from _long(atom, LENGTHS[1:] if holds else (0,), facts)
    elif facts.holds.get(name, holds) == holds:
        yield replace(facts, holds={**facts.holds, name: holds})


def _long(items: Expression, lengths: Iterable[int], facts: Facts) -> Iterator[Facts]:
    """Yield the facts with the list of one of the lengths."""
    name = key(items)
    left = facts.lengths.get(name, frozenset(LENGTHS)) & frozenset(lengths)
    if left:
        yield replace(facts, lengths={**facts.lengths, name: left})


def _at(loop_and_edge: tuple[str, str], facts: Facts, *, holds: bool) -> Iterator[Facts]:
    """Yield the facts with the wanted turn of a loop at its edge, or away from it."""
    loop, edge = loop_and_edge
    before = facts.positions.get(loop, _POSITIONS)
    left = frozenset(position for position in before if at_edge(edge, position) == holds)
    if left:
        yield replace(facts, positions={**facts.positions, loop: left})


def _settled(facts: Facts, questions: Questions) -> Iterator[Facts]:
    """Give each loop of which a certain turn is wanted a length at which it has that turn."""
    settled = replace(facts, positions={})
    for loop, positions in facts.positions.items():
        before = settled.lengths.get(key(questions.lists[loop]), frozenset(LENGTHS))
        possible = before & {length for _, length in positions}
        if not possible:
            return
        (settled,) = _long(questions.lists[loop], (max(possible),), settled)
    yield settled
