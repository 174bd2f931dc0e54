"""Handouts of a few nodes, their members and what stands on their pages."""

import io
import zipfile
from typing import Any

from mkdocs_tailor.document import nodes
from support.house_rules import check
from support.word_files import written
from support.word_outline import word_outline

SCHOOL: dict[str, Any] = {
    "copy": "teacher",
    "school": {"name": "Oakfield", "motto": "Aim high"},
    "lunch": True,
    "uniform": True,
    "staff": [{"name": "Ann"}, {"name": "Bob"}],
    "nobody": [],
}


def parts(data: bytes) -> dict[str, str]:
    """The members of a file, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def outline(made: nodes.Document, **values: object) -> list[str]:
    """The outline of a file that keeps the rules."""
    data = written(made).tailored({**SCHOOL, **values})
    assert check(data, without=(46,)) == [], "a test may have a table without a head"
    return word_outline(data).splitlines()


def lines(made: nodes.Document, **values: object) -> list[str]:
    """The outline of the body alone, without the title."""
    found = outline(made, **values)
    return found[1 : next(n for n, line in enumerate(found) if line.startswith("header"))]
