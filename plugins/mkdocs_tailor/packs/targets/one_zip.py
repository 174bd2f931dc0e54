"""One ZIP file with all packs in it, wherever it lies; it appears when all of them are in it."""

import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from mkdocs_tailor.packs.targets.refusals import refusals
from mkdocs_tailor.packs.targets.store import IN_THIS_PROCESS, WHOLE
from mkdocs_tailor.packs.targets.target import Named

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The same on every day, so that the same packs give the same bytes."""
_RIGHTS = 0o644 << 16


class ZipTarget:
    """A ZIP file that is written from beginning to end. Nothing in it can be changed again."""

    is_shared = False

    def __init__(self, files: Any, path: str, address: str) -> None:  # noqa: ANN401  fsspec's own
        self._files = files
        self._path = path
        self._address = address
        kinds = files.protocol
        whole = (WHOLE - IN_THIS_PROCESS) & {*((kinds,) if isinstance(kinds, str) else kinds)}
        self._part = path if whole else f"{path}.part"
        self._stream: Any = None
        self._archive: zipfile.ZipFile | None = None

    def prepare(self) -> None:
        """Begin the file."""
        with refusals(self._address):
            if self._part != self._path:
                self._files.makedirs(self._path.rpartition("/")[0] or "/", exist_ok=True)
            self._stream = self._files.open(self._part, "wb")
            self._archive = zipfile.ZipFile(self._stream, "w")

    def open(self, path: str) -> BinaryIO | None:
        """Return None: the file is new."""
        del path

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Return nothing: the file is new."""
        del folder
        return {}

    def changed_since(self, folder: str, path: str) -> tuple[str, ...]:
        """Return nothing: the file is new."""
        del folder, path
        return ()

    def add(self, folder: str, files: Iterable[Named]) -> None:
        """Add the files of a folder."""
        self.write((f"{folder}/{path}", data) for path, data in files)

    def write(self, files: Iterable[Named]) -> None:
        """Add the files. They are packed already as Word files are, so that none is deflated."""
        assert self._archive, "prepare comes first"
        for path, data in files:
            member = zipfile.ZipInfo(path, _FIRST_DAY)
            member.external_attr = _RIGHTS
            with refusals(self._address):
                self._archive.writestr(member, data)

    def remove(self, paths: Iterable[str]) -> None:
        """Do nothing: the file is new."""

    def close(self, *, whole: bool) -> None:
        """Put the file into its place, or take away what there is of it."""
        with refusals(self._address):
            if whole and self._archive:
                self._archive.close()
                self._stream.close()
                if self._part != self._path:
                    self._files.mv(self._part, self._path)
            elif self._archive:
                self._discard(self._archive)

    def _discard(self, archive: zipfile.ZipFile) -> None:
        with suppress(OSError):
            archive.close()
        if self._part == self._path:
            self._stream.discard()
            return
        self._stream.close()
        self._files.rm_file(self._part)
