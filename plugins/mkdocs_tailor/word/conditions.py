"""What a part of a handout stands in, and what must hold for a school so that it is there.

A *frame* is a choice or a repeat that something stands in. For conditions themselves see
`document.conditions`, which can be had from here as well.
"""

from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.document.conditions import both as both
from mkdocs_tailor.document.conditions import decided as decided
from mkdocs_tailor.document.conditions import either as either
from mkdocs_tailor.document.conditions import negation as negation
from mkdocs_tailor.document.conditions import reads as reads
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.parts import Value
from mkdocs_tailor.word.steps import Steps, choose, repeat

SHORTEST_COUNTED, HIGH = 1000, 1_000_000_000
"""What `counted` gives for a base of three digits is at least the one; with the other none begins,
as the digit after the base is never 0."""


@dataclass(frozen=True, slots=True)
class When:
    """Standing in a branch: ``test`` holds here."""

    test: Expression


@dataclass(frozen=True, slots=True)
class Each:
    """Standing in the body of a repeat."""

    each: Expression
    variable: str

    @property
    def record(self) -> str:
        """The name of the record of counts: ``loop#3`` for ``tutor#3``."""
        return f"loop#{self.variable.rpartition('#')[2]}"


Frames: TypeAlias = tuple[When | Each, ...]
"""What something stands in, outermost first."""


def loops(frames: Frames) -> tuple[Each, ...]:
    """Return the repeats among the frames."""
    return tuple(frame for frame in frames if isinstance(frame, Each))


def loop_names(frames: Frames) -> frozenset[str]:
    """Return the names that exist only inside the repeats among the frames."""
    return frozenset(name for loop in loops(frames) for name in (loop.variable, loop.record))


def closed(frames: Frames) -> tuple[Expression, ...]:
    """Return what must hold for the frames to be reached, as far as it can be asked outside."""
    names = loop_names(frames)
    tests = (frame.test if isinstance(frame, When) else frame.each for frame in frames)
    return tuple(test for test in tests if not reads(test, names))


def exclusive(one: tuple[Expression, ...], other: tuple[Expression, ...]) -> bool:
    """Return whether the two can never hold for one school."""
    return any(negation(test) in other for test in one)


def enclosed(steps: Steps, frames: Frames) -> Steps:
    """Return the steps inside the same choices and repeats: made exactly as often."""
    for frame in reversed(frames):
        match frame:
            case When(test):
                steps = choose(test, steps)
            case Each(each, variable):
                steps = repeat(each, variable, steps)
    return steps


def uncounted(number: int) -> str:
    """Return the number of something outside of repeats as none is that `counted` gives."""
    return str(number if number < SHORTEST_COUNTED else HIGH + number)


def counted(base: int, frames: Frames) -> Value:
    """Return a number of its own for each turn of the repeats: the base, then their counts.

    All but the last count are led by how many digits they have, so that no two turns agree.
    """
    counts = [("get", ("var", loop.record), "index") for loop in loops(frames)]
    outer = [
        part for count in counts[:-1] for part in (("filter", "length", ("cat", count)), count)
    ]
    return Value(("cat", str(base), *outer, counts[-1]))
