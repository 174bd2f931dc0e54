"""What a browser is told of the variables and of the schools to try them with, as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.shapes import ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.variable import Variable
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.word.slots import SchoolPicture


@dataclass(frozen=True, slots=True)
class KnownSchool:
    """A school that everybody may look at: only what may stand on the site."""

    profile: Profile
    name: str
    pictures: Mapping[str, tuple[str, SchoolPicture]]
    """By the variable that names each: where it lies in the site, and the picture."""


def variables_data(
    variables: Variables, schools: Iterable[KnownSchool], default: str | None
) -> dict[str, Json]:
    """Return everything that the form, the gate and the expressions need.

    ``default`` is the slug of the school that the site reads for.
    """
    declared = {variable.name for variable in variables.all}
    parts = (one for name, one in variables.by_name.items() if name not in declared)
    checks = variables.checks
    return {
        "groups": [{"name": group.name, "label": group.label} for group in variables.groups],
        "variables": [_variable(variable) for variable in variables.all],
        "parts": [_part(part) for part in parts],
        "checks": {"order": _rows(checks.order), "weekday": _rows(checks.weekday)},
        "schools": [_school(school) for school in schools],
        "school": default,
    }


def _variable(variable: Variable) -> dict[str, Json]:
    own: dict[str, Json] = {
        "group": variable.group,
        "shape": shape_data(variable.shape),
        "required": variable.required or None,
        "when": variable.when,
    }
    return {**_part(variable), **_given(own)}


def _part(variable: Variable) -> dict[str, Json]:
    said: dict[str, Json] = {
        "name": variable.name,
        "hint": variable.hint or None,
        "example": variable.example,
        "visibility": variable.visibility.value,
        "default": variable.default,
    }
    return _given(said)


def shape_data(shape: Shape) -> dict[str, Json]:
    """Return a shape as the gate in the browser reads it."""
    if isinstance(shape, ListOf):
        return {"list": shape_data(shape.item), "label": shape.label}
    if isinstance(shape, Record):
        fields: dict[str, Json] = {name: shape_data(part) for name, part in shape.fields.items()}
        return _given({"record": fields, "label": shape.label, "shown": shape.shown})
    return _scalar(shape)


def _scalar(shape: Scalar) -> dict[str, Json]:
    said: dict[str, Json] = {
        "kind": shape.kind.value,
        "label": shape.label,
        "reads_as": shape.reads_as,
        "options": [*shape.options] or None,
        "example": shape.example or None,
        "pattern": shape.pattern or None,
        "least": shape.least,
        "most": shape.most,
    }
    return _given(said)


def _school(school: KnownSchool) -> dict[str, Json]:
    pictures: dict[str, Json] = {
        variable: {"url": url, "width": picture.width, "height": picture.height}
        for variable, (url, picture) in school.pictures.items()
    }
    values = dict(school.profile.values)
    said: dict[str, Json] = {"slug": school.profile.slug, "name": school.name, "values": values}
    return {**said, "pictures": pictures}


def _given(said: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in said.items() if value is not None}


def _rows(rows: Iterable[Iterable[str]]) -> list[Json]:
    return [[*row] for row in rows]
