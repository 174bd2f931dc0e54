"""Reading a Markdown text into tokens.

What stands in several lines and is read as one paragraph comes as one, whatever its lines; what
must not be cut (a tag, a link, a date, a telephone number) comes as one token.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from types import MappingProxyType

from mkdocs_tailor.fork.blocks.normal import normal, readings
from mkdocs_tailor.fork.merging.token import Kind, Token
from mkdocs_tailor.language.values.dates import MONTHS, WEEKDAYS

_WEEKDAY = "|".join(f"{day}s?" for day in WEEKDAYS)
_MONTH = "|".join([*MONTHS, *(month[:3] for month in MONTHS), "Sept"])
_ALONE = "|".join(month for month in MONTHS if month not in {"March", "May"})
"""The months that are no other word."""
_LETTER = "[^\\W\\d_][\u0300-\u036f]*"
_SIGN = "[^\\W_][\u0300-\u036f]*"

Kinds = tuple[tuple[Kind, str], ...]

_STARTS: Kinds = (
    (Kind.MARK, r"(?:[-*_][ \t]*){3,}$|[-*+](?=\s|$)|\d+[.)](?=\s)|#{1,6}(?=\s)|>"),
    (Kind.MARK, r"!!!\+?|\?\?\?\+?|===\+?|:(?=\s)|\|(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$"),
)
"""What a line may begin with."""
_LINKS = (
    r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])(?:\{:?[^{}%]*\})?",
    r"\[\^[^\[\]]+\]",
    r"<(?:https?://|mailto:)[^<>]+>",
    r"(?:https?://|www\.)[^\s<>()\[\]{}|\"”’]*[^\s<>()\[\]{}|\"”’.,;:!?]",
)
_PHONES = (
    r"(?:\+\d{1,3}|\b0)\d{0,4}(?:[ -]?\(0\))?(?:[ -]\d{2,6}){1,4}\b",
    r"\b0\d{9,10}\b",
    r"\b1\d\d[ ]\d{3}\b",
)
_DAY = r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
_DATES = (
    rf"\b(?:(?:{_WEEKDAY}),?\s+)?{_DAY}(?:{_MONTH})\b(?:\s+\d{{4}}\b)?",
    rf"\b(?:{_MONTH})\s+\d{{4}}\b",
    r"\b\d{1,2}/\d{1,2}/\d{2,4}\b",
    r"\b\d{4}-\d\d-\d\d\b",
    rf"\b(?:{_WEEKDAY}|{_ALONE})\b",
)
_TIMES = (
    r"\b\d{1,2}[:.]\d\d(?:\s?(?:[ap]m\b|[ap]\.m\.))?(?![\d%])",
    r"\b\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.)",
    r"\b(?:noon|midday|midnight)\b",
)
_ANYWHERE: Kinds = (
    (Kind.TAG, r"\{%.*?%\}|\{\#.*?\#\}"),
    (Kind.PRINTED, r"\{\{.*?\}\}"),
    (Kind.CODE, r"(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`)"),
    (Kind.LINK, "|".join(_LINKS)),
    (Kind.EMAIL, r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (Kind.MARK, r"<!--.*?-->|</?[A-Za-z][^<>]*>|\{:?\s*[#.:\w][^{}%]*\}"),
    (Kind.MONEY, r"£[ ]?\d[\d,]*(?:\.\d+)?(?:[ ]?(?:m|bn|k)\b)?|\d+p\b"),
    (Kind.PHONE, "|".join(_PHONES)),
    (Kind.DATE, "|".join(_DATES)),
    (Kind.TIME, "|".join(_TIMES)),
    (Kind.WORD, r"\b(?:e\.g\.|i\.e\.|etc\.|vs\.)"),
    (Kind.NUMBER, r"\b\d[\d,]*(?:\.\d+)?%"),
    (Kind.WORD, rf"{_LETTER}(?:{_SIGN})*(?:[’'_-]+{_SIGN}(?:{_SIGN})*)*"),
    (Kind.NUMBER, rf"\d+(?:[.,]\d+)*(?:[’'_-]*{_SIGN})*"),
    (Kind.MARK, r"\*{1,3}|_{1,3}|~~|==|\^\^|\||\\"),
    (Kind.PUNCTUATION, r"\.{2,}|."),
)
"""In the order in which they are tried."""


def _pattern(kinds: Kinds) -> re.Pattern[str]:
    named = "|".join(f"(?P<k{at}>{source})" for at, (_, source) in enumerate(kinds))
    return re.compile(rf"\s*(?:{named})", re.DOTALL)


_START = _pattern(_STARTS)
_ANY = _pattern(_ANYWHERE)
_LINES = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_TURN = re.compile(r" {2,}(?=\r|\n)")
"""Two spaces at the end of a line within a paragraph: the next line begins a new one in print."""
_BULLETS = MappingProxyType({"*": "-", "+": "-"})


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text; joined, they are the text again.

    The first and the last one are breaks, so that every paragraph stands between two. Two texts
    that are equal as they are compared (`fork.blocks.normal`) have tokens with equal keys.
    """
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    lines = _LINES.findall(text)
    offsets = [0, *accumulate(map(len, lines))]
    done = 0
    for reading in readings(lines):
        held = text[offsets[reading.first] : offsets[reading.last]]
        indent = 0 if reading.is_code else len(held) - len(held.lstrip())
        start = offsets[reading.first] + indent
        yield _break(text[done:start])
        done = start + len(held[indent:].rstrip())
        line = text[start:done]
        yield from _code(line) if reading.is_code else _line(line)
    yield _break(text[done:])


def _break(space: str) -> Token:
    indent = _LINES.split(space)[-1].expandtabs(4)
    return Token(Kind.BREAK, "", space, f"\n{indent}")


def _code(line: str) -> Iterator[Token]:
    yield Token(Kind.CODE, "", line, line)


def _line(line: str) -> Iterator[Token]:
    """Yield the tokens of what is read as one line."""
    at = 0
    while found := _START.match(line, at):
        yield _token(found, _STARTS)
        at = found.end()
    while at < len(line):
        if turn := _TURN.match(line, at):
            yield Token(Kind.MARK, "", turn[0], "\\")
            at = turn.end()
        found = _ANY.match(line, at)
        assert found  # any sign is a token
        yield _token(found, _ANYWHERE)
        at = found.end()


def _token(found: re.Match[str], kinds: Kinds) -> Token:
    group = found.lastgroup or ""
    text = found[group]
    kind = kinds[int(group.lstrip("k"))][0]
    if kind is Kind.WORD and any(sign.isdigit() for sign in text):
        kind = Kind.NUMBER
    space = found[0][: len(found[0]) - len(text)]
    return Token(kind, space, text, _key(kind, text, first=kinds is _STARTS))


def _key(kind: Kind, text: str, *, first: bool) -> str:
    match kind:
        case Kind.MARK if first and text.startswith("|"):
            return normal(text)
        case Kind.MARK if first and len(text) == 1:
            return _BULLETS.get(text, text)
        case Kind.MARK if first:
            return text.replace(")", ".")
        case Kind.MARK:
            return text.replace("_", "*") if not text.strip("_") else text
        case Kind.LINK:
            return normal(text)
        case Kind.CODE:
            return text
        case _:
            return " ".join(text.split())
