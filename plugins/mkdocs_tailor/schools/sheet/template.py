"""An empty sheet to fill in: its columns, and remarks that say what goes into each."""

import csv
import io

from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.sheet.columns import RESERVED, SLUG, URN, column_names
from mkdocs_tailor.schools.sheet.reading import REMARK
from mkdocs_tailor.schools.sheet.rows import BETWEEN
from mkdocs_tailor.schools.variables import Variables

MARK = "\ufeff"
"""Tells spreadsheets that the file is in UTF-8."""
_OWN = {
    SLUG: ("A short name, like st-brides; may be left out", ""),
    URN: ("The school's own number; may be left out", ""),
}


def template(variables: Variables) -> str:
    """Return the text of a CSV file with every column and two remarks: what it is, an example.

    Rows that begin with ``#`` are no schools, so that the remarks may stay.
    """
    names = [*column_names(variables)]
    about = [_OWN[name] if name in RESERVED else _about(name, variables) for name in names]
    first, *labels = (label for label, _ in about)
    _, *examples = (example for _, example in about)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(names)
    writer.writerow((f"{REMARK} {first}", *labels))
    writer.writerow((f"{REMARK} for example", *examples))
    return MARK + file.getvalue()


def _about(name: str, variables: Variables) -> tuple[str, str]:
    """Return what people call the value, and an example of it."""
    plain = ".".join(step for step in name.split(".") if not step.isdigit())
    variable = variables.get(plain)
    if variable is None:
        return name, ""
    needed = ". Required" if variable.required else ""
    return variable.label + needed, _example(variable.example)


def _example(example: Json) -> str:
    if isinstance(example, list):
        return f"{BETWEEN} ".join(map(_example, example))
    if isinstance(example, dict):
        return next(map(_example, example.values()), "")
    if isinstance(example, bool):
        return "yes" if example else "no"
    return "" if example is None else str(example)
