"""A line of a handout: a paragraph, an item of a list, or a row of a table, as plain Markdown."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

_TAGGED = re.compile(r"\{\{ [\w.:-]+ \}\}")
"""A field in a line, but for room to write and boxes, which have brackets."""


class Form(StrEnum):
    """What a line is."""

    TEXT = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "numbered item"
    TASK = "task"
    CONTINUED = "paragraph of an item"
    HEAD = "heading row of a table"
    ROW = "row of a table"
    CALLOUT = "title of a box"
    QUOTE = "quotation"
    CODE = "code"
    TERM = "term"
    MEANING = "meaning of a term"
    CAPTION = "caption"
    TITLE = "title of a card or a tab"
    ANSWER = "answer space"
    NOTE = "footnote"


ITEMS = frozenset({Form.BULLET, Form.NUMBER, Form.TASK})
ROWS = frozenset({Form.HEAD, Form.ROW})


@dataclass(frozen=True, slots=True)
class Shape:
    """How a line stands."""

    form: Form
    level: int = 0
    """Of a heading from 1, of an item from 0, of a row the number of its cells."""
    box: str = ""
    """The kind of the callout that it stands in: ``Tip``; empty for none."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A field as a handout shows it."""

    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a handout."""

    shape: Shape
    text: str
    """Markdown; fields stand as ``{{ school.name }}``."""
    block: str = field(default="", compare=False)
    """The bookmark of the block that it stands in; empty for none."""
    fields: tuple[Shown, ...] = field(default=(), compare=False)
    under: str = field(default="", compare=False)
    """The heading that it stands under, for messages."""

    @property
    def shown(self) -> str:
        """Its text with the values of its fields in their places."""
        return replaced_fields(self.text, iter(self.fields), {one.tag for one in self.fields})


def replaced_fields(text: str, values: Iterator[Shown], tags: Collection[str]) -> str:
    """Return a line with the fields of these tags as text; ``values`` are all that it shows."""

    def value(found: re.Match[str]) -> str:
        following = next(values, None)
        return following.text if following and following.tag in tags else found[0]

    return _TAGGED.sub(value, text)
