"""Sites as folders on a disk: what they have in common is there once, under many names."""

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.packs.sites.common import COMMON, INDEX, digest_of
from mkdocs_tailor.packs.targets.refusals import unwritable
from mkdocs_tailor.packs.targets.writing import write_new


class LinkedFolders:
    """The sites in one folder. Paths are text: a `Path` would cost as much as the writing."""

    def __init__(self, root: str) -> None:
        """Know the folder; nothing is written yet."""
        self._root = root
        self._stored: dict[int, str] = {}
        """Where common files are, by the mapping that holds them."""
        self._take: Callable[[str, str], object] = os.link

    def put(self, name: str, files: Mapping[str, bytes], shared: Mapping[str, bytes]) -> None:
        """Put a site in its place, whole, instead of an earlier one.

        Raises:
            TailorError: there is no room, no permission, or something that is no site.

        """
        place, part = f"{self._root}/{name}", f"{self._root}/.{name}.part"
        self._refuse_others(place)
        shutil.rmtree(part, ignore_errors=True)
        try:
            store = self._store(shared)
            self._fill(part, files, shared, store)
            _exchange(part, place)
        except OSError as error:
            raise unwritable(place, error) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)

    def clear(self) -> None:
        """Take away the folder of common files: the sites have them all."""
        shutil.rmtree(f"{self._root}/{COMMON}", ignore_errors=True)

    def _fill(
        self, part: str, files: Mapping[str, bytes], shared: Mapping[str, bytes], store: str
    ) -> None:
        for folder in sorted({path.rpartition("/")[0] for path in (*files, *shared)}):
            os.makedirs(f"{part}/{folder}", exist_ok=True)  # noqa: PTH103  paths are text
        for path in shared:
            self._taken(f"{store}/{path}", f"{part}/{path}")
        for path, data in files.items():
            write_new(f"{part}/{path}", data)

    def _taken(self, source: str, place: str) -> None:
        """Give a common file another name; copy it where a file can have but one."""
        try:
            self._take(source, place)
        except OSError:
            if self._take is shutil.copyfile:
                raise
            self._take = shutil.copyfile
            shutil.copyfile(source, place)

    def _store(self, shared: Mapping[str, bytes]) -> str:
        """Return the folder with the common files; they are written when they are first needed."""
        if id(shared) not in self._stored:
            self._stored[id(shared)] = self._written(shared)
        return self._stored[id(shared)]

    def _written(self, shared: Mapping[str, bytes]) -> str:
        store = f"{self._root}/{COMMON}/{digest_of(shared)}"
        part = f"{store}.{os.getpid()}"
        for path, data in shared.items():
            os.makedirs(f"{part}/{path}".rpartition("/")[0], exist_ok=True)  # noqa: PTH103
            write_new(f"{part}/{path}", data)
        try:
            os.rename(part, store)  # noqa: PTH104
        except OSError:  # another worker was first
            shutil.rmtree(part, ignore_errors=True)
        return store

    def _refuse_others(self, place: str) -> None:
        """Raise TailorError where something stands that is no site, nor empty."""
        path = Path(place)
        is_site = path.is_dir() and ((path / INDEX).is_file() or not any(path.iterdir()))
        if path.exists() and not is_site:
            message = "something stands here that is no site, so that it is not replaced"
            hint = "choose another place with --to, or take it away"
            finding = Diagnostic(Severity.ERROR, "not-a-site", message, Place(place), hint)
            raise TailorError(finding)


def _exchange(part: str, place: str) -> None:
    """Move a finished folder to its place, and what stood there away."""
    last = f"{part}-last"
    shutil.rmtree(last, ignore_errors=True)
    with suppress(FileNotFoundError):
        os.rename(place, last)  # noqa: PTH104
    try:
        os.rename(part, place)  # noqa: PTH104
    except OSError:
        with suppress(OSError):
            os.rename(last, place)  # noqa: PTH104
        raise
    shutil.rmtree(last, ignore_errors=True)
