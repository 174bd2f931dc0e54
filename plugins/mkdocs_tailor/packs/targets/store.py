"""A store that fsspec reaches: memory, an object store, a server."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from mkdocs_tailor.packs.targets.refusals import refusals
from mkdocs_tailor.packs.targets.target import Named

WHOLE = frozenset({"abfs", "abfss", "adl", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
"""Stores in which an object appears when all of it has come, so that nothing need be moved."""
IN_THIS_PROCESS = frozenset({"memory"})


@dataclass(frozen=True, slots=True)
class StoreTarget:
    """A folder in a store."""

    files: Any
    """The file system of fsspec, which has no types."""
    root: str
    address: str
    """What people call it."""

    @property
    def is_shared(self) -> bool:
        """Whether several processes may write to it at once."""
        return not self._kinds & IN_THIS_PROCESS

    def prepare(self) -> None:
        """See to it that the store answers, and that there is such a folder."""
        with refusals(self.address):
            if self._is_whole:
                self.files.exists(self.root)
            else:
                self.files.makedirs(self.root, exist_ok=True)

    def open(self, path: str) -> BinaryIO | None:
        """Return a file to be read, or None where there is none."""
        with refusals(f"{self.address}/{path}"):
            try:
                return cast("BinaryIO", self.files.open(f"{self.root}/{path}", "rb"))
            except FileNotFoundError:
                return None

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the size of each file in a folder, by its path from there."""
        place = f"{self.root}/{folder}"
        with refusals(f"{self.address}/{folder}"):
            try:
                found = cast("dict[str, dict[str, Any]]", self.files.find(place, detail=True))
            except FileNotFoundError:
                return {}
        start = len(self.files._strip_protocol(place)) + 1  # noqa: SLF001  as all of fsspec does
        return {path[start:]: int(about["size"]) for path, about in found.items()}

    def changed_since(self, folder: str, path: str) -> tuple[str, ...]:
        """Return nothing: not every store says when a file was written."""
        del folder, path
        return ()

    def add(self, folder: str, files: Iterable[Named]) -> None:
        """Write all files but the last, many at once where the store can; then the last."""
        named = [(f"{folder}/{path}", data) for path, data in files]
        if self._is_whole:
            with refusals(f"{self.address}/{folder}"):
                before = {f"{self.root}/{path}": data for path, data in named[:-1]}
                self.files.pipe(before)
            self.write(named[-1:])
        else:
            self.write(named)

    def write(self, files: Iterable[Named]) -> None:
        """Write the files one after the other; where half of one could be seen, beside its place.

        Then it is moved there.
        """
        for path, data in files:
            place = f"{self.root}/{path}"
            with refusals(f"{self.address}/{path}"):
                if self._is_whole:
                    self.files.pipe_file(place, data)
                    continue
                self.files.makedirs(place.rpartition("/")[0], exist_ok=True)
                self.files.pipe_file(f"{place}.part", data)
                self.files.mv(f"{place}.part", place)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove the files, as far as they are there."""
        for path in paths:
            with refusals(f"{self.address}/{path}"):
                if self.files.exists(f"{self.root}/{path}"):
                    self.files.rm_file(f"{self.root}/{path}")

    def close(self, *, whole: bool) -> None:
        """Do nothing: all is in its place."""

    @property
    def _kinds(self) -> frozenset[str]:
        kinds = self.files.protocol
        return frozenset((kinds,) if isinstance(kinds, str) else kinds)

    @property
    def _is_whole(self) -> bool:
        return bool(self._kinds & WHOLE)
