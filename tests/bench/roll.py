"""A sheet of schools that do not exist: each with values of its own, and with some left out."""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.sheet.columns import URN
from mkdocs_tailor.schools.sheet.rows import BETWEEN
from mkdocs_tailor.schools.sheet.template import MARK
from mkdocs_tailor.schools.variable import Variable
from mkdocs_tailor.schools.variables import Variables

LEFT_OUT = 0.25
"""Of the values that a school need not give."""
NAME = "school.name"
FIRST_URN = 100_000


def write_roll(path: Path, variables: Variables, schools: int) -> None:
    """Write the sheet of so many schools; the same each time."""
    rows = [dict(_cells(variables, number)) for number in range(schools)]
    names = dict.fromkeys(name for row in rows for name in row)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(MARK)
        writer = csv.DictWriter(file, [*names])
        writer.writeheader()
        writer.writerows(rows)


def _cells(variables: Variables, number: int) -> Iterator[tuple[str, str]]:
    dice = Random(number)  # noqa: S311  a school, not a secret
    yield URN, str(FIRST_URN + number)
    for variable in variables.all:
        if variable.name == NAME:
            yield NAME, f"School {number:,} of St Anne & St Joseph"
        elif variable.required or dice.random() > LEFT_OUT:
            yield from _cell(variable.name, variable.shape, _answer(variable, dice))


def _answer(variable: Variable, dice: Random) -> Json:
    """Return what the school says: anything where it chooses, else as the example does."""
    shape = variable.shape
    if isinstance(shape, Scalar) and shape.kind is Kind.YES_NO:
        return dice.choice(("yes", "no"))
    if isinstance(shape, Scalar) and shape.kind is Kind.CHOICE:
        return dice.choice(shape.options)
    if isinstance(shape, ListOf) and isinstance(variable.example, list):
        return variable.example[: dice.randint(1, len(variable.example))]
    return variable.example


def _cell(name: str, shape: Shape, value: Json) -> Iterator[tuple[str, str]]:
    if isinstance(shape, ListOf) and isinstance(value, list):
        if isinstance(shape.item, Record):
            for at, item in enumerate(value, 1):
                yield from _cell(f"{name}.{at}", shape.item, item)
        else:
            yield name, f"{BETWEEN} ".join(map(str, value))
    elif isinstance(shape, Record) and isinstance(value, dict):
        for field, part in value.items():
            yield from _cell(f"{name}.{field}", shape.fields[field], part)
    elif isinstance(value, dict):
        yield name, " to ".join(map(str, value.values()))
    elif value is not None:
        yield name, "yes" if value is True else "no" if value is False else str(value)
