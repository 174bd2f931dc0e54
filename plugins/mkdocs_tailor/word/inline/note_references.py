"""Marks of footnotes: which note stands where, and under which number the file knows it."""

from dataclasses import dataclass, field

from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.conditions import (
    Frames,
    When,
    closed,
    counted,
    exclusive,
    loops,
    uncounted,
)
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.uses import Tests, Uses

FIRST, FIRST_COUNTED = 1, 100
"""0 and -1 are the separators."""


@dataclass(slots=True)
class Reference:
    """A footnote as the file has it: one for each mark, as Word gives each mark a number."""

    chapter: Chapter
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


@dataclass(slots=True)
class NoteReferences:
    """The marks of one handout, in their order."""

    found: list[Reference] = field(default_factory=list[Reference])
    _plain: dict[str, list[Reference]] = field(default_factory=dict[str, list[Reference]])
    """The marks outside repeats, by the note."""
    _counted: int = 0

    def refer(self, chapter: Chapter, name: str, frames: Frames) -> Step:
        """Return the number for one more mark of the note.

        Marks that no school sees together share a number, and so a note; others have one each.
        """
        if loops(frames):
            return self._in_repeat(chapter, name, frames)
        here = closed(frames)
        marks = self._plain.setdefault(chapter.key(name), [])
        for known in marks:
            if all(exclusive(here, there) for there in known.places):
                break
        else:
            plain = len(self.found) - self._counted
            known = Reference(chapter, name, uncounted(FIRST + plain), ())
            self.found.append(known)
            marks.append(known)
        known.uses.note(here)
        known.places.append(here)
        return known.number

    def _in_repeat(self, chapter: Chapter, name: str, frames: Frames) -> Step:
        number = counted(FIRST_COUNTED + self._counted, frames)
        self._counted += 1
        self.found.append(Reference(chapter, name, number, frames))
        return number
