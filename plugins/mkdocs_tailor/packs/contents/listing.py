"""The files of a pack in the order in which people look for them: by folder, then as planned."""

from collections.abc import Sequence
from itertools import groupby

from mkdocs_tailor.packs.contents.page import Line, Section
from mkdocs_tailor.packs.orders import PackFile
from mkdocs_tailor.word.prints import PRINTS, STANDARD

TOP = "General"
"""What the files are headed that lie in no folder."""


def listing(files: Sequence[PackFile]) -> tuple[Section, ...]:
    """Return the sections of the contents pages."""
    ordered = sorted(files, key=_folder)
    return tuple(
        Section(_title(folder), tuple(map(_line, some)))
        for folder, some in groupby(ordered, _folder)
    )


def _folder(file: PackFile) -> str:
    return file.path.rpartition("/")[0]


def _title(folder: str) -> str:
    words = (name.replace("-", " ").capitalize() for name in folder.split("/") if name)
    return ": ".join(words) or TOP


def _line(file: PackFile) -> Line:
    variant = "" if file.variant == STANDARD else PRINTS[file.variant].lower()
    return Line(
        file.handout.title, ", ".join(filter(None, (file.handout.audience, variant))), file.path
    )
