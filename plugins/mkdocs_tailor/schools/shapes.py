"""The shapes that a school's values can have: what the language knows of a variable."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """The types of single values that ``variables.yml`` can name."""

    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    DATE_RANGE = "date range"
    YES_NO = "yes/no"
    CHOICE = "choice"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. A date range counts as one; its ``start`` and ``end`` are dates."""

    kind: Kind
    label: str = ""
    """What people call it: ``Head of Year 7``."""
    reads_as: str | None = None
    """The text that stands where a missing value is printed: ``the Head of Year 7``."""
    options: tuple[str, ...] = ()
    """What a choice may be."""
    example: str = ""
    """What a good value looks like, for advice: ``#003366``."""
    pattern: str = ""
    """A regular expression for the whole of a text, in what Python and JavaScript share."""
    least: float | None = None
    """The smallest number that makes sense."""
    most: float | None = None
    """The largest."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """Any number of values of one shape."""

    item: "Shape"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Named values that belong together: a person, or a whole group of variables."""

    fields: Mapping[str, "Shape"]
    label: str = ""
    shown: str | None = None
    """The field that is printed when the record itself is: ``name`` for a person."""


Shape: TypeAlias = Scalar | ListOf | Record

COPY = "copy"
"""The reserved variable that says which copy of a handout is made."""

COPIES = ("teacher", "pupil", "answers")
"""The values of ``copy``: everything; without teacher notes and answers; the answers alone."""
