"""The files of an edition, wherever they lie. They are read as text, and nothing in them is run."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol
from zipfile import BadZipFile, ZipFile

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.schools.source_file import LARGEST, read_source

MOST_FILES = 5_000
"""So many pages no edition has."""
MOST_BYTES = 100_000_000
"""So much text no edition has, in bytes."""


class Tree(Protocol):
    """Files under names such as ``content/lessons/worry.md``."""

    @property
    def called(self) -> str:
        """What people call it: ``stepping-stones-2026.zip``."""
        ...

    def below(self, folder: str) -> Iterable[str]:
        """Return the names of the Markdown files below a folder, in their order."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file, of too large a one enough to see that it is.

        None where there is none. Raises `TailorError` where it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class FolderTree:
    """A folder on the disk."""

    root: Path

    @property
    def called(self) -> str:
        """What people call it."""
        return self.root.as_posix()

    def below(self, folder: str) -> tuple[str, ...]:
        """Return the names of the Markdown files below a folder."""
        found = (self.root / folder).rglob("*.md")
        return tuple(sorted(file.relative_to(self.root).as_posix() for file in found))

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file; a link that leads out of the folder leads nowhere."""
        file = (self.root / name).resolve()
        if not file.is_relative_to(self.root.resolve()) or not file.is_file():
            return None
        try:
            with file.open("rb") as stream:
                return stream.read(LARGEST + 1)
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            raise TailorError(_error("unreadable-file", message, file.as_posix())) from error


@dataclass(frozen=True, slots=True)
class ZipTree:
    """An archive, read where it lies: nothing of it is unpacked."""

    archive: ZipFile
    called: str
    top: str = ""
    """The folder that everything lies in, as code hosts pack it: ``stepping-stones-2026/``."""

    def below(self, folder: str) -> tuple[str, ...]:
        """Return the names of the Markdown files below a folder."""
        start = f"{self.top}{folder}/" if folder else self.top
        names = (name for name in self.archive.namelist() if name.startswith(start))
        return tuple(sorted(name[len(self.top) :] for name in names if name.endswith(".md")))

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file."""
        try:
            with self.archive.open(self.top + name) as stream:
                return stream.read(LARGEST + 1)
        except KeyError:
            return None
        except RuntimeError as error:  # zipfile says so of a file that asks for a password
            message = "the archive is locked with a password"
            hint = "unpack it first, and name the folder"
            raise TailorError(_error("locked-archive", message, self.called, hint)) from error
        except (BadZipFile, zlib.error, NotImplementedError, OSError, EOFError) as error:
            message = f"{name} cannot be read: the archive is damaged"
            raise TailorError(_error("damaged-archive", message, self.called, AGAIN)) from error


AGAIN = "download it again"


def zip_tree(archive: ZipFile, called: str) -> ZipTree:
    """Return the files of an archive, those of its single folder where it has just one.

    Raises `TailorError` when a name in it leads out of it.
    """
    names = archive.namelist()
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in name:
            message = f"a name in the archive leads out of it: {name}"
            raise TailorError(_error("unsafe-archive", message, called, AGAIN))
    tops = {name.split("/")[0] for name in names if not name.startswith("__MACOSX/")}
    single = len(tops) == 1 and all("/" in name for name in names)
    return ZipTree(archive, called, f"{next(iter(tops))}/" if single else "")


def text_in(tree: Tree, name: str) -> str | None:
    """Return the text of a file; None where there is none.

    Raises `TailorError` when it is too large, or is not UTF-8.
    """
    data = tree.read(name)
    if data is None:
        return None
    text, wrong = read_source(data, f"{tree.called}: {name}")
    if text is None:
        raise TailorError(*wrong)
    return text


def texts_below(tree: Tree, folder: str) -> dict[str, str]:
    """Return the Markdown files below a folder by their names from there.

    Raises `TailorError` when one cannot be read, or when there is too much of them.
    """
    names = [*tree.below(folder)]
    if len(names) > MOST_FILES:
        message = f"there are {len(names):,} pages in {folder}, more than an edition has"
        raise TailorError(_error("too-large", message, tree.called))
    texts: dict[str, str] = {}
    left = MOST_BYTES
    for name in names:
        text = text_in(tree, name) or ""
        left -= len(text)
        if left < 0:
            message = f"there is more text in {folder} than an edition has"
            raise TailorError(_error("too-large", message, tree.called))
        texts[name[len(folder) + 1 :] if folder else name] = text
    return texts


def _error(code: str, message: str, path: str, hint: str | None = None) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(path), hint)
