"""The text of a new school's profile: every variable, explained, ready to be filled in."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from mkdocs_tailor.schools.gate.choices import listed
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.variable import Group, Variable
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.schools.yaml_writing import yaml_lines, yaml_text

SCHEMA = "profile.schema.json"
"""The file beside the schools in which editors find what they need to help."""

_SCHEMA_LINE = f"# yaml-language-server: $schema=../{SCHEMA}"

_WIDTH = 92
_HEAD = """\
#
# What pages and handouts say of this school. Take the "#" off a line and change what follows the
# colon; a line without "#" counts. What you leave out reads as sensible words, or as "assumed".
# Say nothing about any pupil here. To see what is still missing: tailor schools"""


def new_profile(variables: Variables, answers: Mapping[str, Json]) -> str:
    """Return the text of a ``profile.yml`` that holds the answers, by dotted name.

    All other variables stand in it as remarks with label, hint and example.
    """
    groups = [_group(group, variables, answers) for group in variables.groups]
    lines = [_SCHEMA_LINE, _HEAD, *(line for group in groups for line in group)]
    return "\n".join(lines) + "\n"


def _group(group: Group, variables: Variables, answers: Mapping[str, Json]) -> Iterator[str]:
    yield ""
    yield f"# {group.label}"
    yield f"{group.name}:"
    for variable in variables.all:
        if variable.group == group.name:
            yield from (f"  # {line}" for line in wrap(_about(variable), _WIDTH))
            yield from _value(variable, answers.get(variable.name))


def _value(variable: Variable, answer: Json) -> Iterator[str]:
    sign = "#" if answer is None else ""
    name = variable.name.rpartition(".")[2]
    for line in yaml_lines(name, variable.example if answer is None else answer):
        yield f"  {sign}{line}"


def _about(variable: Variable) -> str:
    parts = [f"{variable.label}.", variable.hint, _choices(variable.shape)]
    if variable.required:
        parts.append("Required.")
    if isinstance(variable.default, str | int | float):
        parts.append(f"Assumed: {yaml_text(variable.default)}")
    return " ".join(filter(None, parts))


def _choices(shape: Shape) -> str:
    record = shape.item if isinstance(shape, ListOf) else shape
    if isinstance(record, Record):
        return f"With {listed(list(record.fields))}."
    return (
        f"One of: {', '.join(record.options)}."
        if isinstance(record, Scalar) and record.options
        else ""
    )
