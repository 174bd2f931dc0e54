"""Which names a variable may have."""

import re

from mkdocs_tailor.schools.shapes import COPY

_NAME = re.compile("[a-z][a-z0-9_]*")
_METHODS = frozenset(name for name in dir(dict) if not name.startswith("_"))
"""In plain Jinja2 ``{{ school.values }}`` prints a method of the dictionary."""
_GLOBALS = "answer caller context cycler dict joiner kwargs lipsum loop namespace range self super"
_KEYWORDS = "and else false if import in is none not or recursive true varargs with without"
_TAKEN = frozenset([COPY, *_GLOBALS.split(), *_KEYWORDS.split()])
"""What stands for something else in a page."""


def name_problem(name: str, *, root: bool) -> tuple[str, str] | None:
    """Return what is wrong with the name, and the mend; ``None`` for a good one.

    ``root`` is true for the first part of a dotted name.
    """
    if not _NAME.fullmatch(name):
        return f"'{name}' cannot be a name", "use lower-case letters, figures and '_'"
    if name in _METHODS or (root and name in _TAKEN):
        return f"'{name}' already means something in a page", f"call it '{name}_word' or the like"
    return None
