"""The line on which an author wrote something, found by its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.source import Source

Sources: TypeAlias = Mapping[str, Source]
"""A page and the templates that it is made of, by their paths."""

WORD = re.compile(r"\w+")
FEWEST = 3
"""So many words in a row are enough to find a text by in which values stand."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the line of a thing is found by."""

    words: str = ""
    """Fixed words of the thing itself; with a pattern, words that stand above it."""
    near: Place | None = None
    """Where the block, choice or repeat round it begins."""
    pattern: str = ""
    """What the line itself looks like, for a thing without words."""
    number: int = 1
    """Which of the places that look so it is, counted from the words."""


def place_of_mark(mark: Mark, path: str, sources: Sources) -> Place:
    """Return the place of what a mark tells, in the page at ``path`` or in its templates.

    Looked for is first below the tag round it, then in the page, then in its templates; where
    nothing is found, the tag itself is the place.
    """
    near = mark.near.path if mark.near else ""
    for name in dict.fromkeys((near, path, *sources)):
        source = sources.get(name)
        first = (mark.near.line or 0) if mark.near and name == near else 0
        line = _line(source, mark, first) if source else None
        if line:
            return Place(name, line)
    return Place(mark.near.path, mark.near.line) if mark.near else Place(path)


def place_of_text(text: str, path: str, sources: Sources) -> Place:
    """Return the place of a text as a school reads it: of its longest part without a value."""
    words = WORD.findall(text)
    for length in range(len(words), FEWEST - 1, -1):
        for start in range(len(words) - length + 1):
            mark = Mark(" ".join(words[start : start + length]))
            place = place_of_mark(mark, path, sources)
            if place.line:
                return place
    return Place(path)


def _line(source: Source, mark: Mark, first: int) -> int | None:
    """Return the line from ``first`` on that the mark tells."""
    found = _worded(source, mark.words, first)
    if not mark.pattern:
        return found
    return _patterned(source, mark, found or first) or found


def _worded(source: Source, text: str, first: int) -> int | None:
    """Return the line where the words of a text stand one after the other."""
    wanted = " ".join(WORD.findall(text.lower()))
    lines = [(words, number) for words, number in _lines(source) if number >= first]
    at = f" {' '.join(words for words, _ in lines)} ".find(f" {wanted} ") if wanted else -1
    if at < 0:
        return None
    for words, number in lines:
        at -= len(words) + 1
        if at < 0:
            return number
    return None


def _patterned(source: Source, mark: Mark, first: int) -> int | None:
    left = mark.number
    for number, line in enumerate(source.text.splitlines(), source.first_line):
        left -= len(re.findall(mark.pattern, line)) if number >= first else 0
        if left <= 0:
            return number
    return None


def _lines(source: Source) -> Iterator[tuple[str, int]]:
    """Yield the words of each line that has some, with its number."""
    for number, line in enumerate(source.text.lower().splitlines(), source.first_line):
        if words := WORD.findall(line):
            yield " ".join(words), number
