"""What comes of merging: a text, or the pieces of which somebody has to choose."""

from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """Whose words a piece holds."""

    AGREED = "agreed"
    """All say the same, or both sides changed it to the same."""
    MINE = "mine"
    """Only my side changed it."""
    THEIRS = "theirs"
    """Only their side changed it."""
    BOTH = "both"
    """Both changed it, each in another way: somebody has to choose."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the three texts. The pieces of each text, joined, are that text."""

    whose: Whose
    base: str
    mine: str
    theirs: str
    text: str | None
    """What both changes together make of it; None where somebody has to choose."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two changed versions of one text, brought together."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str | None:
        """The merged text; None where it is not clean."""
        said = [piece.text for piece in self.pieces if piece.text is not None]
        return "".join(said) if len(said) == len(self.pieces) else None

    @property
    def choices(self) -> tuple[Piece, ...]:
        """The pieces of which somebody has to choose."""
        return tuple(piece for piece in self.pieces if piece.whose is Whose.BOTH)
