"""Marks of footnotes: which note stands where, and under which number the file knows it."""

from dataclasses import dataclass, field

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.conditions import (
    Frames,
    When,
    both,
    closed,
    counted,
    exclusive,
    loops,
    negation,
    uncounted,
)
from mkdocs_tailor.word.parts import Step, Value
from mkdocs_tailor.word.uses import Tests, Uses

FIRST, FIRST_COUNTED = 1, 100
"""0 and -1 are the separators."""


@dataclass(slots=True)
class Reference:
    """A footnote as the file has it."""

    chapter: Chapter
    name: str
    number: Step
    frames: Frames
    """What it stands in, if that is a repeat."""
    uses: Uses = field(default_factory=Uses)
    places: list[Tests] = field(default_factory=list[Tests])

    @property
    def key(self) -> str:
        """What the note is called as no other of the file is."""
        return self.chapter.key(self.name)

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
    place: int
    """How many marks stand above it."""
    bookmark: str = ""
    """What later marks of the note find it by; empty in a repeat."""


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
    """The marks of one file, in their order."""

    found: list[Reference] = field(default_factory=list[Reference])
    _marks: list[Mark] = field(default_factory=list[Mark])
    _plain: dict[str, list[Mark]] = field(default_factory=dict[str, list[Mark]])
    """Those outside repeats, by the note."""
    _counted: int = 0

    def refer(
        self, chapter: Chapter, name: str, frames: Frames
    ) -> tuple[tuple[Again, ...], Mark | None]:
        """Return one more mark of the note: whichever of these holds first, else one of its own.

        It repeats the number of another that stands above. Marks of their own that no school sees
        together share a number, and so a note.
        """
        again = list[Again]()
        for mark in self._plain.get(chapter.key(name), ()):
            here = closed(frames)
            number = None if exclusive(mark.tests, here) else self._shown(mark)
            if number is None:
                continue
            unsure: Expression = True
            for test in mark.tests:
                unsure = unsure if test in here else both(unsure, test)
            again.append(Again(mark, number, unsure))
            if unsure is True:
                return tuple(again), None
            frames = (*frames, When(negation(unsure)))
        return tuple(again), self._own(chapter, name, frames)

    def _own(self, chapter: Chapter, name: str, frames: Frames) -> Mark:
        here = closed(frames)
        if loops(frames):
            return self._noted(Mark(self._in_repeat(chapter, name, frames), here, len(self._marks)))
        marks = self._plain.setdefault(chapter.key(name), [])
        notes = {id(mark.note): mark.note for mark in marks}.values()
        known = next((note for note in notes if _is_apart(note, here)), None)
        if known is None:
            plain = len(self.found) - self._counted
            known = Reference(chapter, name, uncounted(FIRST + plain), ())
            self.found.append(known)
        known.uses.note(here)
        known.places.append(here)
        place = len(self._marks)
        marks.append(Mark(known, here, place, f"_Ref{place + 1}"))
        return self._noted(marks[-1])

    def _noted(self, mark: Mark) -> Mark:
        self._marks.append(mark)
        return mark

    def _shown(self, mark: Mark) -> Step | None:
        """Return the number that a mark shows: one more than there are other notes above it.

        None where that depends on the turns of a repeat.
        """
        uses = dict[int, Uses]()
        for above in self._marks[: mark.place]:
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

    def _in_repeat(self, chapter: Chapter, name: str, frames: Frames) -> Reference:
        number = counted(FIRST_COUNTED + self._counted, frames)
        self._counted += 1
        self.found.append(Reference(chapter, name, number, frames))
        return self.found[-1]


def _is_apart(note: Reference, here: Tests) -> bool:
    """Return whether no school has this place and one where the note is."""
    return all(exclusive(here, there) for there in note.places)
