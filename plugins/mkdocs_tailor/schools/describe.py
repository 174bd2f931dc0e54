"""Variables in words, for people who look them up and for programs that read them."""

from mkdocs_tailor.schools.gate.choices import listed
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.variable import Variable
from mkdocs_tailor.schools.yaml_writing import yaml_text


def type_in_words(shape: Shape) -> str:
    """Return the type of a value: ``date``, ``list of text``, ``name, role and room``."""
    if isinstance(shape, ListOf):
        return f"list of {type_in_words(shape.item)}"
    if isinstance(shape, Record):
        return listed(list(shape.fields))
    return f"{shape.kind}: {', '.join(shape.options)}" if shape.options else shape.kind.value


def stand_in(variable: Variable) -> str:
    """Return what a page says for a school that gives no value; empty where it says nothing."""
    if isinstance(variable.default, bool | str | int | float):
        return yaml_text(variable.default)
    shape = variable.shape
    shown = shape.fields.get(shape.shown or "") if isinstance(shape, Record) else shape
    return (shown.reads_as or "") if isinstance(shown, Scalar) else ""


def as_json(variable: Variable) -> dict[str, Json]:
    """Return everything about the variable that a program may want to know."""
    return {
        "name": variable.name,
        "label": variable.label,
        "type": type_in_words(variable.shape),
        "hint": variable.hint,
        "example": variable.example,
        "group": variable.group,
        "visibility": variable.visibility.value,
        "required": variable.required,
        "default": variable.default,
        "reads_as": None if variable.default is not None else stand_in(variable) or None,
        "when": variable.when,
    }
