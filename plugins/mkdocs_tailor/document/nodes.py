"""The document tree: what a page says, free of HTML and of any output format.

Every node is a frozen value. Choices, repeats and named blocks (`open`) stand among blocks, inline
nodes, list items, table rows and definition entries alike.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from mkdocs_tailor.document.inline_nodes import Blank as Blank
from mkdocs_tailor.document.inline_nodes import Box as Box
from mkdocs_tailor.document.inline_nodes import Break as Break
from mkdocs_tailor.document.inline_nodes import Comment as Comment
from mkdocs_tailor.document.inline_nodes import Fill as Fill
from mkdocs_tailor.document.inline_nodes import Formula as Formula
from mkdocs_tailor.document.inline_nodes import Image as Image
from mkdocs_tailor.document.inline_nodes import Inline as Inline
from mkdocs_tailor.document.inline_nodes import Landmark as Landmark
from mkdocs_tailor.document.inline_nodes import Link as Link
from mkdocs_tailor.document.inline_nodes import Look as Look
from mkdocs_tailor.document.inline_nodes import NoteReference as NoteReference
from mkdocs_tailor.document.inline_nodes import Speech as Speech
from mkdocs_tailor.document.inline_nodes import Styled as Styled
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression


class Align(StrEnum):
    """How a table cell, a paragraph or a heading is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    level: int
    children: tuple[Inline, ...]
    identifier: str | None = None
    new_page: Expression = False
    """When it begins a page on paper."""
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with the classes its author gave it."""

    children: tuple[Inline, ...]
    classes: tuple[str, ...] = ()
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; ``ticked`` is None unless it is a task."""

    children: tuple["Block", ...]
    ticked: bool | None = None
    value: int | None = None
    """Its number, where its author gave it one of its own."""


Items: TypeAlias = Item | Choice["Items"] | Repeat["Items"] | Named["Items"]


@dataclass(frozen=True, slots=True)
class List:
    """A list. An ordered one counts from ``start``."""

    ordered: bool
    items: tuple[Items, ...]
    start: int = 1
    form: str = ""
    """How its numbers are written where its author said so: ``1``, ``a``, ``A``, ``i`` or ``I``."""


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
    prefix: str = ""
    """What the page says before the caption by itself: ``Table 3.``."""


CARDS = "cards"
"""The kind of callout that is cut up: a list in it is a card of each item."""


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
    prefix: str = ""
    """What the page says before the caption by itself: ``Figure 3.``."""

    @property
    def shows_tables(self) -> bool:
        """Whether it shows tables alone: their caption is read before them."""
        return bool(self.children) and all(map(_is_table, self.children))


def _is_table(block: "Block") -> bool:
    """Whether a block is a table, or one in every branch."""
    match block:
        case Choice():
            return all(map(_is_table, (*block.then, *block.otherwise)))
        case Repeat():
            return all(map(_is_table, (*block.body, *block.otherwise)))
        case Named():
            return all(map(_is_table, block.children))
        case _:
            return isinstance(block, Table)


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
