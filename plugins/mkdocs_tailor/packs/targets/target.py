"""What a place has to offer so that packs can be written to it. Paths have ``/`` between names."""

from collections.abc import Collection, Iterable, Mapping
from typing import BinaryIO, Protocol, TypeAlias

Named: TypeAlias = tuple[str, bytes]
"""A path in the target, and what is to stand there."""


class Target(Protocol):
    """A place for packs. Whatever is written appears whole or not at all.

    All of its functions raise TailorError, in plain words, where the place does not do what it is
    asked.
    """

    @property
    def is_shared(self) -> bool:
        """Whether several processes may write to it at once."""
        ...

    def prepare(self) -> None:
        """See to it that there is such a place and that it can be written to."""
        ...

    def open(self, path: str) -> BinaryIO | None:
        """Return a file to be read, or None where there is none."""
        ...

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Return the size of each file in a folder, by its path from there."""
        ...

    def changed_since(self, folder: str, path: str) -> Collection[str]:
        """Return the files of a folder that were written after this one, if the place knows.

        The paths count from the folder.
        """
        ...

    def add(self, folder: str, files: Iterable[Named]) -> None:
        """Write a new folder: at once where that can be, or else the last file after all others.

        The paths count from the folder.
        """
        ...

    def write(self, files: Iterable[Named]) -> None:
        """Write the files one after the other, or replace those that are there."""
        ...

    def remove(self, paths: Iterable[str]) -> None:
        """Remove the files, as far as they are there."""
        ...

    def close(self, *, whole: bool) -> None:
        """Finish; ``whole`` says whether all was written that was meant to be."""
        ...
