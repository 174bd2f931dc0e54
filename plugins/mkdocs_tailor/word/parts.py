"""What the Word writer hands on: the members of the package, as bytes or as programs to be run."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.slots import Slot


class Form(StrEnum):
    """How a value is written into XML."""

    TEXT = "text"
    """Escaped; a line break becomes a space. Safe in elements and in attributes."""
    RUN = "run"
    """Inside ``w:t``: escaped; a line break closes the text, writes ``w:br`` and opens it again."""
    LINES = "lines"
    """Inside an element: escaped; line breaks stay."""
    LINK = "link"
    """An address: escaped; anything but https, http, mailto and tel becomes ``about:blank``."""


@dataclass(frozen=True, slots=True)
class Value:
    """The value of an expression, written in one form."""

    expression: Expression
    form: Form = Form.TEXT


Step: TypeAlias = str | Value | Choice["Step"] | Repeat["Step"]
"""One step of a program; a ``str`` is XML, written as it is."""

Program: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Conditional:
    """Bytes that never change, for the schools and copies for which a test holds."""

    test: Expression
    data: bytes


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the package: bytes that never change, a program, or a school's picture."""

    name: str
    """Without a leading slash: ``word/document.xml``."""
    content: bytes | Program | Slot | Conditional
    """A program that writes nothing for a school makes no member for it."""
    variants: tuple[tuple[str, bytes | Program], ...] = ()
    """For the styles member: other contents by print variant, ``content`` being the standard."""
    shared: bool = False
    """Whether the program is likely to be that of other handouts, or of other copies, too."""
