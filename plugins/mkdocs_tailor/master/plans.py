"""The quick way to fill a program: what it came to for one school, taken out for the next.

Two schools that answer every question of a program alike read the same text but for the values. So
what the first comes to is kept as a `Plan`: which numbers of the `Case` stand one after the other.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple, TypeAlias, cast

from mkdocs_tailor.master.case import Case, Tray
from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.questions import Question, Turn, question, turn_of
from mkdocs_tailor.master.setting import Fork, Layout, Round, Row, Setter
from mkdocs_tailor.master.values import Values

MOST_PLANS = 64
"""So many plans are kept for a program; then all are forgotten, lest memory fill up."""

Turns: TypeAlias = tuple[Turn, ...]


class Filled(NamedTuple):
    """A program filled in for a school."""

    stream: bytes
    """Its text as a DEFLATE stream."""
    crc: int
    size: int
    """Of the text."""


class Plan(NamedTuple):
    """What a program comes to for schools that answer alike."""

    blanks: Row
    """The numbers of values."""
    take: Callable[[Sequence[bytes | None]], Iterable[bytes]]
    """Takes what lies under all of its numbers."""
    always: Filled | None
    """What comes of it, where no value is among them."""


@dataclass(frozen=True, slots=True)
class Level:
    """Questions, and where their answers lead."""

    asked: Mapping[str, Question]
    """By key; those outside of loops first, then those that depend on a turn of one loop, …"""
    ways: dict[tuple[int | None, ...], "Level | Plan"] = field(
        default_factory=dict[tuple[int | None, ...], "Level | Plan"]
    )

    def answers(self, values: Values) -> tuple[int | None, ...]:
        """Return what is known of a school's answers."""
        return tuple(map(values.answers.get, self.asked))


class Plans:
    """A program with the plans that were made of it so far."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._first = Level({one.key: one for one in _questions(layout, (), 0, {})})
        self.kept = 0
        """How many plans there are."""

    def fill(self, setter: Setter, tray: Tray) -> Filled:
        """Return the program filled in for the school whose tray this is."""
        plan = self._plan(setter)
        if plan.always:
            return plan.always
        try:
            return _filled(plan.take, tray)
        except TypeError:  # some values have not been asked for yet
            setter.values.fill(tray, setter.case, plan.blanks)
            return _filled(plan.take, tray)

    def _plan(self, setter: Setter) -> Plan:
        step, depth = self._first, 0
        while isinstance(step, Level):
            known = step.ways.get(step.answers(setter.values))
            step = known or self._next(step, depth, setter)
            depth += 1
        return step

    def _next(self, level: Level, depth: int, setter: Setter) -> Level | Plan:
        """Return where a school's answers lead that may be the first of its kind."""
        values = setter.values
        values.ask(level.asked.values())
        answers = level.answers(values)
        if known := level.ways.get(answers):
            return known
        deeper = {one.key: one for one in _questions(self._layout, (), depth + 1, values.answers)}
        made = Level(deeper) if deeper else self._new(setter)
        level.ways[answers] = made
        return made

    def _new(self, setter: Setter) -> Plan:
        if self.kept == MOST_PLANS:
            self._first.ways.clear()
            self.kept = 0
        self.kept += 1
        plan = _plan(setter.row(self._layout), setter.case)
        setter.values.tray(setter.case)
        return plan


def _filled(take: Callable[[Sequence[bytes | None]], Iterable[bytes]], tray: Tray) -> Filled:
    text = b"".join(take(tray.texts))
    return Filled(b"".join(take(tray.pieces)), crc32(text), len(text))


def _plan(row: Row, case: Case) -> Plan:
    ended = (case.nothing, *row, case.end)  # two at least: of one, itemgetter makes no tuple
    take = cast("Callable[[Sequence[bytes | None]], Iterable[bytes]]", itemgetter(*ended))
    blanks = tuple(number for number in dict.fromkeys(row) if number in case.asked)
    return Plan(blanks, take, None if blanks else _filled(take, case))


def _questions(
    layout: Layout, turns: Turns, depth: int, answers: Mapping[str, int]
) -> Iterator[Question]:
    """Yield the questions that depend on so many loops; how long these are is answered."""
    for part in layout:
        if isinstance(part, Fork | Round):
            if part.use.depth == depth:
                yield question(part.use, turns)
            for inner, within in _inside(part, turns, depth, answers):
                yield from _questions(inner, within, depth, answers)


def _inside(
    part: Fork | Round, turns: Turns, depth: int, answers: Mapping[str, int]
) -> Iterator[tuple[Layout, Turns]]:
    if isinstance(part, Fork):
        yield part.then, turns
    elif part.use.depth >= depth:
        yield part.body, turns
    else:
        loop = question(part.use, turns)
        for index in range(answers.get(loop.key, 0)):
            yield part.body, (*turns, turn_of(loop, index))
    yield part.otherwise, turns
