"""The blocks of a page: what a school can keep in its own words.

A block is what stands in a ``{% block name %}``, or a heading that has a name of its own, as in
``## How many adults {#how-many}``, with all that it heads. It is addressed by that name, never by
its number: ``starter``, ``#how-many``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """From one offset in a text up to another."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether the other lies within."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A named part of a page."""

    name: str
    """``starter``, or ``#how-many`` for what a heading heads."""
    text: str
    """Its Markdown, without the tags round it and without blank lines at its ends."""
    headings: tuple[str, ...]
    """The headings that it stands under, the outermost first; its own last."""
    span: Span
    """Where its text stands in the body of the page, blank lines at its ends included."""
    line: int
    """The line of the body that it begins on, counted from 1."""
    within_line: bool = False
    """Whether other words stand on its line, as in a cell of a table."""
    inherited: bool = False
    """Whether the page leaves it out, so that it says what the skeleton says."""

    @property
    def is_section(self) -> bool:
        """Whether it is what a heading heads."""
        return self.name.startswith("#")

    @property
    def title(self) -> str:
        """What people call it: its heading, or its name in words."""
        if self.is_section and self.headings:
            return self.headings[-1]
        return self.name.lstrip("#").replace("_", " ").replace("-", " ").capitalize()
