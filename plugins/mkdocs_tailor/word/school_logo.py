"""A school's logo, made ready for the letterhead: small enough to be in every file, and plain.

Whatever came, a PNG without metadata goes out, upright and no larger than print can show. Other
kinds of picture than pixels would be turned into pixels here, before `_remade`.
"""

import io
import warnings
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageOps

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.word.slots import SchoolPicture

READERS: Final = ("GIF", "JPEG", "PNG")
"""The only kinds of file that are opened."""
LARGEST: Final = 10_000_000
"""The most that the file of a logo may hold, in bytes."""
MOST_PIXELS: Final = 50_000_000

PRINTED: Final = 2_160_000, 432_000
"""The room for it in English metric units: 6 cm wide, 12 mm high."""
KEPT: Final = 600, 240
"""How many pixels of it are kept at most: 250 to the inch or more."""
COLOURS: Final = 256
"""How many colours: as many as can be told apart on 12 mm, in a quarter of the bytes."""


def school_logo(data: bytes, name: str, profile: str) -> SchoolPicture | Diagnostic:
    """Return the logo in a file's bytes, or why there is none, said of the profile.

    The same bytes come out for the same that went in.
    """
    if len(data) > LARGEST:
        return _without(name, profile, "is too large", "save it again no larger than a screen")
    return _guarded(lambda: _read(data, name, profile), name, profile)


def no_logo(name: str, profile: str) -> Diagnostic:
    """Return what is said where the file that a profile names is not there."""
    return _without(
        name, profile, "is not there", "put it beside profile.yml, or take the line out"
    )


def _guarded(
    read: Callable[[], SchoolPicture | Diagnostic], name: str, profile: str
) -> SchoolPicture | Diagnostic:
    """Return what comes of reading; whatever a reader of pictures raises, the file is broken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read()
    except Image.DecompressionBombError:
        return _without(name, profile, "is too large", "save it again no larger than a screen")
    except Exception:  # noqa: BLE001 - the readers of damaged pictures raise anything at all
        hint = "save it again as PNG, JPEG or GIF"
        return _without(name, profile, "is no picture that can be read", hint)


def _read(data: bytes, name: str, profile: str) -> SchoolPicture | Diagnostic:
    with Image.open(io.BytesIO(data), formats=READERS) as image:
        if image.width * image.height > MOST_PIXELS:
            return _without(name, profile, "is too large", "save it again no larger than a screen")
        made = _remade(image)
    share = min(room / side for room, side in zip(PRINTED, made.size, strict=True))
    width, height = (max(1, round(side * share)) for side in made.size)
    return SchoolPicture(_written(made), width, height)


def _remade(image: Image.Image) -> Image.Image:
    """Return the picture upright, in colours that every program knows, no larger than is kept."""
    upright = ImageOps.exif_transpose(image)
    deep = upright.mode.startswith(("I", "F"))
    plain = upright.convert("L") if deep else upright
    made = plain.convert("RGBA" if plain.has_transparency_data else "RGB")
    made.thumbnail(KEPT, Image.Resampling.LANCZOS)
    return made.quantize(COLOURS, Image.Quantize.FASTOCTREE)


def _written(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.info.clear()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _without(name: str, profile: str, what: str, hint: str) -> Diagnostic:
    message = f"the school's logo '{name}' {what}, so its handouts have none"
    return Diagnostic(Severity.WARNING, "school-logo", message, Place(profile), hint)
