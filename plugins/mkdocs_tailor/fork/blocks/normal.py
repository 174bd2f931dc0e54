"""Text as it is compared: what an editor may change without changing a word is left out.

Line ends, trailing spaces, blank lines, wrapping, list markers, marks of emphasis and the width of
table columns make no difference. Lines in fences are kept as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

DIGITS = 16
"""So much of a hash is kept: enough to tell texts apart, short enough to read aloud."""

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_STARTS = re.compile(
    r"\s*(?:$|#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||!!!|\?\?\?|===|:\s|\{%|\[\^|\*\[|<|(?:[-*_]\s*){3,}$)"
)
"""A line that never goes on with the one above it."""
_ENDS = re.compile(r"\s*(?:$|#{1,6}\s|\||!!!|\?\?\?|===|\{%.*%\}\s*$|<)")
"""A line that never goes on in the one below it."""
_BULLET = re.compile(r"^(\s*)[*+](\s+)")
_NUMBER = re.compile(r"^(\s*\d+)\)(\s+)")
_STRONG = re.compile(r"(?<![\w_])__(?=\S)(.+?)(?<=\S)__(?![\w_])")
_EMPHASIS = re.compile(r"(?<![\w_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\w_])")
_RULE_CELL = re.compile(r":?-+:?")
_CODE = re.compile(r"(`+[^`]*`+)")
_BREAK = re.compile(r"(?: {2,}|\\)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """Lines that are read as one: a paragraph, an item of a list, a row of a table."""

    first: int
    """Counted from 0."""
    last: int
    """The line after it."""
    is_code: bool = False
    """Whether it is one line of a fence, to be kept as it is."""


def normal(text: str) -> str:
    """Return the text as it is compared."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    return "\n".join(_as_one(one, lines) for one in readings(lines))


def digest_of(text: str) -> str:
    """Return the hash of the text as it is compared, in hexadecimal."""
    return sha256(normal(text).encode()).hexdigest()[:DIGITS]


def readings(lines: Sequence[str]) -> Iterator[Reading]:
    """Yield which lines are read as one, the blank ones left out; line ends make no difference."""
    fence, line, first = "", "", 0
    for at, ended in enumerate(lines):
        raw = ended.rstrip("\r\n")
        mark = _FENCE.match(raw)
        apart = fence or mark or _STARTS.match(raw) or _ENDS.match(line)
        if line and apart:
            yield Reading(first, at)
            line = ""
        if fence or mark:
            yield Reading(at, at + 1, is_code=True)
            fence = _fence_after(fence, mark[1] if mark else "", raw)
        elif line:
            line = f"{line} {raw.strip()}"
        elif raw.strip():
            first, line = at, raw.rstrip()
    if line:
        yield Reading(first, len(lines))


def _as_one(reading: Reading, lines: Sequence[str]) -> str:
    """Return the lines as one, with its marks as they are written most."""
    *others, last = lines[reading.first : reading.last]
    if reading.is_code:
        return last.rstrip()
    first, *rest = (_tidy(line) for line in [*others, last.rstrip()])
    line = " ".join([first, *(line.lstrip() for line in rest)])
    if line.lstrip().startswith("|"):
        return _row(line)
    parts = _CODE.split(line)
    return "".join(part if at % 2 else _emphasis(part) for at, part in enumerate(parts))


def _fence_after(fence: str, mark: str, raw: str) -> str:
    """Return the fence that is open after a line; empty for none."""
    if not fence:
        return mark
    closes = mark.startswith(fence) and not raw.strip().strip(mark[0])
    return "" if closes else fence


def _tidy(raw: str) -> str:
    """Return a line with its bullets, numbers and breaks as they are written most."""
    ended = _BREAK.sub("\\\\", raw) if raw.strip() else ""
    return _NUMBER.sub(r"\1.\2", _BULLET.sub(r"\1-\2", ended.rstrip()))


def _emphasis(text: str) -> str:
    return _EMPHASIS.sub(r"*\1*", _STRONG.sub(r"**\1**", text))


def _row(line: str) -> str:
    """Return a table row without the blanks and the dashes that only line columns up."""
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    if all(_RULE_CELL.fullmatch(cell) for cell in cells):
        cells = [re.sub("-+", "-", cell) for cell in cells]
    return "|" + "|".join(map(_emphasis, cells)) + "|"
