"""A piece of a line: text that looks alike from end to end, or a field."""

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.fork.importing.reading.line import Shown


class Look(StrEnum):
    """How text is marked; the value is the mark that Markdown puts round it."""

    STRONG = "**"
    EMPHASIS = "*"
    HIGHLIGHT = "=="
    DELETED = "~~"
    INSERTED = "^^"
    SUPERSCRIPT = "^"
    SUBSCRIPT = "~"
    KEYS = "++"
    CODE = "`"


ORDER = tuple(Look)
"""Which mark stands outside which."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line."""

    text: str
    """As it reads; of a field, and of what is no text, its Markdown."""
    looks: frozenset[Look] = frozenset()
    link: str = ""
    """Where it leads: an address, or ``#`` and a bookmark."""
    field: Shown | None = None
    is_source: bool = False
    """Whether the text is Markdown already."""
