"""Chapters: the pages that make up a Word file, each with what its links and pictures lead to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs_tailor.document.nodes import Document

DEEPEST = 6
"""The last level of headings."""


def nowhere(_target: str) -> tuple[str, str] | None:
    """Know no other page."""
    return None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page in a Word file: the only one of a handout; a booklet has its own page, then parts."""

    document: Document
    page: str
    """What authors call it: ``content/lessons/friends.md``."""
    title: str
    """What it is called where it has no heading of level 1."""
    pictures: Callable[[str], bytes | None]
    """Gives the bytes for a source as written in the page."""
    address: Callable[[str], str | None]
    """Makes a link's target absolute; None: the text only."""
    number: int = 0
    """Of a part, counted from 1; 0 for the page that gives the file its title."""
    digest: str = ""
    """The hash of what the page was made from."""
    place: str = ""
    """Where the page lies, as ``page_at`` says it."""
    page_at: Callable[[str], tuple[str, str] | None] = nowhere
    """Gives the page that a link leads to, and the heading on it; None for anything else."""

    def key(self, name: str) -> str:
        """Return a name of the page as no other page of the file has it."""
        return f"{self.number}_{name}" if self.number else name

    def level(self, level: int) -> int:
        """Return the level of a heading in the file, whose title alone is of level 1."""
        return min(DEEPEST, level + 1) if self.number else level


Parts = Mapping[str, Chapter]
"""The parts of a booklet, by their places."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place inside the file that a link leads to."""

    chapter: Chapter
    identifier: str
    """Of a heading; empty for the beginning of the chapter."""

    @property
    def key(self) -> str:
        """The name of the heading in the file."""
        return self.chapter.key(self.identifier)


def anchor_of(target: object, chapter: Chapter, parts: Parts) -> Anchor | None:
    """Return the place in the file that a link of the chapter leads to, if it does."""
    if not isinstance(target, str):
        return None
    if target.startswith("#"):
        return Anchor(chapter, target[1:])
    place, identifier = chapter.page_at(target) or ("", "")
    return Anchor(parts[place], identifier) if place in parts else None
