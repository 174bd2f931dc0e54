"""The filters on plain values, by their names. `MISSING` stays missing."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.values.colours import ink, wash
from mkdocs_tailor.language.values.dates import date, time
from mkdocs_tailor.language.values.english import a_an, join_and, plural, possessive
from mkdocs_tailor.language.values.plain import (
    GROUP,
    LIST,
    MISSING,
    TEXT,
    grouped,
    kind,
    listed,
    member,
    missing,
    text,
)

Filter: TypeAlias = Callable[..., object]

WHITE_SPACE = " \t\n\r\f\v"
"""What ``trim`` removes."""

WORD_BREAKS = re.compile(r"([-\s({\[<]+)")
"""Where ``title`` sees a new word, as Jinja2 does."""


def _of_text(function: Callable[[str], str]) -> Filter:
    def apply(value: object) -> object:
        return MISSING if missing(value) else function(text(value))

    return apply


def _capital(words: str) -> str:
    """As a sentence begins. Jinja makes the rest small, and so a person Mrs o'hara."""
    return words[:1].upper() + words[1:]


def _title(words: str) -> str:
    return "".join(_capital(part.lower()) for part in WORD_BREAKS.split(words))


def _replace(value: object, old: object, new: object) -> object:
    return MISSING if missing(value) else text(value).replace(text(old), text(new))


def _length(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    return len(grouped(value)) if kind(value) == GROUP else len(listed(value))


def _end(number: int) -> Filter:
    def apply(value: object) -> object:
        items = list(value) if isinstance(value, str) else listed(value)
        return items[number] if items else MISSING

    return apply


def _join(value: object, separator: object = "") -> str:
    return text(separator).join(map(text, listed(value)))


def _map(value: object, name: object) -> list[object]:
    return [member(item, name) for item in listed(value)]


def _join_and(value: object, word: object = "and") -> str:
    return join_and([text(item) for item in listed(value)], text(word))


def _plural(value: object, count: object = MISSING, many: object = MISSING) -> object:
    """One thing or several: by a number, by the length of a list, and without either several."""
    if missing(value):
        return MISSING
    number = len(listed(count)) if kind(count) == LIST else count
    if number == 1 and number is not True:
        return text(value)
    return plural(text(value)) if missing(many) else text(many)


def _date(value: object, form: object = "long") -> object:
    if missing(value):
        return MISSING
    if kind(value) not in {TEXT, GROUP}:
        refuse("wrong-type", f"a {kind(value)} is no date", None, "write it as 2026-09-03")
    return date(value, text(form))


FILTERS: Final[Mapping[str, Filter]] = MappingProxyType(
    {
        "upper": _of_text(str.upper),
        "lower": _of_text(str.lower),
        "title": _of_text(_title),
        "capitalize": _of_text(_capital),
        "trim": _of_text(lambda words: words.strip(WHITE_SPACE)),
        "replace": _replace,
        "length": _length,
        "first": _end(0),
        "last": _end(-1),
        "join": _join,
        "join_and": _join_and,
        "map": _map,
        "date": _date,
        "time": _of_text(time),
        "plural": _plural,
        "a_an": _of_text(a_an),
        "possessive": _of_text(possessive),
        "ink": ink,
        "wash": wash,
    }
)
"""Each takes the value, then its arguments, and raises `LanguageError` for what it cannot take.
``ink`` and ``wash`` are for the Word writer: authors do not find them."""

TEXT_FILTERS: Final = frozenset(
    {"upper", "lower", "title", "capitalize", "trim", "replace", "a_an", "possessive", "plural"}
)
"""The filters that take a text and give one; they see a value as it is printed."""
