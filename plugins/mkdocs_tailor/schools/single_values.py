"""Finding values in a school's values."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from mkdocs_tailor.schools.gate.problem import Path
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import ListOf, Record, Scalar, Shape

Single: TypeAlias = tuple[Path, Scalar, Json]
"""A single value: its path, its shape, and itself."""


def lookup(values: Mapping[str, Json], name: str) -> Json:
    """Return the value with the dotted name, or ``None`` where there is none."""
    first, *rest = name.split(".")
    value = values.get(first)
    for step in rest:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def single_values(shape: Shape, value: Json, path: Path = ()) -> Iterator[Single]:
    """Yield the single values inside a value of the shape."""
    if isinstance(shape, Scalar):
        yield path, shape, value
    elif isinstance(shape, ListOf) and isinstance(value, list):
        for at, item in enumerate(value):
            yield from single_values(shape.item, item, (*path, at))
    elif isinstance(shape, Record) and isinstance(value, dict):
        for name, part in value.items():
            yield from single_values(shape.fields[name], part, (*path, name))
