"""A school's colours on the page: the same, dark enough to be read, as in its Word files."""

from collections.abc import Iterator

from mkdocs_tailor.language.values.colours import ink
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.site.making.about import ACCENT, PRIMARY
from mkdocs_tailor.site.making.school import School

PROPERTIES = {PRIMARY: "--school-primary", ACCENT: "--school-accent"}
"""What style sheets call the colours, by the variables that hold them."""


def colour_styles(school: School) -> str:
    """Return a style sheet that sets the school's colours; empty for one that has none."""
    said = "".join(_declarations(school))
    return f":root{{{said}}}" if said else ""


def _declarations(school: School) -> Iterator[str]:
    known = school.environment()
    for variable, name in PROPERTIES.items():
        colour = ink(lookup(known, variable))
        if isinstance(colour, str):
            yield f"{name}:#{colour};"
