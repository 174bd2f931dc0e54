"""The form of ``variables.yml``, and what is wrong with one that has another."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.variable import Visibility
from mkdocs_tailor.schools.yaml_tree import YamlNode, place_of, plain


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DeclaredField(_Strict):
    """One value of a shape. The keys are explained at the head of ``variables.yml``."""

    label: str = Field(min_length=1)
    type: str
    hint: str = ""
    example: JsonValue
    options: tuple[str, ...] = ()
    default: JsonValue = None
    reads_as: str | None = None
    visibility: Visibility | None = None
    pattern: str = ""
    least: float | None = None
    most: float | None = None


class DeclaredVariable(DeclaredField):
    """One variable."""

    required: bool = False
    when: str | None = None


class DeclaredShape(_Strict):
    """A record with a name of its own, for use as a type."""

    label: str = Field(min_length=1)
    shown: str | None = None
    fields: dict[str, DeclaredField]


class DeclaredGroup(_Strict):
    """Variables under one name."""

    label: str = Field(min_length=1)
    visibility: Visibility
    when: str | None = None
    variables: dict[str, DeclaredVariable]


class DeclaredChecks(_Strict):
    """What should hold between values."""

    order: tuple[tuple[str, ...], ...] = ()
    weekday: tuple[tuple[str, ...], ...] = ()


class Declarations(_Strict):
    """The whole file."""

    shapes: dict[str, DeclaredShape] = {}
    groups: dict[str, DeclaredGroup]
    checks: DeclaredChecks = DeclaredChecks()


_KEYS: Mapping[str, Sequence[str]] = {
    "": tuple(Declarations.model_fields),
    "groups": tuple(DeclaredGroup.model_fields),
    "shapes": tuple(DeclaredShape.model_fields),
    "variables": tuple(DeclaredVariable.model_fields),
    "fields": tuple(DeclaredField.model_fields),
    "checks": tuple(DeclaredChecks.model_fields),
}
"""Which keys may stand where, by the nearest key above that gives things names."""


def read_declarations(
    root: YamlNode,
) -> tuple[Declarations | None, tuple[Diagnostic, ...]]:
    """Return the declarations in the file, or everything that is wrong with its form."""
    try:
        return Declarations.model_validate(plain(root)), ()
    except ValidationError as error:
        return None, tuple(
            _finding(root, found["type"], found["loc"], found["msg"]) for found in error.errors()
        )


def _finding(root: YamlNode, kind: str, path: tuple[str | int, ...], said: str) -> Diagnostic:
    key, above = str(path[-1]) if path else "", ".".join(map(str, path[:-1]))
    place = place_of(root, path)
    if kind == "missing":
        message, hint = f"'{key}' is missing" + (f" in {above}" if above else ""), "add it"
    elif kind == "extra_forbidden":
        message, hint = f"'{key}' is not known here", advice(key, _known(path))
    else:
        message, hint = f"{'.'.join(map(str, path)) or 'the file'} is not right", _lowered(said)
    return Diagnostic(Severity.ERROR, "bad-declaration", message, place, hint)


def _known(path: tuple[str | int, ...]) -> Sequence[str]:
    named = next((str(step) for step in reversed(path[:-1]) if step in _KEYS), "")
    return _KEYS[named]


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
