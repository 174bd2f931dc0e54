"""What authors find beside Jinja2's own filters and functions."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from jinja2 import StrictUndefined, Undefined
from jinja2.defaults import DEFAULT_NAMESPACE

from mkdocs_tailor.language.jinja import worksheets
from mkdocs_tailor.language.values.filters import FILTERS
from mkdocs_tailor.language.values.plain import missing

Function: TypeAlias = Callable[..., object]


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


OWN: Final = ("a_an", "capitalize", "date", "join_and", "plural", "possessive", "time")

NATIVE_FILTERS: Final[Mapping[str, Function]] = MappingProxyType(
    {name: _native(FILTERS[name]) for name in OWN}
)
"""The filters that Jinja2 does not have, or has otherwise."""


def _no_value(value: object) -> bool:
    lenient = isinstance(value, Undefined) and not isinstance(value, StrictUndefined)
    return value is None or lenient


NATIVE_TESTS: Final[Mapping[str, Function]] = MappingProxyType({"none": _no_value})
"""``is none`` holds for whatever is missing, known or not."""

WITHOUT: Final = frozenset({"lipsum"})
"""Functions of Jinja2's that give something else each time."""

WORKSHEETS: Final = ("answer", "blank", "draw", "gap", "mixed", "scale", "tick")
"""What worksheets and forms are made of."""

GLOBALS: Final[Mapping[str, object]] = MappingProxyType(
    {name: value for name, value in DEFAULT_NAMESPACE.items() if name not in WITHOUT}
    | {name: getattr(worksheets, name) for name in WORKSHEETS}
)
"""The functions of every page."""
