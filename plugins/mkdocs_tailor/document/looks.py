"""What text of a document is marked as and aligned to, and what its blanks take."""

from enum import StrEnum


class Look(StrEnum):
    """What inline text is marked as."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    MARK = "mark"
    INSERTED = "inserted"
    DELETED = "deleted"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"
    KEYS = "keys"
    ADDED = "added"
    """By a reviewer: a tracked change."""
    REMOVED = "removed"


class Align(StrEnum):
    """How a table cell, a paragraph or a heading is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Fill(StrEnum):
    """What a blank is filled in with."""

    TEXT = "text"
    SHORT = "short"
    """A word or two."""
    DATE = "date"
    CHOICE = "choice"
