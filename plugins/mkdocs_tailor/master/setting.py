"""A program laid out as rows of numbers of a `Case`, with what is open between them.

To set it for a school is to join the rows that its answers lead to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias, cast

from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.program import Blank, Branch, Literal, Loop, Step, Use
from mkdocs_tailor.master.questions import Question, Turn, question, turn_of
from mkdocs_tailor.master.values import Values

Row: TypeAlias = tuple[int, ...]
"""Pieces that stand one after the other for every school."""
Layout: TypeAlias = "Row | list[Row | Late | Fork | Round]"
"""A program ready to be set; one with nothing open in it is a row."""


@dataclass(frozen=True, slots=True)
class Late:
    """A value that depends on the turn of a loop."""

    use: Use


@dataclass(frozen=True, slots=True)
class Fork:
    """Two ways to go on."""

    use: Use
    asked: Question | None
    """The question; None where it depends on the turn of a loop."""
    then: Layout
    otherwise: Layout


@dataclass(frozen=True, slots=True)
class Round:
    """What is set once for each item of a list."""

    use: Use
    asked: Question | None
    body: Layout
    otherwise: Layout


def laid_out(steps: Iterable[Step], case: Case) -> Layout:
    """Return a program ready to be set from the case, which comes to hold its pieces."""
    layout = list[Row | Late | Fork | Round]()
    for are_numbers, group in groupby(_placed(steps, case), lambda one: isinstance(one, int)):
        if are_numbers:
            layout.append(tuple(cast("Iterable[int]", group)))
        else:
            layout += cast("Iterable[Late | Fork | Round]", group)
    match layout:
        case []:
            return ()
        case [tuple() as row]:
            return row
        case _:
            return layout


def _placed(steps: Iterable[Step], case: Case) -> Iterator[int | Late | Fork | Round]:
    """Yield numbers and what is open; literals that stand side by side become one."""
    for are_literals, group in groupby(steps, lambda step: isinstance(step, Literal)):
        if are_literals:
            literals = [*cast("Iterable[Literal]", group)]
            text, piece = (b"".join(parts) for parts in zip(*literals, strict=True))
            yield case.literal(text, piece)
        else:
            yield from (_opened(step, case) for step in group)


def _opened(step: Step, case: Case) -> int | Late | Fork | Round:
    match step:
        case Blank():
            use = step.value
            return Late(use) if use.depth else case.value(question(use, ()))
        case Branch():
            then, otherwise = laid_out(step.then, case), laid_out(step.otherwise, case)
            return Fork(step.test, _always(step.test), then, otherwise)
        case Loop():
            body, otherwise = laid_out(step.body, case), laid_out(step.otherwise, case)
            return Round(step.each, _always(step.each), body, otherwise)
        case Literal():
            return case.literal(step.text, step.piece)


def _always(use: Use) -> Question | None:
    """Return the question that the use asks in whatever turn."""
    return None if use.depth else question(use, ())


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets programs for a school: finds out which rows they come to."""

    case: Case
    values: Values

    def row(self, layout: Layout) -> Row:
        """Return the numbers that a layout comes to."""
        row = list[int]()
        self._set(layout, (), row)
        return tuple(row)

    def _set(self, layout: Layout, turns: tuple[Turn, ...], row: list[int]) -> None:
        for part in (layout,) if isinstance(layout, tuple) else layout:
            match part:
                case tuple():
                    row += part
                case Fork():
                    holds = self.values.answer(part.asked or question(part.use, turns))
                    self._set(part.then if holds else part.otherwise, turns, row)
                case Round():
                    self._go_round(part, turns, row)
                case Late():
                    row.append(self.case.value(question(part.use, turns)))

    def _go_round(self, part: Round, turns: tuple[Turn, ...], row: list[int]) -> None:
        loop = part.asked or question(part.use, turns)
        count = self.values.answer(loop)
        for index in range(count):
            self._set(part.body, (*turns, turn_of(loop, index)), row)
        if not count:
            self._set(part.otherwise, turns, row)
