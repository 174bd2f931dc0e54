"""The lines of a page's Markdown, as a reader reads them: what a line of a handout came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from mkdocs_tailor.fork.blocks.normal import readings

_LEAD = re.compile(
    r"[ \t]*(?:>[ \t]?)*"
    r"(?:#{1,6}[ \t]+|(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|:[ \t]+|\|[ \t]*"
    r"|(?:!!!|\?\?\?|===)\+?[ \t]+(?:[\w-]+[ \t]+)*\"|\[\^[^\]]+\]:[ \t]+)?"
)
_TAIL = re.compile(r"(?:[ \t]*\|)?(?:\"|[ \t]*\{:?[ \t]*[#.][^{}]*\})?[ \t]*\Z")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CALL = re.compile(r"\{\{\s*[\w.]+\((.*?)\)\s*\}\}", re.DOTALL)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_UNSAID = re.compile(
    r"[ \t]*(?:(?:\{%[-+]?(?:(?!%\}).)*%\}[ \t]*)+|\{:[^{}]*\}|///.*|<!--.*-->)[ \t]*"
)
"""Lines that say nothing themselves: tags, attributes, marks of captions, notes to authors."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A paragraph, an item or a row of a page's Markdown."""

    start: int
    """Where it begins in the text, its lead included."""
    end: int
    """Where it ends, without the line end; for the head of a table after the dashes below it."""
    lead: str
    """What stands before its words: blanks, the sign of an item, ``## ``."""
    text: str
    tail: str
    """What stands behind its words: the end of a row, the name of a heading."""

    @property
    def said_from(self) -> int:
        """Where its words begin."""
        return self.start + len(self.lead)

    @property
    def said_to(self) -> int:
        """Where its words end."""
        return self.said_from + len(self.text)

    @property
    def said(self) -> str:
        """Its words as far as they are written, those that a macro is given among them."""
        return _CALL.sub(lambda call: " ".join(_STRING.findall(call[1])), self.text)

    @property
    def indent(self) -> str:
        """The blanks that it begins with."""
        return self.lead[: len(self.lead) - len(self.lead.lstrip())]

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.lead.lstrip().startswith("|")


def source_lines(text: str, start: int = 0) -> tuple[SourceLine, ...]:
    """Return the lines of a Markdown text that say something, in order.

    ``start`` is where the text begins in that which the places are told of.
    """
    lines = _with_dashes(text)
    return tuple(replace(one, start=one.start + start, end=one.end + start) for one in lines)


def _with_dashes(text: str) -> Iterator[SourceLine]:
    """Yield the lines, the head of a table with the dashes below it."""
    pending: SourceLine | None = None
    for start, end in _spans(text):
        held = text[start:end]
        if pending and _DELIMITER.fullmatch(held) and "-" in held:
            yield replace(pending, end=end)
            pending = None
            continue
        if pending:
            yield pending
        pending = None if _UNSAID.fullmatch(held) else _line(text, start, end)
    if pending:
        yield pending


def _spans(text: str) -> Iterator[tuple[int, int]]:
    lines = text.splitlines(keepends=True)
    offsets = [0, *accumulate(map(len, lines))]
    for reading in readings(lines):
        held = text[offsets[reading.first] : offsets[reading.last]]
        yield offsets[reading.first], offsets[reading.first] + len(held.rstrip())


def _line(text: str, start: int, end: int) -> SourceLine:
    held = text[start:end]
    found = _LEAD.match(held)
    lead = found[0] if found else ""
    rest = held[len(lead) :]
    tail = _TAIL.search(rest)
    kept = tail[0] if tail and _has_tail(lead) else ""
    return SourceLine(start, end, lead, rest[: len(rest) - len(kept)], kept)


def _has_tail(lead: str) -> bool:
    """Whether what ends such a line is no part of what it says."""
    return lead.lstrip().startswith(("#", "|", "!!!", "???", "==="))
