"""An order: which files every pack holds, for whom, and where they go.

It can be sent to another process, or another machine, which needs nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.packs.contents.page import Contents
from mkdocs_tailor.packs.names import distinct, safe_path
from mkdocs_tailor.packs.register import Register
from mkdocs_tailor.word.prints import STANDARD, suffix


class Shape(StrEnum):
    """What a pack is."""

    FOLDER = "folder"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class Handout:
    """A Word file that can be made for any school."""

    page: str
    """The page it comes from, as authors know it: ``content/lessons/friends.md``."""
    title: str
    copy: str
    """The value of the variable ``copy``."""
    audience: str
    """Who it is for: ``For pupils``."""
    file_name: str
    """Where it lies among the pages: ``lessons/friends-pupil.docx``."""
    master: bytes


@dataclass(frozen=True, slots=True)
class PackFile:
    """A handout in one print variant: a file of every pack."""

    handout: Handout
    variant: str
    """The print variant."""
    path: str
    """In the pack: ``lessons/friends-pupil.docx``."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is made, and where it goes."""

    files: tuple[PackFile, ...]
    contents: Contents
    """The pages on which a pack lists its files."""
    register: Register
    """Where the profiles of the schools are read."""
    target: str
    """The address of the place that all packs are written to."""
    shape: Shape = Shape.FOLDER
    edition: str = ""
    maker: str = ""
    """A digest of the code that makes the files: what other code made is not right any more."""
    again: bool = False
    """Whether what is right already is made again."""


def plan(
    handouts: Iterable[Handout],
    copies: Sequence[str] = (),
    variants: Sequence[str] = (STANDARD,),
) -> tuple[PackFile, ...]:
    """Return the files of a pack, each handout in these print variants.

    Without ``copies`` there is every copy. No two files get one path, however alike their names.
    """
    copied = (handout for handout in handouts if not copies or handout.copy in copies)
    wanted = [(handout, variant) for handout in copied for variant in variants]
    named = (safe_path(handout.file_name, suffix(variant)) for handout, variant in wanted)
    paths = distinct(named)
    return tuple(
        PackFile(handout, variant, path)
        for (handout, variant), path in zip(wanted, paths, strict=True)
    )
