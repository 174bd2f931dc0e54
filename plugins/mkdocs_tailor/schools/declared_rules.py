"""What a declaration has to keep to, beyond its form."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from mkdocs_tailor.schools.accept import accept
from mkdocs_tailor.schools.declared import DeclaredField, DeclaredShape
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.names import name_problem
from mkdocs_tailor.schools.shapes import Kind, Record, Scalar, Shape

Complaint: TypeAlias = tuple[str, str, str]
"""The key that is wrong (empty for the whole), what is wrong with it, and the mend."""


def about_name(name: str, *, root: bool = False) -> Iterator[Complaint]:
    """Yield what is wrong with the name of something declared."""
    if problem := name_problem(name, root=root):
        yield ("", *problem)


def about_shape(name: str, declared: DeclaredShape) -> Iterator[Complaint]:
    """Yield what is wrong with a named shape."""
    if declared.shown is not None and declared.shown not in declared.fields:
        hint = advice(declared.shown, list(declared.fields))
        yield "shown", f"{name} has no field '{declared.shown}'", hint


def about_limits(declared: DeclaredField, kind: Kind) -> Iterator[Complaint]:
    """Yield options that miss or have no use, and a pattern that is none."""
    if kind is Kind.CHOICE and not declared.options:
        yield "", "a choice needs options", "add 'options: [one, other]'"
    if kind is not Kind.CHOICE and declared.options:
        yield "options", f"options have no use for the type '{kind}'", "write 'type: choice'"
    if problem := pattern_problem(declared.pattern):
        yield "pattern", f"the pattern cannot be read: {problem}", "mend it"


def pattern_problem(pattern: str) -> str | None:
    """Return why the text is no regular expression."""
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return None


def about_values(declared: DeclaredField, shape: Shape) -> Iterator[Complaint]:
    """Yield an example or a default that would not come through the gate."""
    for key, raw in (("example", declared.example), ("default", declared.default)):
        for problem in accept(shape, raw).problems:
            yield key, f"the {key} does not fit: {problem.message}", problem.hint


def about_printing(declared: DeclaredField, shape: Shape) -> Iterator[Complaint]:
    """Yield what would print as nothing, and words that would never be printed."""
    given = declared.default is not None
    if declared.reads_as is not None and not _is_printed(shape):
        yield "reads_as", "reads_as has no use here: this is never printed alone", "leave it out"
    elif given and declared.reads_as is not None:
        yield "reads_as", "there are both default and reads_as", "keep one of them"
    elif isinstance(shape, Scalar) and not given and not declared.reads_as:
        hint = "add default, or reads_as with the words that stand in for it"
        yield "", "nothing would be printed for a school without it", hint


def _is_printed(shape: Shape) -> bool:
    if isinstance(shape, Scalar):
        return shape.kind is not Kind.YES_NO
    return isinstance(shape, Record) and shape.shown is not None
