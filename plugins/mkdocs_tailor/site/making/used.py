"""Which variables a page uses: what its text prints or asks, and what its handouts say anyway."""

from collections.abc import Collection, Iterable

from mkdocs_tailor.document.page import Page
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.making.about import OF_EVERY_HANDOUT
from mkdocs_tailor.word.survey import read_variables


def used_by(page: Page) -> set[str]:
    """Return the variables, dotted, that a compiled page prints or asks for."""
    used = set[str]()
    for part in (*page.residual.fields, *page.residual.ranges):
        read_variables(part.expression, used)
    return used


def asked_by(pages: Iterable[Page], variables: Variables, *, has_handouts: bool) -> list[str]:
    """Return the variables that a school is asked for because of these pages, as declared."""
    used = set[str](OF_EVERY_HANDOUT if has_handouts else ())
    for page in pages:
        used |= used_by(page)
    return [variable.name for variable in variables.all if is_among(variable.name, used)]


def is_among(name: str, used: Collection[str]) -> bool:
    """Tell whether the variable, a part of it, or what it is a part of is among those used."""
    return any(_are_one(name, other) for other in used)


def _are_one(name: str, other: str) -> bool:
    return f"{name}.".startswith(f"{other}.") or f"{other}.".startswith(f"{name}.")
