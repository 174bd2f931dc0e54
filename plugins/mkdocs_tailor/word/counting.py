"""Counting: which number a caption has for each school, when some of those before it may be absent.

Expressions cannot add, but a text has a length: each caption is a letter in a text, or nothing for
the schools that do not see it.
"""

from dataclasses import dataclass, field, replace
from typing import Final, Self

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import Frames, both, closed

MARK: Final = "x"


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are so far."""

    certain: int = 0
    perhaps: tuple[tuple[Expression, int], ...] = ()
    """How many more there are where a condition holds."""
    base: Expression = None
    """A text of as many letters as there are besides."""

    def plus_one(self, test: Expression) -> Self:
        """Return the count with one more where the condition holds."""
        if test is True:
            return replace(self, certain=self.certain + 1)
        if test is False:
            return self
        counts = dict(self.perhaps)
        counts[test] = counts.get(test, 0) + 1
        return replace(self, perhaps=tuple(counts.items()))

    def from_then_on(self, number: int, test: Expression) -> "Count":
        """Return the count that is the number where the condition holds, and goes on elsewhere."""
        if test is True:
            return Count(number)
        return Count(base=("if", test, MARK * number, self._letters()))

    def number(self) -> Expression:
        """Return the count: a number, or an expression where it is open."""
        if self.base is None and not self.perhaps:
            return self.certain
        return ("filter", "length", self._letters())

    def _letters(self) -> Expression:
        some = (("if", test, MARK * count, "") for test, count in self.perhaps)
        base = () if self.base is None else (self.base,)
        return ("cat", MARK * self.certain, *base, *some)


@dataclass(slots=True)
class Captions:
    """The captions of one handout, counted in their order, each kind for itself."""

    _counts: dict[str, Count] = field(default_factory=dict[str, Count])

    def next(self, kind: str, frames: Frames, there: Expression) -> Expression:
        """Return the number of the next caption, which is there where the condition holds."""
        count = self._counts.get(kind, Count())
        self._counts[kind] = count.plus_one(_reached(frames, there))
        return count.plus_one(test=True).number()

    def numbered(self, kind: str, number: int, frames: Frames) -> bool:
        """Take a caption that brings its own number; return whether that is the next anyway."""
        count = self._counts.get(kind, Count())
        if count.plus_one(test=True).number() == number:
            self._counts[kind] = count.plus_one(_reached(frames, there=True))
            return True
        self._counts[kind] = count.from_then_on(number, _reached(frames, there=True))
        return False


def _reached(frames: Frames, there: Expression) -> Expression:
    here = there
    for test in closed(frames):
        here = both(test, here)
    return here
