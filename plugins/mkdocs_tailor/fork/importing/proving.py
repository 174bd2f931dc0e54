"""Proof: what is carried is right if a handout made anew says what the edited one says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_tailor.fork.importing.carrying.overrides import Made, Making, together
from mkdocs_tailor.fork.importing.carrying.patch import Candidate, Patch, overlap
from mkdocs_tailor.fork.importing.difference import Difference, edited
from mkdocs_tailor.fork.importing.pictures import unaddressed
from mkdocs_tailor.fork.importing.reading.line import Line

MOST = 80
"""So many handouts are made anew at most, for one file."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A difference, and the patches that carry it."""

    difference: Difference
    patches: Candidate


@dataclass(slots=True)
class Prover:
    """Tries patches out on the handout that a file was made from."""

    lines: Sequence[Line]
    makings: Sequence[Making]
    remade: "Callable[[Made], Sequence[Line] | None]"
    tried: int = field(default=0)

    def settled(self, wanted: Sequence[tuple[Difference, Sequence[Candidate]]]) -> list[Carried]:
        """Return what can be carried, all of it proved together."""
        first = [Carried(one, ways[0]) for one, ways in wanted if ways]
        kept = self._grown([], first)
        for one, ways in wanted:
            if all(carried.difference is not one for carried in kept):
                kept = next(self._with_other(kept, one, ways[1:]), kept)
        return kept

    def _with_other(
        self, kept: list[Carried], one: Difference, ways: Iterable[Candidate]
    ) -> Iterator[list[Carried]]:
        for way in ways:
            grown = [*kept, Carried(one, way)]
            if self.proves(grown):
                yield grown

    def _grown(self, kept: list[Carried], more: Sequence[Carried]) -> list[Carried]:
        """Return what is kept with as much of the rest as holds: all of it, or half after half."""
        if not more or self.proves([*kept, *more]):
            return [*kept, *more]
        if len(more) == 1:
            return kept
        half = len(more) // 2
        return self._grown(self._grown(kept, more[:half]), more[half:])

    def proves(self, those: Sequence[Carried], *, by_value: bool = False) -> bool:
        """Whether a handout with these patches says what is expected of it, and nothing else.

        ``by_value`` goes by what the lines show, whether that is a field or text.
        """
        patches = [patch for one in those for patch in one.patches]
        if self.tried >= MOST or overlap(patches):
            return False
        self.tried += 1
        made = self.remade(together(self.makings, patches))
        expected = edited(self.lines, (one.difference for one in those))
        if made is None:
            return False
        told = _shown if by_value else unaddressed
        return [*map(told, made)] == [*map(told, expected)]


def _shown(line: Line) -> Line:
    return unaddressed(replace(line, text=line.shown))


def patches_of(those: Iterable[Carried]) -> list[Patch]:
    """Return all patches of what is carried."""
    return [patch for one in those for patch in one.patches]
