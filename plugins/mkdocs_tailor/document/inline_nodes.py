"""The inline kinds of the document tree: text, its marks, and what stands in a line of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.scripts.script import Script
from mkdocs_tailor.language.records import Expression


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


@dataclass(frozen=True, slots=True)
class Styled:
    """Marked text."""

    look: Look
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link. An open address is an expression (a tuple); ``#…`` leads inside the page."""

    target: Expression
    children: tuple["Inline", ...]
    title: Expression = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture. The source is as written in the page, or an expression where it is open."""

    source: Expression
    alt: Expression
    """Empty where the picture is decorative."""
    title: Expression = None
    width: str | None = None
    """As the author wrote it: ``300``, ``50%``."""
    height: str | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class NoteReference:
    """The mark of a footnote."""

    name: str


@dataclass(frozen=True, slots=True)
class Formula:
    """Mathematics: a ``math`` element of MathML, with ``display="block"`` on a line of its own."""

    math: Element


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reviewer says of the marked text directly before it, or of this place."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick."""

    ticked: bool
    label: str = ""
    """What is said by ticking it, for those who hear it; empty: what stands beside it says so."""


class Fill(StrEnum):
    """What a blank is filled in with."""

    TEXT = "text"
    SHORT = "short"
    """A word or two."""
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in a line to be filled in, after the words that say with what."""

    kind: Fill
    children: tuple["Inline", ...] = ()
    """The words before it; empty where the sentence or the table says enough."""
    label: str = ""
    """The same for those who hear it."""
    options: tuple[str, ...] = ()
    """What can be chosen."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Text in a language or a script of its own."""

    children: tuple["Inline", ...]
    language: str = ""
    """As a BCP 47 tag; empty: that of the text round it."""
    script: Script | None = None
    """What all of it is written in, where that is known."""
    leftward: bool | None = None
    """Whether its author said that it runs from right to left; None: its author said nothing."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place in the text that links of the page lead to."""

    identifier: str


Inline: TypeAlias = (
    str
    | Field
    | Styled
    | Link
    | Image
    | Break
    | NoteReference
    | Box
    | Blank
    | Comment
    | Formula
    | Speech
    | Landmark
    | Choice["Inline"]
    | Repeat["Inline"]
    | Named["Inline"]
)
