"""What the language writes down about a page: its fields, its ranges, and the residual text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place

Expression: TypeAlias = "bool | int | float | str | tuple[Expression, ...] | None"
"""A scalar is itself; a tuple is ``(operation, argument, …)``. As JSON the tuples are lists."""


@dataclass(frozen=True, slots=True)
class Field:
    """A place where a value shows. One for each distinct expression of a page."""

    expression: Expression
    variable: str | None
    """The variable that is printed as it is, dotted; inside a loop that of the item
    (``people.form_tutors.room``). ``None`` when the expression is anything else."""
    label: str
    """What people call the value: the variable's label, or the expression in words."""
    place: Place
    """Where it is first printed."""


class RangeKind(StrEnum):
    """What opened a range."""

    IF = "if"
    FOR = "for"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Range:
    """One execution of an ``{% if %}`` or ``{% for %}`` on a school value, or a ``{% block %}``."""

    kind: RangeKind
    expression: Expression
    """The test of an if, the list of a for; ``None`` for a block."""
    name: str
    """The loop variable of a for (``teacher#3``), the name of a block; empty for an if."""
    place: Place
    parent: tuple[int, int] | None
    """The number of the enclosing if or for and the branch (0 or 1) of it; blocks do not count."""


@dataclass(frozen=True, slots=True)
class Residual:
    """A page after Jinja: Markdown in which every open place is a reserved character."""

    text: str
    fields: tuple[Field, ...]
    """By the number of their sign."""
    ranges: tuple[Range, ...]
    """By the number of their marks."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Warnings and notes; what is wrong is raised."""
