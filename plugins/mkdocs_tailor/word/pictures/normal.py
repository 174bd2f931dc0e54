"""Any picture in, a picture that every word processor shows out."""

import re
from dataclasses import dataclass
from typing import Final

from mkdocs_tailor.word.pictures.picture import NO_PICTURE, Opened, Refusal, other_kind
from mkdocs_tailor.word.pictures.raster import open_raster
from mkdocs_tailor.word.pictures.vector import open_svg

RASTERS: Final = (
    (rb"\x89PNG\r\n\x1a\n", "PNG"),
    (rb"\xff\xd8\xff", "JPEG"),
    (rb"GIF8", "GIF"),
    (rb"RIFF.{4}WEBP", "WEBP"),
)
"""The kinds of picture made of pixels that are read, by how their files begin."""

DRAWN: Final = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<"
"""How a drawing begins: any XML may be one."""

OTHER_KINDS: Final = (
    (rb"....ftypavi[fs]", "AVIF"),
    (rb"....ftyp(?:heic|heix|mif1)", "HEIC"),
    (rb"BM.{4}\0{4}", "BMP"),
    (rb"II\*\0|MM\0\*", "TIFF"),
    (rb"%PDF-", "PDF"),
)


@dataclass(frozen=True, slots=True)
class Normal:
    """A picture as Word files hold it."""

    kind: str
    """``png``, ``jpeg`` or ``gif``; also how its name ends."""
    data: bytes
    size: tuple[int, int]
    """How large it is by itself, in English metric units."""
    drawing: bytes | None = None
    """The SVG that ``data`` was drawn from, safe to embed beside it."""
    left_out: tuple[str, ...] = ()
    """What of the drawing was left out, in words: scripts, references to other files."""


def normalised(data: bytes, shown: tuple[int, int] | None = None) -> Normal | Refusal:
    """Return the picture for print, or why it cannot be shown. Never raises.

    ``shown`` is how large it will stand in the file, in English metric units; what has more pixels
    than print shows at that size gets fewer. Without it the picture's own size counts.
    """
    opened = open_picture(data)
    if isinstance(opened, Refusal):
        return opened
    printed = opened.printed(*(shown or opened.size))
    return Normal(opened.kind, printed, opened.size, opened.drawing, opened.left_out)


def open_picture(data: bytes) -> Opened | Refusal:
    """Return the picture, read and found whole; how large it will be shown may come later."""
    for start, reader in RASTERS:
        if re.match(start, data, re.DOTALL):
            return open_raster(data, reader)
    if re.match(DRAWN, data):
        return open_svg(data)
    for start, name in OTHER_KINDS:
        if re.match(start, data, re.DOTALL):
            return other_kind(name)
    return NO_PICTURE
