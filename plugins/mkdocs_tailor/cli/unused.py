"""Variables that nothing uses: every school would be asked for them in vain."""

from collections.abc import Collection, Iterator

from mkdocs_tailor.diagnostics import Diagnostic, Severity
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


def unused(variables: Variables, used: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a warning for each variable that no page uses, no handout and no other variable."""
    asked = {variable.when for variable in variables.all if variable.when}
    known = {*used, *OF_EVERY_HANDOUT, *asked}
    for variable in variables.all:
        if not any(_are_one(variable.name, name) for name in known):
            message = f"no page uses {variable.name}"
            hint = "use it in a page, or take it out: schools are asked for it in vain"
            yield Diagnostic(Severity.WARNING, "unused-variable", message, variable.place, hint)


def _are_one(name: str, other: str) -> bool:
    """Whether a name is the other, a part of it, or what it is a part of."""
    return f"{name}.".startswith(f"{other}.") or f"{other}.".startswith(f"{name}.")
