"""Marks of footnotes: which note stands where, and under which number the file knows it."""

from dataclasses import dataclass, field

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import (
    Frames,
    When,
    both,
    closed,
    counted,
    exclusive,
    loops,
    negation,
)
from mkdocs_tailor.word.parts import Step, Value
from mkdocs_tailor.word.uses import Tests, Uses

FIRST, FIRST_COUNTED = 1, 100
"""0 and -1 are the separators."""


@dataclass(slots=True)
class Reference:
    """A footnote as the file has it."""

    name: str
    number: Step
    frames: Frames
    """What it stands in, if that is a repeat."""
    uses: Uses = field(default_factory=Uses)
    places: list[Tests] = field(default_factory=list[Tests])

    @property
    def surroundings(self) -> Frames:
        """What the note's own text stands in: as many, and for the same schools, as its mark."""
        if self.frames or self.uses.condition is True:
            return self.frames
        return (When(self.uses.condition),)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of a note as it stands in the text."""

    note: Reference
    tests: Tests
    """What must hold for it to be there."""
    bookmark: str = ""
    """What later marks of the note find it by."""


@dataclass(frozen=True, slots=True)
class Again:
    """A mark that only repeats the number of another."""

    mark: Mark
    number: Step
    """What the other shows."""
    test: Expression
    """When the other is there, as far as that is not certain."""


@dataclass(slots=True)
class NoteReferences:
    """The marks of one handout, in their order."""

    found: list[Reference] = field(default_factory=list[Reference])
    _marks: list[Mark] = field(default_factory=list[Mark])
    _counted: int = 0

    def refer(self, name: str, frames: Frames) -> tuple[tuple[Again, ...], Mark | None]:
        """Return one more mark of the note: whichever of these holds first, else one of its own.

        It repeats the number of another that stands above. Marks of their own that no school sees
        together share a number, and so a note.
        """
        again = list[Again]()
        for mark in self._marks:
            here = closed(frames)
            if mark.note.name != name or not mark.bookmark or exclusive(mark.tests, here):
                continue
            number = self._shown(mark)
            if number is None:
                continue
            unsure: Expression = True
            for test in mark.tests:
                unsure = unsure if test in here else both(unsure, test)
            again.append(Again(mark, number, unsure))
            if again[-1].test is True:
                return tuple(again), None
            frames = (*frames, When(negation(again[-1].test)))
        return tuple(again), self._own(name, frames)

    def _own(self, name: str, frames: Frames) -> Mark:
        here = closed(frames)
        if loops(frames):
            return self._noted(Mark(self._in_repeat(name, frames), here))
        for known in self.found:
            apart = all(exclusive(here, there) for there in known.places)
            if known.name == name and not known.frames and apart:
                break
        else:
            plain = sum(not known.frames for known in self.found)
            known = Reference(name, str(FIRST + plain), ())
            self.found.append(known)
        known.uses.note(here)
        known.places.append(here)
        return self._noted(Mark(known, here, f"_Ref{len(self._marks) + 1}"))

    def _noted(self, mark: Mark) -> Mark:
        self._marks.append(mark)
        return mark

    def _shown(self, mark: Mark) -> Step | None:
        """Return the number that a mark shows: one more than there are other notes above it.

        None where that depends on the turns of a repeat.
        """
        uses = dict[int, Uses]()
        for above in self._marks[: self._marks.index(mark)]:
            if above.note.frames:
                return None
            if above.note is not mark.note:
                uses.setdefault(id(above.note), Uses()).note(above.tests)
        there = [use.condition for use in uses.values()]
        doubtful = [("if", test, "1", "") for test in there if test is not True]
        sure = 1 + len(there) - len(doubtful)
        if not doubtful:
            return str(sure)
        return Value(("filter", "length", ("cat", "1" * sure, *doubtful)))

    def _in_repeat(self, name: str, frames: Frames) -> Reference:
        number = counted(FIRST_COUNTED + self._counted, frames)
        self._counted += 1
        self.found.append(Reference(name, number, frames))
        return self.found[-1]
