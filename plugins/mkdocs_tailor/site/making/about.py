"""What all handouts of a project say of themselves, and which variables tell of the school."""

from collections.abc import Mapping
from typing import Final

from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.records import Expression, Field
from mkdocs_tailor.language.source import Source
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.logos import LOGO
from mkdocs_tailor.word.about import About

NAME, SHORT_NAME = "school.name", "school.short_name"
LOGO_WORDS = "school.logo_alt"
PRIMARY, ACCENT = "school.colours.primary", "school.colours.accent"
OF_EVERY_HANDOUT: Final = (NAME, SHORT_NAME, LOGO, LOGO_WORDS, PRIMARY, ACCENT)
"""The variables that handouts use by themselves, whatever stands on their page."""

NAME_PAGES: Final[Mapping[str, Source]] = {
    f"the variable {name}": Source(f"the variable {name}", f"{{{{ {name} }}}}")
    for name in (NAME, SHORT_NAME)
}
"""Pages of one line, to learn what field prints a variable."""


def about_all(project: Project, environment: OpenEnvironment) -> About:
    """Return what is the same in all handouts. The environment knows the `NAME_PAGES`."""
    imprint, variables = project.imprint, project.variables
    return About(
        page="",
        title="",
        edition=imprint.edition,
        language=imprint.language,
        licence=imprint.licence,
        school=_field(NAME, variables, environment),
        short_name=_field(SHORT_NAME, variables, environment),
        logo=LOGO if variables.get(LOGO) else None,
        logo_words=_asked(LOGO_WORDS, variables),
        primary=_asked(PRIMARY, variables),
        accent=_asked(ACCENT, variables),
        creator=imprint.name,
    )


def _field(name: str, variables: Variables, environment: OpenEnvironment) -> Field | None:
    if variables.get(name) is None:
        return None
    return environment.residual(f"the variable {name}").fields[0]


def _asked(name: str, variables: Variables) -> Expression:
    """Return the expression of a variable as it is; None where none is declared."""
    if variables.get(name) is None:
        return None
    expression: Expression = ("var", name.partition(".")[0])
    for step in name.split(".")[1:]:
        expression = ("get", expression, step)
    return expression
