"""Pictures made of pixels: read whole, turned upright, and no larger than print shows."""

from dataclasses import dataclass
from typing import Any, Final

from PIL import Image

from mkdocs_tailor.word.pictures.picture import (
    BROKEN,
    EMU_AN_INCH,
    PRINT,
    SCREEN,
    TOO_LARGE,
    Refusal,
)
from mkdocs_tailor.word.pictures.pixels import TOO_MANY, is_photo, opened, remade

SMALL: Final = 100_000
"""The bytes of a picture that is not worth making smaller."""
NEARLY: Final = 0.8
"""A picture that would keep so much of its edges stays as it is."""
LARGEST_GIF: Final = 2000
"""The longest edge of a picture that stays a GIF: its few colours cannot be scaled."""

DENSITIES: Final = range(30, 2400)
"""The dots per inch that are believed."""
UNSAID: Final = range(71, 74)
"""Those that programs write down when they know none."""

ORIENTATION: Final = 0x0112
"""The EXIF tag that says how a camera was held."""
UPRIGHT: Final = 1
ON_ITS_SIDE: Final = frozenset({5, 6, 7, 8})

PLAIN: Final = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
"""The modes of pixels that every program shows."""
DEPTH_AT, DEEP = 24, 16
"""Where a PNG says how many bits a colour has (PNG, section 11.2.1), and how many are too many."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture made of pixels."""

    data: bytes
    reader: str
    """The kind of picture that ``data`` is, as the library names it."""
    kind: str
    pixels: tuple[int, int]
    """Its width and height, upright."""
    size: tuple[int, int]
    kept: bool
    """Whether every program shows ``data`` as it is."""

    @property
    def drawing(self) -> None:
        """It was not drawn."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """Nothing of it is left out."""
        return ()

    def printed(self, across: int, down: int) -> bytes:
        """Return ``data`` itself if it is fit and small, else the picture with fewer pixels."""
        wanted = (across * PRINT / EMU_AN_INCH, down * PRINT / EMU_AN_INCH)
        share = max(want / have for want, have in zip(wanted, self.pixels, strict=True))
        if self.kept and (len(self.data) <= SMALL or share > NEARLY or self.kind == "gif"):
            return self.data
        share = min(share, 1) if share < NEARLY else 1
        size = (max(1, round(self.pixels[0] * share)), max(1, round(self.pixels[1] * share)))
        made = remade(self.data, self.reader, self.kind, size)
        return self.data if self.kept and len(made) >= len(self.data) else made


def open_raster(data: bytes, reader: str) -> Raster | Refusal:
    """Return the picture, every pixel of which could be read, or why not.

    A large photograph in a PNG, and any in a WebP, becomes a JPEG; of a picture that moves the
    first is shown.
    """
    try:
        if reader == "PNG":
            with opened(data, reader) as image:
                image.verify()
        with opened(data, reader) as image:
            return _read(image, data, reader)
    except TOO_MANY:
        return TOO_LARGE
    except Exception:  # noqa: BLE001 - a damaged file can make its reader raise anything
        return BROKEN


def _read(image: Image.Image, data: bytes, reader: str) -> Raster:
    pixels = image.size
    image.draft(None, (pixels[0] // 8, pixels[1] // 8))
    image.load()
    turned = image.getexif().get(ORIENTATION, UPRIGHT)
    across, down = (_density(value) for value in image.info.get("dpi") or (0, 0))
    size = (_emu(pixels[0], across), _emu(pixels[1], down))
    kind = _kind(image, data, reader, pixels)
    kept = kind == reader.lower() and turned == UPRIGHT and image.mode in PLAIN
    if reader == "PNG" and data[DEPTH_AT] == DEEP:
        kept = False
    if turned in ON_ITS_SIDE:
        pixels, size = (pixels[1], pixels[0]), (size[1], size[0])
    return Raster(data, reader, kind, pixels, size, kept)


def _kind(image: Image.Image, data: bytes, reader: str, pixels: tuple[int, int]) -> str:
    """Return what the picture will be."""
    match reader:
        case "JPEG":
            return "jpeg"
        case "GIF":
            still = not getattr(image, "is_animated", False) and max(pixels) <= LARGEST_GIF
            return "gif" if still else "png"
        case "PNG" if len(data) <= SMALL:
            return "png"
        case _:
            return "jpeg" if is_photo(image) else "png"


def _density(value: Any) -> int:  # noqa: ANN401 - files say anything
    try:
        density = round(float(value))
    except (ArithmeticError, TypeError, ValueError):
        return SCREEN
    return density if density in DENSITIES and density not in UNSAID else SCREEN


def _emu(pixels: int, density: int) -> int:
    return max(1, round(pixels * EMU_AN_INCH / density))
