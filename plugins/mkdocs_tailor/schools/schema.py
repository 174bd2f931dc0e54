"""A JSON Schema for profiles, by which editors offer names, explain them and mark mistakes.

Draft 7, which editors' YAML support reads. It is looser than the gate: it knows no calendar and
takes figures and yes/no where text is expected, as YAML does.
"""

from typing import Final

from mkdocs_tailor.schools.accept import MOST_ITEMS
from mkdocs_tailor.schools.gate import text
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.variable import Variable
from mkdocs_tailor.schools.variables import Variables

DIALECT: Final = "http://json-schema.org/draft-07/schema#"

_WRITTEN: Final[list[Json]] = ["string", "number", "boolean", "null"]
"""How an editor reads what is written without quotation marks."""
_TEXT: Final[dict[str, Json]] = {"type": _WRITTEN}


def profile_schema(variables: Variables) -> dict[str, Json]:
    """Return the schema of a profile with these variables."""
    groups: dict[str, Json] = {
        group.name: _group(group.name, group.label, variables) for group in variables.groups
    }
    required = sorted({v.group for v in variables.all if v.required})
    return {
        "$schema": DIALECT,
        "title": "A school's profile",
        **_object(groups, required, ["object"]),
    }


def _group(name: str, label: str, variables: Variables) -> Json:
    own = [variable for variable in variables.all if variable.group == name]
    fields: dict[str, Json] = {_last(v): _variable(v, variables) for v in own}
    required = [_last(v) for v in own if v.required]
    return {"title": label, **_object(fields, required, ["object", "null"])}


def _last(variable: Variable) -> str:
    return variable.name.rpartition(".")[2]


def _object(fields: dict[str, Json], required: list[str], types: list[Json]) -> dict[str, Json]:
    made: dict[str, Json] = {
        "type": types,
        "properties": fields,
        "additionalProperties": False,
    }
    return {**made, "required": [*required]} if required else made


def _variable(variable: Variable, variables: Variables) -> dict[str, Json]:
    hint = f" {variable.hint}" if variable.hint else ""
    about: dict[str, Json] = {
        "title": variable.label,
        "description": f"{variable.label}.{hint}",
        "examples": [variable.example],
    }
    if variable.default is not None:
        about["default"] = variable.default
    return {**about, **_shape(variable.shape, variable.name, variables)}


def _shape(shape: Shape, name: str, variables: Variables) -> dict[str, Json]:
    if isinstance(shape, ListOf):
        items = _shape(shape.item, name, variables)
        return {"type": ["array", "null"], "maxItems": MOST_ITEMS, "items": items}
    if isinstance(shape, Record):
        return _record(shape, name, variables)
    return _scalar(shape)


def _record(record: Record, name: str, variables: Variables) -> dict[str, Json]:
    fields: dict[str, Json] = {}
    for field, shape in record.fields.items():
        part = variables.get(f"{name}.{field}")
        fields[field] = _variable(part, variables) if part else _shape(shape, name, variables)
    types: list[Json] = ["object", "null", *(["string"] if record.shown else [])]
    return _object(fields, [], types)


def _scalar(shape: Scalar) -> dict[str, Json]:
    if shape.kind is Kind.NUMBER:
        bounds: dict[str, Json] = {"minimum": shape.least, "maximum": shape.most}
        given = {name: bound for name, bound in bounds.items() if bound is not None}
        return {"type": ["number", "string", "null"], **given}
    if shape.kind is Kind.YES_NO:
        return {"enum": ["yes", "no", True, False, None]}
    if shape.kind is Kind.CHOICE:
        return {"enum": [*shape.options, None]}
    if shape.kind is Kind.DATE_RANGE:
        return _object({"start": _TEXT, "end": _TEXT}, [], ["string", "object", "null"])
    return _written(shape)


def _written(shape: Scalar) -> dict[str, Json]:
    long = shape.kind is Kind.LONG_TEXT
    longest = text.LONGEST_LINK if shape.kind is Kind.LINK else text.LONGEST_TEXT
    made: dict[str, Json] = {**_TEXT, "maxLength": text.LONGEST_LONG_TEXT if long else longest}
    return {**made, "pattern": f"^(?:{shape.pattern})$"} if shape.pattern else made
