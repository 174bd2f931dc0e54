"""What the contents pages of a pack say, and what they are made from."""

from dataclasses import dataclass
from typing import Final

WORD, HTML = "contents.docx", "contents.html"
UNFILLED: Final = "unfilled#"
"""The name under which the Word page finds what a school has still to fill in; no variable can have
it."""
TITLE = "Handouts"
STILL = "Still to fill in"
WHAT_IT_MEANS = (
    "The handouts have general words in these places. Fill them in, and ask for new handouts."
)


@dataclass(frozen=True, slots=True)
class Line:
    """A file on the page."""

    title: str
    about: str
    """Who it is for, and in which print variant."""
    path: str


@dataclass(frozen=True, slots=True)
class Section:
    """The files of one folder."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """Both pages, as far as they are the same for all schools."""

    master: bytes
    """The Word page."""
    sections: tuple[Section, ...]
    """What the page for the browser lists."""
