"""Which variables a master reads: only what they say can make one of its files differ."""

from mkdocs_tailor.language.expressions import from_json
from mkdocs_tailor.master.container import open_file
from mkdocs_tailor.schools.shapes import COPY
from mkdocs_tailor.word.survey import read_variables


def variables_of(master: bytes, path: str | None = None) -> tuple[str, ...]:
    """Return the variables that a master reads, dotted, in the order of the alphabet.

    The reserved ``copy`` is left out. Raises MasterError for anything but a whole master.
    """
    header, _ = open_file(master, path)
    found = set[str]()
    for expression in header["expressions"]:
        read_variables(from_json(expression), found)
    return tuple(sorted(found - {COPY}))
