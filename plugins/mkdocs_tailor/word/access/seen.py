"""What a check has seen, before the line is known on which the author wrote it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document import nodes
from mkdocs_tailor.language.source import Source
from mkdocs_tailor.word.children import Node, children

_WORD = re.compile(r"\w+")
_SHOWN = 60
"""How much of a text a message quotes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding, and what its line can be found by."""

    severity: Severity
    code: str
    message: str
    hint: str
    by: "Mark"


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


def error(code: str, message: str, hint: str, by: Mark) -> Seen:
    """Return something that keeps people from using the handout."""
    return Seen(Severity.ERROR, code, message, hint, by)


def warning(code: str, message: str, hint: str, by: Mark) -> Seen:
    """Return something that makes it harder for some."""
    return Seen(Severity.WARNING, code, message, hint, by)


def landmark(pieces: Iterable[Node]) -> str:
    """Return the longest run of fixed words in the nodes: they stand in the source as they are."""
    return max(_runs(pieces), key=lambda run: len(_WORD.findall(run)), default="")


def quoted(text: str) -> str:
    """Return a text as a message names it."""
    one_line = " ".join(text.split())
    cut = one_line if len(one_line) <= _SHOWN else one_line[:_SHOWN].rstrip() + " …"
    return f"“{cut}”"


def located(seen: Seen, path: str, sources: Mapping[str, Source]) -> Diagnostic:
    """Return the finding with its place in the page at ``path`` or in what that is made of.

    ``sources`` are the page and its templates by their paths. Looked for are the thing's own words,
    first below the tag round it, then in the page, then in its templates; where they are not found,
    the tag itself is the place.
    """
    place = _found(seen.by, path, sources) or _plainly(seen.by.near) or Place(path)
    return Diagnostic(seen.severity, seen.code, seen.message, place, seen.hint)


def _found(mark: Mark, path: str, sources: Mapping[str, Source]) -> Place | None:
    near = mark.near.path if mark.near else ""
    for name in dict.fromkeys((near, path, *sources)):
        source = sources.get(name)
        first = (mark.near.line or 0) if mark.near and name == near else 0
        line = _line(source, mark, first) if source else None
        if line:
            return Place(name, line)
    return None


def _plainly(near: Place | None) -> Place | None:
    return Place(near.path, near.line) if near else None


def _line(source: Source, mark: Mark, first: int) -> int | None:
    """Return the line from ``first`` on that the mark tells."""
    found = _worded(source, tuple(_WORD.findall(mark.words.lower())), first)
    return _patterned(source, mark, found or first) if mark.pattern else found


def _worded(source: Source, wanted: tuple[str, ...], first: int) -> int | None:
    """Return the line where the words stand one after the other."""
    words, lines = _indexed(source)
    for at, word in enumerate(words if wanted else ()):
        if word == wanted[0] and lines[at] >= first and words[at : at + len(wanted)] == wanted:
            return lines[at]
    return None


def _patterned(source: Source, mark: Mark, first: int) -> int | None:
    left = mark.number
    for number, line in enumerate(source.text.splitlines(), source.first_line):
        left -= len(re.findall(mark.pattern, line)) if number >= first else 0
        if left <= 0:
            return number
    return None


def _indexed(source: Source) -> tuple[tuple[str, ...], tuple[int, ...]]:
    found = [
        (word, number)
        for number, line in enumerate(source.text.lower().splitlines(), source.first_line)
        for word in _WORD.findall(line)
    ]
    return tuple(word for word, _ in found), tuple(number for _, number in found)


def _runs(pieces: Iterable[Node]) -> Iterator[str]:
    """Yield texts that are whole in the source: emphasis does not end one, all else does."""
    run = ""
    for piece in _leaves(pieces):
        if isinstance(piece, str):
            run += piece
        else:
            yield run
            run = ""
    yield run


def _leaves(pieces: Iterable[Node]) -> Iterator[str | None]:
    """Yield the texts, and None between those that are apart in the source."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, nodes.Styled):
            yield from _leaves(piece.children)
        else:
            yield None
            yield from _leaves(children(piece))
            yield None
