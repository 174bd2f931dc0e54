"""Variables that nothing uses: every school would be asked for them in vain."""

from collections.abc import Collection, Iterator

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.making.about import OF_EVERY_HANDOUT
from mkdocs_tailor.site.making.used import is_among


def unused(variables: Variables, used: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a warning for each variable that no page uses, no handout and no other variable."""
    asked = {variable.when for variable in variables.all if variable.when}
    known = {*used, *OF_EVERY_HANDOUT, *asked}
    for variable in variables.all:
        if not is_among(variable.name, known):
            message = f"no page uses {variable.name}"
            hint = "use it in a page, or take it out: schools are asked for it in vain"
            yield Diagnostic(Severity.WARNING, "unused-variable", message, variable.place, hint)
