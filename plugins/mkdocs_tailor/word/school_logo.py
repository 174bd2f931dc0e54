"""A school's logo, made ready for the letterhead: small enough to be in every file, and plain.

Whatever kind of picture came, a PNG without metadata goes out, upright and no larger than print can
show.
"""

import io
from typing import Final

from PIL import Image, ImageOps

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.word.pictures.normal import open_picture
from mkdocs_tailor.word.pictures.picture import Opened, Refusal
from mkdocs_tailor.word.slots import SchoolPicture

LOGO: Final = "school.logo"
"""The variable that names the file."""
LARGEST: Final = 10_000_000
"""The most that the file of a logo may hold, in bytes."""

PRINTED: Final = 2_160_000, 432_000
"""The room for it in English metric units: 6 cm wide, 12 mm high."""
KEPT: Final = 600, 240
"""How many pixels of it are kept at most: 250 to the inch or more."""
FINER: Final = 2
"""How many times as fine as a picture on a page it is: lettering is small in a logo."""
COLOURS: Final = 256
"""How many colours: as many as can be told apart on 12 mm, in a quarter of the bytes."""


def school_logo(data: bytes, name: str, profile: str) -> SchoolPicture | Diagnostic:
    """Return the logo in a file's bytes, or why there is none, said of the profile.

    The same bytes come out for the same that went in.
    """
    if len(data) > LARGEST:
        return _without(name, profile, "is too large", "save it again no larger than a screen")
    opened = open_picture(data)
    if isinstance(opened, Refusal):
        return _without(name, profile, opened.message, opened.hint)
    share = min(room / side for room, side in zip(PRINTED, opened.size, strict=True))
    width, height = (max(1, round(side * share)) for side in opened.size)
    try:
        return SchoolPicture(_plain(opened, width, height), width, height)
    except (OSError, ValueError):
        hint = "save it again as PNG, JPEG or GIF"
        return _without(name, profile, "cannot be drawn", hint)


def no_logo(name: str, profile: str) -> Diagnostic:
    """Return what is said where the file that a profile names is not there."""
    hint = "put it beside profile.yml, or take the line out"
    return _without(name, profile, "is not there", hint)


def _plain(opened: Opened, width: int, height: int) -> bytes:
    """Return the picture as a PNG in few colours, no larger than is kept."""
    with Image.open(io.BytesIO(opened.printed(width * FINER, height * FINER))) as image:
        upright = ImageOps.exif_transpose(image)
        made = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    made.thumbnail(KEPT, Image.Resampling.LANCZOS)
    few = made.quantize(COLOURS, Image.Quantize.FASTOCTREE)
    few.info.clear()
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _without(name: str, profile: str, what: str, hint: str) -> Diagnostic:
    message = f"the school's logo '{name}' {what}, so its handouts have none"
    return Diagnostic(Severity.WARNING, "school-logo", message, Place(profile), hint)
