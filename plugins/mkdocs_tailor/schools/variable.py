"""One variable, as it is declared."""

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Shape


class Visibility(StrEnum):
    """Where a value may appear."""

    PUBLIC = "public"
    """On the site and in Word files."""
    DOCUMENT = "document"
    """Only in Word files that the school makes for itself."""


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that differs between schools, or a part of it."""

    name: str
    """Dotted: ``people.dsl``; a part has one name more: ``people.dsl.room``."""
    shape: Shape
    label: str
    """What people call it."""
    hint: str
    """How to fill it in; may be empty."""
    example: Json
    """What a good value looks like, as it would be written."""
    group: str
    """The first part of its name."""
    visibility: Visibility
    required: bool
    """Without it there is no profile."""
    default: Json
    """The value that is assumed where none is given, or ``None``."""
    place: Place
    """Where it is declared."""
    when: str | None = None
    """The yes/no variable that decides whether anybody is asked for it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Variables that belong together, under one name."""

    name: str
    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class Checks:
    """What should hold between the values of a school; each row names variables."""

    order: tuple[tuple[str, ...], ...] = ()
    """Each value comes before, or is less than, the next."""
    weekday: tuple[tuple[str, ...], ...] = ()
    """The first is a date, the second names its weekday."""
