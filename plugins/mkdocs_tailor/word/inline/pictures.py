"""Pictures: the bytes that a handout shows, each kept once, and how large they are."""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image

from mkdocs_tailor.word.parts import Member

EMU_AN_INCH = 914400
SCREEN = 96
"""Dots per inch of a picture that names none: as large as a browser shows it."""
UNSAID = 72
"""What the reader of pictures answers where the file names no density."""

SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"))
"""The kinds of picture that every word processor shows, by how their files begin."""

BROKEN = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    struct.error,
    LookupError,
    TypeError,
    ValueError,
)
"""What the reader of pictures raises on files that are cut short or wrong."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be shown."""

    target: str
    """Where it lies, as parts in the folder ``word`` name it: ``media/image1.png``."""
    width: int
    """In English metric units, of which an inch has 914,400; the size it has by itself."""
    height: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture cannot be shown."""

    code: str
    message: str
    hint: str


@dataclass(slots=True)
class Pictures:
    """The pictures of one handout."""

    read: Callable[[str], bytes | None]
    """Gives the bytes for the source that is written in the page."""
    shown: int = 0
    """How often pictures are shown outside repeats."""
    repeated: int = 0
    """In how many places inside repeats."""
    _known: dict[str, Picture | Refusal] = field(default_factory=dict[str, Picture | Refusal])
    _files: dict[str, tuple[Picture, bytes]] = field(
        default_factory=dict[str, tuple[Picture, bytes]]
    )

    def turn_to(self, read: Callable[[str], bytes | None]) -> None:
        """Take sources as another page means them."""
        self.read, self._known = read, {}

    def find(self, source: str) -> Picture | Refusal:
        """Return the picture for a source, or why there is none."""
        if source not in self._known:
            self._known[source] = self._load(source)
        return self._known[source]

    def members(self) -> tuple[Member, ...]:
        """Return the pictures as members of the package."""
        return tuple(
            Member(f"word/{picture.target}", data) for picture, data in self._files.values()
        )

    def _load(self, source: str) -> Picture | Refusal:
        data = self.read(source)
        if data is None:
            return Refusal("picture-missing", "is not there", "check its name and its folder")
        kind = next((name for start, name in SIGNATURES if data.startswith(start)), None)
        if kind is None:
            return _unknown(data)
        digest = sha256(data).hexdigest()
        if digest not in self._files:
            size = _size(data)
            if size is None:
                return Refusal("picture-broken", "is damaged", "save the picture again")
            target = f"media/image{len(self._files) + 1}.{kind}"
            self._files[digest] = (Picture(target, *size), data)
        return self._files[digest][0]


def _unknown(data: bytes) -> Refusal:
    if b"<svg" in data[:1000] or data[8:12] == b"WEBP":
        message = "is a kind of picture that Word files cannot show yet"
        return Refusal("picture-kind", message, "save it as PNG as well, and name that in the page")
    return Refusal("picture-broken", "is not a picture", "use a PNG, JPEG or GIF file")


def _size(data: bytes) -> tuple[int, int] | None:
    try:
        image = Image.from_blob(data)
        across, down = (
            round(pixels * EMU_AN_INCH / (SCREEN if density in {0, UNSAID} else density))
            for pixels, density in (
                (image.px_width, image.horz_dpi),
                (image.px_height, image.vert_dpi),
            )
        )
    except BROKEN:
        return None
    return (across, down) if across > 0 and down > 0 else None
