"""A folder on this machine, or on a drive that it can see.

Paths are text, not a `Path`, which would cost as much time as the writing.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mkdocs_tailor.packs.targets.refusals import unwritable
from mkdocs_tailor.packs.targets.target import Named
from mkdocs_tailor.packs.targets.writing import write_file, write_new

_PROBE = ".tailor-probe"


@dataclass(frozen=True, slots=True)
class FolderTarget:
    """A folder for packs."""

    root: str
    is_shared: bool = True

    def prepare(self) -> None:
        """See to it that the folder is there and can be written to."""
        self._make_folder(self.root)
        probe = f"{self.root}/{_PROBE}"
        write_file(probe, b"")
        self.remove([_PROBE])

    def open(self, path: str) -> BinaryIO | None:
        """Return a file to be read, or None where there is none."""
        try:
            return Path(self.root, path).open("rb")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise unwritable(f"{self.root}/{path}", error) from error

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the size of each file in a folder, by its path from there."""
        return {path: about.st_size for path, about in _files(f"{self.root}/{folder}", "")}

    def changed_since(self, folder: str, path: str) -> list[str]:
        """Return the files of a folder that were written after this one."""
        written = {name: about.st_mtime_ns for name, about in _files(f"{self.root}/{folder}", "")}
        return [name for name, when in written.items() if when > written.get(path, when)]

    def add(self, folder: str, files: Iterable[Named]) -> None:
        """Write a folder beside its place and move it there when it is whole."""
        place, part = f"{self.root}/{folder}", f"{self.root}/.{folder}.part"
        shutil.rmtree(part, ignore_errors=True)
        try:
            self._fill(part, files, write_new)
            with suppress(OSError):  # an empty folder in its place: Windows does not replace it
                Path(place).rmdir()
            os.rename(part, place)  # noqa: PTH104  paths are text
        except OSError as error:
            raise unwritable(place, error) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)

    def write(self, files: Iterable[Named]) -> None:
        """Write each file beside its place and move it there."""
        self._fill(self.root, files, write_file)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove the files, and the folders that are empty then."""
        for path in paths:
            file = Path(self.root, path)
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                raise unwritable(file.as_posix(), error) from error
            with suppress(OSError):
                file.parent.rmdir()

    def close(self, *, whole: bool) -> None:
        """Do nothing: all is in its place."""

    def _fill(
        self, folder: str, files: Iterable[Named], write: Callable[[str, bytes], None]
    ) -> None:
        made = set[str]()
        for path, data in files:
            whole = f"{folder}/{path}"
            parent = whole.rpartition("/")[0]
            if parent not in made:
                self._make_folder(parent)
                made.add(parent)
            write(whole, data)

    def _make_folder(self, path: str) -> None:
        try:
            Path(path).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(path, error) from error


def _files(folder: str, before: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        found = [*os.scandir(folder)]
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise unwritable(folder, error) from error
    for one in found:
        if one.is_dir():
            yield from _files(one.path, f"{before}{one.name}/")
        else:
            yield f"{before}{one.name}", one.stat()
