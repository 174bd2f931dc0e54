"""What is taken to hold for a school on one way through a page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from mkdocs_tailor.document.validating.facts import unfolded
from mkdocs_tailor.document.validating.loops import loop_number
from mkdocs_tailor.language.expressions import evaluate, truthy
from mkdocs_tailor.language.records import Expression

COPY = "copy"


@dataclass(frozen=True, slots=True)
class Facts:
    """The copy, and the tests that were answered so far: each way answers a test only once."""

    copy: str
    answers: frozenset[tuple[str, bool]] = frozenset()
    """By the test as ``repr`` writes it; the tests themselves are not always apart: 1 == True."""

    def assume(self, test: Expression, *, holds: bool) -> Iterator[Self]:
        """Yield each way for the test to hold or not, as far as that is still open."""
        match unfolded(test):
            case ("not", part):
                yield from self.assume(part, holds=not holds)
            case ("and" | "or" as operation, first, second):
                settled = operation == "or"
                for facts in self.assume(first, holds=not settled):
                    yield from facts.assume(second, holds=holds)
                if holds == settled:
                    yield from self.assume(first, holds=settled)
            case tuple() as atom:
                known = self._known(atom)
                if known is None:
                    yield self._with(atom, holds=holds)
                elif known == holds:
                    yield self
            case constant if truthy(constant) == holds:
                yield self
            case _:
                pass

    def in_turn(self, variable: str, *, first: bool) -> Self:
        """Return the facts at the beginning of a turn of the loop with this variable."""
        edge = ("get", ("var", f"loop#{loop_number(variable)}"), "first")
        return self._with(edge, holds=first)

    def after_turn(self, variable: str) -> Self:
        """Return the facts without those that hold for one turn of the loop alone."""
        of_the_turn = f"#{loop_number(variable)}'"
        kept = (answer for answer in self.answers if of_the_turn not in answer[0])
        return replace(self, answers=frozenset(kept))

    def but_for(self, answer: tuple[str, bool]) -> tuple[Self, Self]:
        """Return the facts with the opposite of an answer, and the facts without it."""
        test, holds = answer
        without = self.answers - {answer}
        return replace(self, answers=without | {(test, not holds)}), replace(self, answers=without)

    def _known(self, atom: Expression) -> bool | None:
        if _reads(atom) == {COPY}:
            return truthy(evaluate(atom, {COPY: self.copy}))
        return self._answered(atom)

    def _answered(self, atom: Expression) -> bool | None:
        name = repr(atom)
        for known, holds in self.answers:
            if known == name:
                return holds
        match atom:
            case ("eq", value, str() | int()):
                same = f"('eq', {value!r}, "
                others = any(holds and known.startswith(same) for known, holds in self.answers)
                return False if others else None
            case _:
                return None

    def _with(self, atom: Expression, *, holds: bool) -> Self:
        return replace(self, answers=self.answers | {(repr(atom), holds)})


def _reads(expression: Expression) -> set[Expression]:
    """Return the roots of the variables that an expression reads."""
    match expression:
        case ("var", name):
            return {name}
        case tuple():
            return {name for part in expression for name in _reads(part)}
        case _:
            return set()
