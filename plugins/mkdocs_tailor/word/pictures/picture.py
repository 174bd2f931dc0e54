"""What a picture is once it has been read, and why one cannot be."""

from dataclasses import dataclass
from typing import Final, Protocol

EMU_AN_INCH: Final = 914400
"""English metric units: the measure of drawings (ECMA-376 part 1, 20.1.2.1)."""
SCREEN: Final = 96
"""Dots per inch of a picture that names none: as large as a browser shows it."""
PRINT: Final = 220
"""Dots per inch beyond which paper shows no more."""


class Opened(Protocol):
    """A picture that has been read and found whole."""

    @property
    def kind(self) -> str:
        """``png``, ``jpeg`` or ``gif``: what `printed` gives."""
        ...

    @property
    def size(self) -> tuple[int, int]:
        """How large it is by itself, in English metric units."""
        ...

    @property
    def drawing(self) -> bytes | None:
        """The SVG that the picture was drawn from, fit to be put into a file."""
        ...

    @property
    def left_out(self) -> tuple[str, ...]:
        """What of the drawing was left out, in words."""
        ...

    def printed(self, across: int, down: int) -> bytes:
        """Return the picture as it is printed at that size, in English metric units."""
        ...


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture cannot be shown."""

    code: str
    message: str
    hint: str


BROKEN: Final = Refusal("picture-broken", "is damaged", "save the picture again")
NO_PICTURE: Final = Refusal(
    "picture-broken", "is not a picture", "use a PNG, JPEG, GIF, WebP or SVG file"
)
TOO_LARGE: Final = Refusal(
    "picture-too-large", "has too many pixels to be read", "save it with fewer"
)


def other_kind(kind: str) -> Refusal:
    """Return why a picture of a kind that few programs show is not taken."""
    message = f"is a {kind} picture, which Word files cannot show"
    return Refusal("picture-kind", message, "save it as PNG or JPEG, and name that in the page")
