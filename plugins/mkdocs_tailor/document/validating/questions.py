"""What a page asks of a school: its tests and lists, and every answer's consequence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_tailor.document.validating.loops import loop_number
from mkdocs_tailor.language.records import Expression, Range, RangeKind, Residual
from mkdocs_tailor.language.residual import Piece, Ranged

LENGTHS = (0, 1, 2, 3)
"""How many items a list is given: none, one, two, and one with a neighbour on either side."""

SEVERAL = frozenset((2, 3))


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way for an if or for to come out, in the place where it stands."""

    number: int
    """Of the range."""
    taken: bool
    """Whether the test holds; for a loop whether it runs several times, or not at all."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An answer that must be given for an outcome to be reached."""

    question: Expression
    """A test, or a list."""
    holds: bool = False
    """Whether the test is to hold."""
    lengths: frozenset[int] | None = None
    """How long the list may be; None for a test."""


@dataclass(frozen=True, slots=True)
class Questions:
    """All that a page asks."""

    ranges: Sequence[Range]
    outcomes: tuple[Outcome, ...]
    """In the order of the text."""
    lists: Mapping[str, Expression]
    """The list that each loop goes over, by the loop's number."""
    list_keys: frozenset[str]
    """The same lists, as `key` writes them."""

    def wanted(self, outcome: Outcome) -> tuple[Wanted, ...]:
        """Return the answers that reach the outcome, from the outermost range inwards."""
        opened = self.ranges[outcome.number]
        last = _wanted(opened, SEVERAL if outcome.taken else frozenset((0,)), holds=outcome.taken)
        return (*self._reaching(opened), last)

    def _reaching(self, opened: Range) -> tuple[Wanted, ...]:
        if opened.parent is None:
            return ()
        number, branch = opened.parent
        parent = self.ranges[number]
        lengths = frozenset(LENGTHS[1:]) if branch == 0 else frozenset((0,))
        return (*self._reaching(parent), _wanted(parent, lengths, holds=branch == 0))


def key(expression: Expression) -> str:
    """Return what tells expressions apart; they themselves do not: ``1 == True``."""
    return repr(expression)


def questions_of(residual: Residual, pieces: Iterable[Piece]) -> Questions:
    """Return what the page asks: its residual, and the same read into pieces."""
    numbers = dict.fromkeys(_asking(pieces))
    loops = [opened for opened in residual.ranges if opened.kind is RangeKind.FOR]
    return Questions(
        residual.ranges,
        tuple(Outcome(number, taken) for number in numbers for taken in (True, False)),
        {loop_number(loop.name): loop.expression for loop in loops},
        frozenset(key(loop.expression) for loop in loops),
    )


def _asking(pieces: Iterable[Piece]) -> Iterator[int]:
    for piece in pieces:
        if isinstance(piece, Ranged):
            if piece.range.kind is not RangeKind.BLOCK:
                yield piece.number
            yield from _asking((*piece.then, *piece.otherwise))


def _wanted(opened: Range, lengths: frozenset[int], *, holds: bool) -> Wanted:
    if opened.kind is RangeKind.FOR:
        return Wanted(opened.expression, lengths=lengths)
    return Wanted(opened.expression, holds=holds)
