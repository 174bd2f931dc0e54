"""What a school's values are in a page: the environment that expressions are evaluated in."""

from collections.abc import Mapping

from mkdocs_tailor.schools.plain import Json as Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.shapes import COPY, ListOf, Record, Shape
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.variables import Variables


def environment(profile: Profile, variables: Variables, copy: str = "teacher") -> dict[str, Json]:
    """Return the values of a school, defaults put in, by group and name.

    Dates are text like ``2026-09-03``, times like ``08:30``, a date range has ``start`` and
    ``end``. A list that is missing is empty; any other value that is missing and has no default
    is absent. ``copy`` says which copy of a handout is made.
    """
    made: dict[str, Json] = {COPY: copy}
    for group in variables.groups:
        shape = variables.shapes[group.name]
        made[group.name] = _filled(shape, lookup(profile.values, group.name), group.name, variables)
    return {name: {} if value is None else value for name, value in made.items()}


def _filled(shape: Shape, value: Json, name: str, variables: Variables) -> Json:
    """Return the value with the defaults of what is missing in it, ``None`` for nothing."""
    variable = variables.get(name)
    if value is None and variable:
        value = variable.default
    if isinstance(shape, ListOf):
        items = value if isinstance(value, list) else []
        return [_filled(shape.item, item, name, variables) for item in items]
    if isinstance(shape, Record):
        return _fields(shape, value if isinstance(value, dict) else {}, name, variables)
    return value


def _fields(
    record: Record, values: Mapping[str, Json], name: str, variables: Variables
) -> dict[str, Json] | None:
    found = {
        field: _filled(shape, values.get(field), f"{name}.{field}", variables)
        for field, shape in record.fields.items()
    }
    return {field: value for field, value in found.items() if value is not None} or None
