"""How a pack stands at the target: as a folder, or as one ZIP file."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import BinaryIO, Protocol

from mkdocs_tailor.packs.manifest import MANIFEST, Manifest, Record, read_manifest
from mkdocs_tailor.packs.orders import Shape
from mkdocs_tailor.packs.targets.target import Named, Target
from mkdocs_tailor.packs.zipping import zipped


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at the target of a pack."""

    manifest: Manifest | None = None
    sizes: Mapping[str, int] = field(default_factory=dict[str, int])
    """The files that are there and that nobody changed; of a ZIP file, those of its manifest."""

    def right(self, wanted: Mapping[str, str], *, again: bool) -> dict[str, Record]:
        """Return the files that need not be made again; ``wanted`` is what each is made from."""
        if self.manifest is None or again:
            return {}
        records = self.manifest.records
        return {
            path: record
            for path, made_from in wanted.items()
            if (record := records.get(path))
            and record.made_from == made_from
            and self.sizes.get(path) == record.size
        }

    def is_whole(
        self, made_from: str, right: Mapping[str, Record], wanted: Mapping[str, str]
    ) -> bool:
        """Whether nothing is to be done."""
        same = self.manifest is not None and self.manifest.made_from == made_from
        return same and len(right) == len(wanted)

    def gone(self, wanted: Mapping[str, str]) -> list[str]:
        """Return the files of the earlier run that are not wanted any more, and not changed."""
        records = self.manifest.records.values() if self.manifest else ()
        return [
            record.path
            for record in records
            if record.path not in wanted and self.sizes.get(record.path) == record.size
        ]


class Shelf(Protocol):
    """A way in which packs stand at a target."""

    @property
    def changes(self) -> bool:
        """Whether single files of a pack can be changed."""
        ...

    def standing(self, name: str) -> Standing:
        """Return what stands there of the pack with this name."""
        ...

    def put(self, name: str, files: Iterable[Named], standing: Standing, gone: list[str]) -> None:
        """Put the files in place, the manifest last, and take away those that are gone."""
        ...


def shelf_for(shape: Shape, target: Target) -> Shelf:
    """Return the shelf for packs of a shape."""
    return ZipShelf(target) if shape is Shape.ZIP else FolderShelf(target)


@dataclass(frozen=True, slots=True)
class FolderShelf:
    """Each pack is a folder."""

    target: Target
    changes: bool = True

    def standing(self, name: str) -> Standing:
        """Return what stands in the folder."""
        sizes = dict(self.target.sizes(name))
        stream = self.target.open(f"{name}/{MANIFEST}") if MANIFEST in sizes else None
        manifest = _read(stream) if stream else None
        if manifest:
            for path in self.target.changed_since(name, MANIFEST):
                record = manifest.records.get(path)
                if record and not self._is_as_recorded(name, record):
                    del sizes[path]
        return Standing(manifest, sizes)

    def _is_as_recorded(self, name: str, record: Record) -> bool:
        stream = self.target.open(f"{name}/{record.path}")
        if stream is None:
            return False
        with stream:
            return sha256(stream.read()).hexdigest() == record.digest

    def put(self, name: str, files: Iterable[Named], standing: Standing, gone: list[str]) -> None:
        """Write a new folder, or change what is not right in the one that is there.

        While it is changed it has no manifest, so that nobody takes it for right.
        """
        if not standing.sizes:
            self.target.add(name, files)
            return
        self.target.remove([f"{name}/{MANIFEST}"])
        self.target.remove(f"{name}/{path}" for path in gone)
        self.target.write((f"{name}/{path}", data) for path, data in files)


@dataclass(frozen=True, slots=True)
class ZipShelf:
    """Each pack is a ZIP file, which is made again as a whole."""

    target: Target
    changes: bool = False

    def standing(self, name: str) -> Standing:
        """Return what the manifest in the file says; a file that is damaged counts as none."""
        stream = self.target.open(f"{name}.zip")
        if stream is None:
            return Standing()
        try:
            with stream, zipfile.ZipFile(stream) as archive:
                manifest = read_manifest(archive.read(MANIFEST))
        except (zipfile.BadZipFile, KeyError, EOFError):
            return Standing()
        records = manifest.records.values() if manifest else ()
        return Standing(manifest, {record.path: record.size for record in records})

    def put(self, name: str, files: Iterable[Named], standing: Standing, gone: list[str]) -> None:
        """Write the file."""
        del standing, gone
        self.target.write([(f"{name}.zip", zipped(files))])


def _read(stream: BinaryIO) -> Manifest | None:
    with stream:
        return read_manifest(stream.read())
