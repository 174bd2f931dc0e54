"""The head of a sheet: which variable each column gives, or which part of one.

A column is named as a variable, dotted: ``school.name``, ``people.dsl.room``. A list stands in one
column, its items between semicolons; the parts of its records in numbered ones:
``people.form_tutors.1.room``. Two names more tell schools apart: ``slug`` and ``urn``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.shapes import COPY, ListOf, Record, Shape
from mkdocs_tailor.schools.sheet.reading import Sheet
from mkdocs_tailor.schools.variables import Variables

SLUG, URN = "slug", "urn"
"""The short name of a school; its Unique Reference Number, or whatever else it has of its own."""
RESERVED = (SLUG, URN)

Way: TypeAlias = tuple[str | int, ...]
"""The way to a value among a school's values; positions in lists are counted from 0."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that has a name."""

    at: int
    """Counted from 0."""
    name: str
    way: Way
    listed: bool = False
    """Whether its cells hold several values."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a sheet give."""

    values: tuple[Column, ...] = ()
    slug: int | None = None
    urn: int | None = None
    width: int = 0
    """How many columns have a name, the last of them included."""


def read_columns(sheet: Sheet, variables: Variables) -> tuple[Columns, tuple[Diagnostic, ...]]:
    """Return what the columns give, and what is wrong with their names."""
    place = Place(sheet.path, sheet.head.line)
    names = [cell.strip().lower() for cell in sheet.head.cells]
    found = [_column(at, name, variables) for at, name in enumerate(names) if name]
    wrong = [name for name in found if isinstance(name, str)]
    columns = [column for column in found if isinstance(column, Column)]
    findings = (
        *(_unknown(name, variables, place) for name in wrong),
        *_doubled(columns, place),
        *_left_out(columns, variables, place),
    )
    at = {column.name: column.at for column in columns}
    values = tuple(column for column in columns if column.name not in RESERVED)
    width = max((column.at + 1 for column in columns), default=0)
    return Columns(values, at.get(SLUG), at.get(URN), width), findings


def column_names(variables: Variables) -> Iterator[str]:
    """Yield the names of the columns that a sheet can have, of numbered ones the first."""
    yield from RESERVED
    for variable in variables.all:
        yield from _names(variable.name, variable.shape)


def _names(name: str, shape: Shape) -> Iterator[str]:
    if isinstance(shape, ListOf) and isinstance(shape.item, Record):
        yield from _names(f"{name}.1", shape.item)
    elif isinstance(shape, Record):
        for field, part in shape.fields.items():
            yield from _names(f"{name}.{field}", part)
    else:
        yield name


def _column(at: int, name: str, variables: Variables) -> Column | str:
    """Return the column of that name; the name where there can be none."""
    if name in RESERVED:
        return Column(at, name, (name,))
    way = list[str | int]()
    roots = {root: shape for root, shape in variables.shapes.items() if root != COPY}
    inside: Shape = Record(roots)
    for step in name.split("."):
        taken = _step(step, inside)
        if taken is None:
            return name
        where, inside = taken
        way.append(where)
    if isinstance(inside, Record):
        return Column(at, name, (*way, inside.shown)) if inside.shown else name
    return Column(at, name, tuple(way), isinstance(inside, ListOf))


def _step(step: str, shape: Shape) -> tuple[str | int, Shape] | None:
    if isinstance(shape, Record) and step in shape.fields:
        return step, shape.fields[step]
    if isinstance(shape, ListOf) and step.isascii() and step.isdigit() and int(step):
        return int(step) - 1, shape.item
    return None


def _unknown(name: str, variables: Variables, place: Place) -> Diagnostic:
    known = [*column_names(variables)]
    elsewhere = [other for other in known if other.endswith(f".{name.rpartition('.')[2]}")]
    hint = f"did you mean '{elsewhere[0]}'?" if elsewhere else advice(name, known)
    message = f"there is no variable for the column '{name}'"
    return Diagnostic(Severity.ERROR, "unknown-column", message, place, hint)


def _doubled(columns: list[Column], place: Place) -> Iterator[Diagnostic]:
    """Yield an error for each column that gives what one before it gives, or a part of it."""
    for number, column in enumerate(columns):
        for other in columns[:number]:
            shorter = min(len(column.way), len(other.way))
            if column.way[:shorter] == other.way[:shorter]:
                here, there = letters(column.at), letters(other.at)
                message = f"the columns {there} '{other.name}' and {here} '{column.name}' are one"
                hint = "keep one of them"
                yield Diagnostic(Severity.ERROR, "doubled-column", message, place, hint)
                break


def _left_out(columns: list[Column], variables: Variables, place: Place) -> Iterator[Diagnostic]:
    given = {tuple(column.way[:2]) for column in columns}
    for variable in variables.all:
        if variable.required and tuple(variable.name.split(".")) not in given:
            message = f"there is no column '{variable.name}' ({variable.label})"
            hint = "every school needs it: add the column"
            yield Diagnostic(Severity.ERROR, "missing-column", message, place, hint)


def letters(at: int) -> str:
    """Return what spreadsheets call a column: ``A``, ``Z``, ``AA``."""
    before, letter = divmod(at, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + letter)
