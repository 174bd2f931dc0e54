"""What the import asks for: handouts of a page, made as the edited one was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mkdocs_tailor.fork.importing.opening.record import Record
from mkdocs_tailor.fork.overrides.override import Override


@dataclass(frozen=True)
class Which:
    """One handout of a page."""

    copy: str
    published: bool = False
    """Whether only the values are in it that may stand on the school's site."""
    values: tuple[Record, Record] | None = None
    """The records of that handout and of an edited one: where their values differ, those of the
    second are meant."""


@dataclass(frozen=True)
class Trial:
    """What a handout is made with, to see whether it is right."""

    overrides: Sequence[Override]
    """The school's own, all of them."""
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Those that are not yet in the project, by their paths in it."""


class Maker(Protocol):
    """Makes the handouts of a page for a school; who implements it knows the project."""

    @property
    def copies(self) -> Sequence[str]:
        """The copies that the page has."""
        ...

    @property
    def parts(self) -> Sequence[str]:
        """The pages that it brings together, if it is a booklet."""
        ...

    def handout(self, which: Which, trial: Trial | None = None) -> bytes | None:
        """Return a handout; None where it cannot be made of these values or with this trial."""
        ...
