"""Pixels: opening what holds them with care, and making fewer or plainer ones of them."""

import io
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from PIL import Image, ImageOps

QUALITY: Final = 85
"""Of photographs, out of 100: beyond it files grow and pictures do not."""
DEEP: Final = frozenset({"F", "I", "I;16", "I;16B", "I;16L", "I;16N"})
"""The modes with more than 8 bits to a pixel."""
OF_COLOURS: Final = frozenset({"L", "LA", "P", "PA", "RGB", "RGBA"})
"""The modes whose profile of colours still holds for what is made of them."""
SAMPLES: Final = 128
"""How many pixels each way are looked at to tell a photograph from a drawing."""
COLOURS_OF_A_PHOTO: Final = 3000

TOO_MANY: Final = (Image.DecompressionBombError, Image.DecompressionBombWarning)
"""What says that a picture has more pixels than anybody needs."""


@contextmanager
def opened(data: bytes, reader: str) -> Generator[Image.Image, None, None]:
    """Open a picture, not yet its pixels. None of the library's other readers is asked.

    Raises one of `TOO_MANY` for a picture that would fill the memory, and anything at all for one
    that is damaged.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=(reader,)) as image:
            yield image


def is_photo(image: Image.Image) -> bool:
    """Return whether the picture has the many colours of a photograph and nothing transparent."""
    if image.has_transparency_data and _least_alpha(image) < 0xFF:  # noqa: PLR2004 - opaque
        return False
    sample = _scaled(image, (SAMPLES, SAMPLES), Image.Resampling.NEAREST).convert("RGB")
    return len(sample.getcolors(SAMPLES * SAMPLES) or ()) > COLOURS_OF_A_PHOTO


def remade(data: bytes, reader: str, kind: str, size: tuple[int, int]) -> bytes:
    """Return the picture upright, in that size, as a ``png`` or ``jpeg`` that every program shows.

    Raises as `opened` does.
    """
    with opened(data, reader) as image:
        share = 2 * max(size) / max(image.size)
        image.draft(None, (round(image.width * share), round(image.height * share)))
        profile = image.info.get("icc_profile") if image.mode in OF_COLOURS else None
        plain = _plain(ImageOps.exif_transpose(image), kind, scaled=image.size != size)
        if plain.size != size:
            plain = _scaled(plain, size, Image.Resampling.LANCZOS)
    file = io.BytesIO()
    if kind == "jpeg":
        plain.save(file, "JPEG", quality=QUALITY, optimize=True, icc_profile=profile)
    else:
        plain.save(file, "PNG", icc_profile=profile)
    return file.getvalue()


def _plain(image: Image.Image, kind: str, *, scaled: bool) -> Image.Image:
    """Return the picture in a mode that its kind of file can hold, and that can be scaled."""
    if image.mode in DEEP:
        return _darkened(image.convert("I")).convert("L")
    if image.mode in {"L", "RGB"} and not image.has_transparency_data:
        return image
    if image.mode == "P" and not scaled and kind == "png":
        return image
    if kind == "png" and image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def _least_alpha(image: Image.Image) -> float:
    least, _ = image.convert("RGBA").getchannel("A").getextrema()
    return least if isinstance(least, int | float) else 0


def _scaled(image: Image.Image, size: tuple[int, int], how: Image.Resampling) -> Image.Image:
    return image.resize(size, how, reducing_gap=3.0)  # pyright: ignore[reportUnknownMemberType] - it names a library that is not there


def _darkened(image: Image.Image) -> Image.Image:
    """Return a picture of 16 bits to a pixel with its values as 8 bits have them."""
    return image.point(lambda value: value * (1 / 256))  # pyright: ignore[reportUnknownMemberType] - likewise
