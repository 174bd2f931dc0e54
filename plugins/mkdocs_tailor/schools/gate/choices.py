"""Choices: one of a few options."""

from collections.abc import Sequence

from mkdocs_tailor.schools.gate.problem import Problem, quoted
from mkdocs_tailor.schools.nearest import nearest

MANY = 8
"""More names than this are not listed in a message."""


def read_choice(text: str, options: Sequence[str]) -> str | Problem:
    """Return the option that the text names, whatever its case."""
    lower = text.lower()
    if found := next((option for option in options if option.lower() == lower), None):
        return found
    return Problem("not-an-option", f"{quoted(text)} cannot be chosen", advice(text, options))


def advice(text: str, names: Sequence[str]) -> str:
    """Return what could be meant, or what there is."""
    if meant := nearest(text, names):
        return f"did you mean '{meant}'?"
    return f"there are: {listed(names)}" if len(names) <= MANY else f"there are {len(names)} others"


def listed(names: Sequence[str]) -> str:
    """Return ``a, b and c``."""
    *first, last = names or ("nothing",)
    return f"{', '.join(first)} and {last}" if first else last
