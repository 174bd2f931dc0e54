"""The document tree: what a page says, free of HTML and of any output format.

Every node is a frozen value. Choices, repeats and named blocks (`open`) stand among blocks, inline
nodes, list items, table rows and definition entries alike.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
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


class Align(StrEnum):
    """How a table cell is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


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
    | Choice["Inline"]
    | Repeat["Inline"]
    | Named["Inline"]
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    level: int
    children: tuple[Inline, ...]
    identifier: str | None = None
    new_page: Expression = False
    """When it begins a page on paper."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with the classes its author gave it."""

    children: tuple[Inline, ...]
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; ``ticked`` is None unless it is a task."""

    children: tuple["Block", ...]
    ticked: bool | None = None


Items: TypeAlias = Item | Choice["Items"] | Repeat["Items"] | Named["Items"]


@dataclass(frozen=True, slots=True)
class List:
    """A list. An ordered one counts from ``start``."""

    ordered: bool
    items: tuple[Items, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell."""

    children: tuple["Block", ...]
    header: bool = False
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row."""

    cells: tuple[Cell, ...]


Rows: TypeAlias = Row | Choice["Rows"] | Repeat["Rows"] | Named["Rows"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heading rows, then the others."""

    head: tuple[Row, ...]
    body: tuple[Rows, ...]
    caption: tuple[Inline, ...] = ()
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Callout:
    """An admonition or a details block: something set apart, with a title in words."""

    kind: str
    """``note``, ``tip``, ``warning`` … as the author wrote it."""
    title: tuple[Inline, ...]
    children: tuple["Block", ...]
    folds: bool = False
    """Whether the page lets readers open and close it."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several alternatives, under its label."""

    label: tuple[Inline, ...]
    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Tabs:
    """A set of content tabs."""

    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """What a definition list defines."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """What it says of the terms above."""

    children: tuple["Block", ...]


Entries: TypeAlias = Term | Definition | Choice["Entries"] | Repeat["Entries"] | Named["Entries"]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms and their definitions."""

    entries: tuple[Entries, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code; its lines are kept."""

    children: tuple[Inline, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something with a caption of its own."""

    children: tuple["Block", ...]
    caption: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class AnswerSpace:
    """Room for a pupil to write: so many lines."""

    lines: int
    label: str = ""
    """What is to be written, for those who cannot see the lines; empty: the paragraph above."""


@dataclass(frozen=True, slots=True)
class DrawingSpace:
    """A box to draw in."""

    height: int
    """In centimetres."""
    label: str = ""
    """What is to be drawn, as with an answer space."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Division:
    """Blocks that stand together under class names: grid cards, a page part."""

    children: tuple["Block", ...]
    classes: tuple[str, ...] = ()


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | Table
    | Callout
    | Tabs
    | DefinitionList
    | Quote
    | Code
    | Figure
    | AnswerSpace
    | DrawingSpace
    | Rule
    | Division
    | Choice["Block"]
    | Repeat["Block"]
    | Named["Block"]
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote's text."""

    name: str
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A page as a document."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
