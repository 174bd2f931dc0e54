"""Bookmarks: names for the blocks of a page and for the headings that links lead to."""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeAlias

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import Frames, closed, exclusive, loops

LONGEST = 40
"""Word's limit for the name of a bookmark."""

ALL_PARTS = "parts"
"""The name of the bookmark round all parts of a booklet."""

Pair: TypeAlias = tuple[str, str]
"""The element that begins a bookmark and the one that ends it."""

NO_BOOKMARK: Pair = ("", "")


@dataclass(slots=True)
class Bookmarks:
    """The bookmarks of one handout. Two of one name stand only where no school has both."""

    _count: int = 0
    _taken: dict[str, list[tuple[Expression, ...]]] = field(
        default_factory=dict[str, list[tuple[Expression, ...]]]
    )

    def block(self, name: str, frames: Frames) -> Pair:
        """Return the bookmark of a named block; none inside a repeat."""
        if loops(frames):
            return NO_BOOKMARK
        title, number = bookmark_name("b", name), 1
        while not self._claim(title, frames):
            number += 1
            title = bookmark_name("b", f"{name}_{number}")
        return self._pair(title)

    def heading(self, identifier: str, frames: Frames) -> Pair:
        """Return the bookmark of a heading; none inside a repeat or where the name is taken."""
        title = bookmark_name("h", identifier)
        if loops(frames) or not self._claim(title, frames):
            return NO_BOOKMARK
        return self._pair(title)

    def note(self, title: str) -> Pair:
        """Return the bookmark of a footnote's mark, under a name of its own."""
        return self._pair(title)

    def part(self, number: int) -> Pair:
        """Return the bookmark of a part of a booklet."""
        return self._pair(part_bookmark(number))

    def around_parts(self) -> Pair:
        """Return the bookmark round all parts of a booklet, which its contents are made of."""
        return self._pair(ALL_PARTS)

    def _claim(self, title: str, frames: Frames) -> bool:
        here = closed(frames)
        taken = self._taken.setdefault(title.lower(), [])
        if not all(exclusive(here, there) for there in taken):
            return False
        taken.append(here)
        return True

    def _pair(self, title: str) -> Pair:
        self._count += 1
        return (
            f'<w:bookmarkStart w:id="{self._count}" w:name="{title}"/>',
            f'<w:bookmarkEnd w:id="{self._count}"/>',
        )


def part_bookmark(number: int) -> str:
    """Return the name of the bookmark at the beginning of a part."""
    return bookmark_name("p", str(number))


def bookmark_name(prefix: str, name: str) -> str:
    """Return a name that Word takes: letters, digits and ``_``, and no longer than its limit."""
    plain = re.sub(r"[^A-Za-z0-9_]", "_", name)
    title = f"{prefix}_{plain}"
    if plain == name and len(title) <= LONGEST:
        return title
    return f"{title[: LONGEST - 7]}_{sha256(name.encode(errors='replace')).hexdigest()[:6]}"
