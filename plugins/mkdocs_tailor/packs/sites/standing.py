"""Where sites stand: each in a folder of its own, at whatever target."""

from collections.abc import Mapping
from typing import Protocol

from mkdocs_tailor.packs.sites.copying import CopiedFolders, copies
from mkdocs_tailor.packs.sites.linking import LinkedFolders
from mkdocs_tailor.packs.targets.folder import FolderTarget
from mkdocs_tailor.packs.targets.store import StoreTarget
from mkdocs_tailor.packs.targets.target import Target


class SiteShelf(Protocol):
    """A place for sites."""

    def put(self, name: str, files: Mapping[str, bytes], shared: Mapping[str, bytes]) -> None:
        """Put a site in its place, instead of an earlier one.

        ``shared`` is what it has in common with other sites. Raises TailorError where the place
        does not take it.
        """
        ...

    def clear(self) -> None:
        """Take away what was there only while sites were written."""
        ...


def shelf_at(target: Target) -> SiteShelf:
    """Return the shelf for sites at a target."""
    match target:
        case FolderTarget():
            return LinkedFolders(target.root)
        case StoreTarget() if copies(target):
            return CopiedFolders(target)
        case _:
            return PlainFolders(target)


class PlainFolders:
    """Sites in a ZIP file, or at a server that can only be written to."""

    def __init__(self, target: Target) -> None:
        """Know the target."""
        self._target = target

    def put(self, name: str, files: Mapping[str, bytes], shared: Mapping[str, bytes]) -> None:
        """Write all files of a site, and take away those of an earlier one."""
        earlier = self._target.sizes(name)
        self._target.add(name, {**shared, **files}.items())
        gone = earlier.keys() - files.keys() - shared.keys()
        self._target.remove(f"{name}/{path}" for path in sorted(gone))

    def clear(self) -> None:
        """Do nothing: nothing else was written."""
