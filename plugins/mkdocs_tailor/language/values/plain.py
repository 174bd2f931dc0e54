"""Plain values: what is true, equal, in order, and how a value is written out.

A plain value is what JSON can hold (text, number, yes/no, list, group) or `MISSING`; ``None``
counts as missing. The JavaScript twin agrees with every line; `expressions.json` among
the test cases holds both to it.
"""

from collections.abc import Mapping
from typing import Final, cast

from mkdocs_tailor.language.errors import refuse


class Missing:
    """The type of `MISSING`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = Missing()
"""What stands for a value that a school has not given."""

NUMBER, TEXT, YES_NO, LIST, GROUP, NOTHING = (
    "number",
    "text",
    "yes/no value",
    "list",
    "group of values",
    "missing value",
)


TYPES: Final = "check that the value has the type that variables.yml declares"


def kind(value: object) -> str:
    """Return which of the six kinds the value is of, in words."""
    match value:
        case bool():
            return YES_NO
        case int() | float():
            return NUMBER
        case str():
            return TEXT
        case list() | tuple():
            return LIST
        case Mapping():
            return GROUP
        case _:
            return NOTHING


def missing(value: object) -> bool:
    """Tell whether there is no value."""
    return value is None or value is MISSING


def truthy(value: object) -> bool:
    """Tell whether a test on the value holds: not for missing, no, 0 and whatever is empty."""
    return bool(value)


def equal(a: object, b: object) -> bool:
    """Tell whether two values are the same. Nothing is converted: 1 is neither yes nor "1"."""
    match kind(a):
        case other if other != kind(b):
            return False
        case "missing value":
            return True
        case "list":
            left, right = listed(a), listed(b)
            return len(left) == len(right) and all(map(equal, left, right))
        case "group of values":
            return _same_group(grouped(a), grouped(b))
        case _:
            return a == b


def _same_group(a: Mapping[str, object], b: Mapping[str, object]) -> bool:
    return a.keys() == b.keys() and all(equal(value, b[key]) for key, value in a.items())


def order(a: object, b: object) -> int | None:
    """Return -1, 0 or 1 for numbers, or for texts by code point; None where one is missing.

    Raises `LanguageError` for anything else.
    """
    if missing(a) or missing(b):
        return None
    if kind(a) != kind(b) or kind(a) not in {NUMBER, TEXT}:
        refuse("wrong-type", f"a {kind(a)} and a {kind(b)} have no order", None, TYPES)
    left, right = cast("str", a), cast("str", b)
    return (left > right) - (left < right)


def text(value: object) -> str:
    """Return the value as it is printed: text, or a number without needless decimals.

    Raises `LanguageError` for a value that cannot be printed.
    """
    match value:
        case bool():
            pass
        case str():
            return value
        case int() | float():
            return str(int(value)) if value == int(value) else repr(value)
        case _:
            pass
    return refuse("wrong-type", f"a {kind(value)} cannot be printed", None, TYPES)


def member(value: object, key: object) -> object:
    """Return a field of a group or an item of a list (negative: from its end), else `MISSING`."""
    if isinstance(key, str) and kind(value) == GROUP:
        return grouped(value).get(key, MISSING)
    if kind(key) == NUMBER and kind(value) == LIST:
        items, number = listed(value), cast("float", key)
        there = number == int(number) and -len(items) <= number < len(items)
        return items[int(number)] if there else MISSING
    return MISSING


def listed(value: object) -> list[object]:
    """Return the items of a list; a missing one has none. Raises `LanguageError` otherwise."""
    if missing(value):
        return []
    if kind(value) != LIST:
        refuse("wrong-type", f"a {kind(value)} is no list", None, TYPES)
    return list(cast("list[object]", value))


def grouped(value: object) -> Mapping[str, object]:
    """Return a value that is known to be a group."""
    return cast("Mapping[str, object]", value)
