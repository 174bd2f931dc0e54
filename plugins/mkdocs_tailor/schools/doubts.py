"""What a school would want to be told of its values, though each by itself is right."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_tailor.schools.gate.dates import in_words, weekday
from mkdocs_tailor.schools.gate.problem import Path
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, Record
from mkdocs_tailor.schools.single_values import Single, lookup, single_values
from mkdocs_tailor.schools.variables import Variables

WEEKEND = ("Saturday", "Sunday")
FIRST_TIME = "06:00"
"""Nothing at a school begins earlier."""
LOOK_AGAIN = "look at both again"

_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that is probably a slip."""

    code: str
    """A stable name in kebab case: ``weekend``."""
    path: Path
    """Where the value stands."""
    message: str
    hint: str


def doubts(values: Mapping[str, Json], variables: Variables) -> tuple[Doubt, ...]:
    """Return what looks wrong in a school's values, which have come through the gate."""
    singles = [*single_values(Record(variables.shapes), dict(values))]
    between = (*_order(values, variables), *_weekdays(values, variables))
    return (*_weekends(singles), *_nights(singles), *between)


def _weekends(singles: Iterable[Single]) -> Iterator[Doubt]:
    for path, shape, value in singles:
        if shape.kind in {Kind.DATE, Kind.DATE_RANGE}:
            for day in dict.fromkeys(filter(None, map(_text, _ends(value)))):
                if weekday(day) in WEEKEND:
                    message = f"{in_words(day)} is on a weekend"
                    yield Doubt("weekend", path, message, "look at the date again")


def _nights(singles: Iterable[Single]) -> Iterator[Doubt]:
    for path, shape, value in singles:
        if shape.kind is Kind.TIME and (time := _text(value)) and time < FIRST_TIME:
            later = f"{int(time[:2]) + 12}{time[2:]}"
            yield Doubt("night", path, f"{time} is in the night", f"did you mean {later}?")


def _order(values: Mapping[str, Json], variables: Variables) -> Iterator[Doubt]:
    for row in variables.checks.order:
        given = [(name, value) for name in row if (value := lookup(values, name)) is not None]
        for (name, value), (later, then) in pairwise(given):
            before, after = _ends(value)[-1], _ends(then)[0]
            if not _in_order(before, after):
                relation = "before" if isinstance(before, str) else "less than"
                message = f"{_said(before)} is not {relation} {_named(variables, later, after)}"
                yield Doubt("out-of-order", tuple(name.split(".")), message, LOOK_AGAIN)


def _weekdays(values: Mapping[str, Json], variables: Variables) -> Iterator[Doubt]:
    for date, day in variables.checks.weekday:
        found, wanted = _text(lookup(values, date)), _text(lookup(values, day))
        if found and wanted and weekday(found) != wanted:
            message = f"{in_words(found)} is not on {_named(variables, day, wanted)}"
            yield Doubt("wrong-day", tuple(date.split(".")), message, LOOK_AGAIN)


def _ends(value: Json) -> tuple[Json, Json]:
    """Return the first and last of a date range; of any other value, itself."""
    if isinstance(value, dict):
        return value.get("start"), value.get("end")
    return value, value


def _in_order(before: Json, after: Json) -> bool:
    if isinstance(before, str) and isinstance(after, str):
        return before < after
    if isinstance(before, int | float) and isinstance(after, int | float):
        return before < after
    return True


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _said(value: Json) -> str:
    if isinstance(value, str) and _DATE.fullmatch(value):
        return in_words(value)
    return str(value)


def _named(variables: Variables, name: str, value: Json) -> str:
    variable = variables.get(name)
    return f"{_said(value)} ({variable.label if variable else name})"
