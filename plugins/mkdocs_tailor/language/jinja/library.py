"""What authors find beside Jinja2's own filters and functions."""

import datetime as dt
import html
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from jinja2 import StrictUndefined, Undefined
from jinja2.defaults import DEFAULT_NAMESPACE

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols.symbolic import Symbolic
from mkdocs_tailor.language.values.filters import FILTERS
from mkdocs_tailor.language.values.plain import missing

Function: TypeAlias = Callable[..., object]

MOST_LINES: Final = 60
"""More than two pages of lines are a slip of the keyboard."""


def answer(lines: object, label: object = "") -> str:
    """Return room to write so many lines, with what is to be written there."""
    if isinstance(lines, Symbolic):
        lines.cannot("leave that many lines", "write a number: {{ answer(4) }}")
    if not isinstance(lines, int) or isinstance(lines, bool) or not 0 < lines <= MOST_LINES:
        refuse(
            "answer-lines",
            f"an answer cannot have {lines!r} lines",
            None,
            f"write a number from 1 to {MOST_LINES}: {{{{ answer(4) }}}}",
        )
    said = html.escape(str(label)).replace("\n", " ")
    named = f' data-label="{said}"' if said else ""
    return f'<span class="answer" data-lines="{lines}"{named}></span>'


def settled(value: object) -> object:
    """Return a list for what Jinja2 would make bit by bit.

    It could be used up once only, and both branches of an ``{% if %}`` run.
    """
    return list(cast("Iterator[object]", value)) if isinstance(value, Iterator) else value


def _native(function: Function) -> Function:
    """Return the filter for known values, dates as Python and YAML have them included."""

    def apply(value: object, *arguments: object, **keywords: object) -> object:
        found = function(_plain(value), *arguments, **keywords)
        return "" if missing(found) else found

    return apply


def _plain(value: object) -> object:
    match value:
        case Undefined():
            return str(value)
        case list():
            return [_plain(item) for item in cast("list[object]", value)]
        case dt.datetime():
            return value.date().isoformat()
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.isoformat("minutes")
        case _:
            return value


OWN: Final = ("a_an", "date", "join_and", "plural", "possessive", "time")

NATIVE_FILTERS: Final[Mapping[str, Function]] = MappingProxyType(
    {name: _native(FILTERS[name]) for name in OWN}
)
"""The filters that Jinja2 does not have."""


def _no_value(value: object) -> bool:
    lenient = isinstance(value, Undefined) and not isinstance(value, StrictUndefined)
    return value is None or lenient


NATIVE_TESTS: Final[Mapping[str, Function]] = MappingProxyType({"none": _no_value})
"""``is none`` holds for whatever is missing, known or not."""

WITHOUT: Final = frozenset({"lipsum"})
"""Functions of Jinja2's that give something else each time."""

GLOBALS: Final[Mapping[str, object]] = MappingProxyType(
    {name: value for name, value in DEFAULT_NAMESPACE.items() if name not in WITHOUT}
    | {"answer": answer}
)
"""The functions of every page."""
