"""Answering a page's questions without a school, as some of its outcomes demand."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TypeAlias

from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.validating.facts import Facts, Position, at_edge, loop_edge, unfolded
from mkdocs_tailor.document.validating.loops import loop_number, loops_in
from mkdocs_tailor.document.validating.questions import LENGTHS, Outcome, Questions, key
from mkdocs_tailor.language.expressions import truthy
from mkdocs_tailor.language.records import Expression, RangeKind
from mkdocs_tailor.language.residual import Ranged

Turns: TypeAlias = tuple[tuple[str, Position], ...]
"""The scope in which a question is asked: the number of each running loop, and its turn."""

Event: TypeAlias = tuple[int, int]
"""The number of a range, and what came of it: whether its test held, or the number of turns."""


@dataclass(slots=True)
class Answers:
    """One way to answer all that a page asks; the residual text and the tree are given the same.

    A question has one answer for each turn of the loops that it speaks of, so that equal tests
    agree everywhere. It is what the facts demand, or what the mood says, or falls by chance.
    """

    questions: Questions
    signs: Mapping[str, str]
    """By a field's expression, as `key` writes it."""
    facts: Facts
    mood: bool | None
    """Whether every test holds and every list has items, or none; None leaves it to chance."""
    random: Random
    path: list[Event] = field(default_factory=list[Event])
    """What came of each range, in the order of the text."""
    _given: dict[tuple[str, Turns], int] = field(default_factory=dict[tuple[str, Turns], int])

    @property
    def reached(self) -> set[Outcome]:
        """The outcomes that the text has reached. A single turn is neither none nor several."""
        loops = {
            n for n, opened in enumerate(self.questions.ranges) if opened.kind is RangeKind.FOR
        }
        return {Outcome(n, answer > 0) for n, answer in self.path if n not in loops or answer != 1}

    def field(self, field: Field, scope: Turns) -> str:
        """Return the sign that stands for the field in the residual text."""
        del scope
        return self.signs[key(field.expression)]

    def attribute(self, name: str, expression: Expression, scope: Turns) -> str:
        """Return the attribute with its ifs decided, and signs for its fields."""
        del name
        parts = expression[1:] if isinstance(expression, tuple) else (expression,)
        return "".join(self._part(part, scope) for part in parts)

    def _part(self, part: Expression, scope: Turns) -> str:
        match part:
            case tuple() if key(part) in self.signs:
                return self.signs[key(part)]
            case ("if", test, then, otherwise):
                return self.attribute("", then if self.holds(test, scope) else otherwise, scope)
            case _:
                return str(part)

    def holds(self, test: Expression, scope: Turns) -> bool:
        """Answer a test; one made of others follows from theirs."""
        match unfolded(test):
            case ("not", part):
                return not self.holds(part, scope)
            case ("and", first, second):
                return self.holds(first, scope) and self.holds(second, scope)
            case ("or", first, second):
                return self.holds(first, scope) or self.holds(second, scope)
            case tuple() as atom:
                return self._atom(atom, scope)
            case constant:
                return truthy(constant)

    def turns(self, each: Expression, variable: str, scope: Turns) -> list[Turns]:
        """Answer how long a list is, by the scope of each turn over it."""
        length = self._length(each, scope)
        return [(*scope, (loop_number(variable), (turn, length))) for turn in range(length)]

    def _atom(self, atom: Expression, scope: Turns) -> bool:
        name = key(atom)
        if found := loop_edge(atom):
            loop, edge = found
            return at_edge(edge, dict(scope)[loop])
        if name in self.questions.list_keys:
            return self._length(atom, scope) > 0
        forced = self.facts.holds.get(name)
        return bool(self._answer(atom, scope, (False, True) if forced is None else (forced,)))

    def _length(self, items: Expression, scope: Turns) -> int:
        return self._answer(items, scope, self.facts.lengths.get(key(items), LENGTHS[:3]))

    def _answer(self, question: Expression, scope: Turns, possible: Collection[int]) -> int:
        """Return the answer that was given before in this turn, or choose one of the possible."""
        name = key(question)
        loops = loops_in(question)
        asked = (name, tuple(turn for turn in scope if turn[0] in loops))
        if asked not in self._given:
            self._given[asked] = self._chosen(sorted(possible))
        return self._given[asked]

    def _chosen(self, possible: list[int]) -> int:
        if self.mood is None:
            return self.random.choice(possible)
        return possible[-1] if self.mood else possible[0]


@dataclass(frozen=True, slots=True)
class InText:
    """The same answers for the residual text, which takes down what they reach."""

    answers: Answers

    def holds(self, ranged: Ranged, scope: Turns) -> bool:
        """Answer the test of an if."""
        holds = self.answers.holds(ranged.range.expression, scope)
        self.answers.path.append((ranged.number, int(holds)))
        return holds

    def turns(self, ranged: Ranged, scope: Turns) -> list[Turns]:
        """Answer how long the list of a for is."""
        turns = self.answers.turns(ranged.range.expression, ranged.range.name, scope)
        self.answers.path.append((ranged.number, len(turns)))
        return turns

    def field(self, sign: str, scope: Turns) -> str:
        """Leave the sign as it is."""
        del scope
        return sign
