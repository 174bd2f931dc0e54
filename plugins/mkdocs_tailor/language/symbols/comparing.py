"""Comparisons with school values: recorded where they make sense, refused where they cannot."""

import operator
from collections.abc import Callable, Container, Mapping
from types import MappingProxyType
from typing import Final, cast

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.symbols.recorder import Recorder, holds_symbols
from mkdocs_tailor.language.symbols.symbolic import Symbolic, tainted
from mkdocs_tailor.language.values.dates import CLOCK, ISO_DATE
from mkdocs_tailor.language.wording import choices, did_you_mean, sort_of, words
from mkdocs_tailor.schools.shapes import Kind, ListOf, Scalar, Shape

ANSWER: Final = Scalar(Kind.YES_NO)
"""The shape of every comparison."""


def _in(item: object, container: Container[object]) -> bool:
    return item in container


def _not_in(item: object, container: Container[object]) -> bool:
    return item not in container


PLAIN: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "eq": operator.eq,
        "ne": operator.ne,
        "lt": operator.lt,
        "gt": operator.gt,
        "lteq": operator.le,
        "gteq": operator.ge,
        "in": _in,
        "notin": _not_in,
    }
)
"""Jinja2's comparisons, for values that are known."""

OPERATIONS: Final[Mapping[str, str]] = MappingProxyType(
    {"eq": "eq", "ne": "ne", "lt": "lt", "gt": "gt", "lteq": "le", "gteq": "ge"}
)

WRITTEN: Final = MappingProxyType(
    {Kind.DATE: (ISO_DATE, '"2026-09-03"'), Kind.TIME: (CLOCK, '"08:30"')}
)
"""How a date and a time are written where they are compared."""

ORDERED = {Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.TEXT, Kind.LONG_TEXT}


def compare(recorder: Recorder, name: str, a: object, b: object) -> object:
    """Return what Jinja2 would, or a symbolic yes/no value where a school decides."""
    a, b = recorder.plain(a), recorder.plain(b)
    if not holds_symbols(a, b):
        return PLAIN[name](a, b)
    left, right = recorder.raw(a), recorder.raw(b)
    if name in {"in", "notin"}:
        _check_container(b)
        _check_possible(a, b)
        contained = ("in", left, right)
        return _answer(recorder, ("not", contained) if name == "notin" else contained)
    if name not in {"eq", "ne"}:
        _check_order(a, b)
    _check_same(a, b)
    return _answer(recorder, (OPERATIONS[name], left, right))


def _answer(recorder: Recorder, expression: Expression) -> Symbolic:
    return Symbolic(recorder, expression, ANSWER)


def _check_same(a: object, b: object) -> None:
    for value, other in ((a, b), (b, a)):
        if isinstance(value, Symbolic) and not isinstance(other, Symbolic) and not tainted(other):
            _check_value(value, value.shape, other)


def _check_value(value: Symbolic, shape: Shape | None, other: object) -> None:
    """Refuse a comparison with something that the value can never be."""
    if not isinstance(shape, Scalar) or other is None:
        return
    if shape.kind is Kind.CHOICE:
        _check_option(value, shape, other)
    elif shape.kind in WRITTEN:
        _check_written(value, shape, other)
    elif shape.kind in {Kind.YES_NO, Kind.NUMBER}:
        wanted = bool if shape.kind is Kind.YES_NO else (int, float)
        if not isinstance(other, wanted) or isinstance(other, bool) is not (wanted is bool):
            refuse("never-equal", _never(value, other), None, _kind_hint(value, shape))


def _check_option(value: Symbolic, shape: Scalar, other: object) -> None:
    if other not in shape.options:
        one_of = f"it is {choices(shape.options)}"
        hint = did_you_mean(other, shape.options, one_of)
        refuse("never-equal", _never(value, other), None, hint)


def _check_written(value: Symbolic, shape: Scalar, other: object) -> None:
    pattern, example = WRITTEN[shape.kind]
    if not isinstance(other, str) or not pattern.fullmatch(other):
        refuse("never-equal", _never(value, other), None, f"write it as {example}")


def _never(value: Symbolic, other: object) -> str:
    return f"{words(value.expression)} can never be {other!r}"


def _kind_hint(value: Symbolic, shape: Scalar) -> str:
    if shape.kind is Kind.YES_NO:
        return f"it is a yes/no value: write {{% if {words(value.expression)} %}}"
    return "it is a number: write it without quotes"


def _check_container(container: object) -> None:
    shape = container.shape if isinstance(container, Symbolic) else None
    if isinstance(container, list | tuple | str) or isinstance(shape, ListOf):
        return
    if isinstance(shape, Scalar) and shape.kind not in {Kind.YES_NO, Kind.NUMBER, Kind.DATE_RANGE}:
        return
    refuse("wrong-type", "“in” needs a list or a text on its right", None, "write: in [“a”, “b”]")


def _check_possible(item: object, container: object) -> None:
    """Check each text that a choice is looked up in, and a text that is looked up among choices."""
    if isinstance(item, Symbolic) and isinstance(container, list | tuple):
        for other in cast("list[object]", container):
            _check_same(item, other)
    known = not isinstance(item, Symbolic) and not tainted(item)
    if known and isinstance(container, Symbolic) and isinstance(container.shape, ListOf):
        _check_value(container, container.shape.item, item)


def _check_order(a: object, b: object) -> None:
    kinds = [_ordered_kind(value) for value in (a, b)]
    if None in kinds or kinds[0] is not kinds[1]:
        sorts = [sort_of(v.shape) if isinstance(v, Symbolic) else repr(v) for v in (a, b)]
        refuse(
            "no-order",
            f"{sorts[0]} and {sorts[1]} have no order",
            None,
            "compare a number with a number, a date with a date",
        )


def _ordered_kind(value: object) -> type | None:
    """Return whether the value is in the order of numbers or of texts, or in none."""
    match value:
        case Symbolic(shape=Scalar(kind=kind)) if kind in ORDERED:
            return int if kind is Kind.NUMBER else str
        case bool():
            return None
        case int() | float():
            return int
        case str():
            return str
        case _:
            return None
