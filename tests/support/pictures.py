"""Pictures for tests: small, drawn here, always the same."""

import io
from collections.abc import Mapping
from typing import Any

from PIL import Image

SIDEWAYS = 6
"""What a camera notes down that was held upright (EXIF orientation)."""


def picture(kind: str, image: Image.Image, **options: Any) -> bytes:  # noqa: ANN401 - as the library takes them
    """The file of a picture."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def png(width: int, height: int) -> bytes:
    """A picture that is all black, however large, in few bytes."""
    return picture("PNG", Image.new("1", (width, height)))


def sign(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A plain drawing: a dark square in a light field."""
    image = Image.new("RGB", (width, height), (230, 240, 230))
    edge = min(width, height) // 2
    image.paste((30, 90, 60), (edge // 2, edge // 2, edge // 2 + edge, edge // 2 + edge))
    return image.convert(mode)


def photo(width: int, height: int) -> Image.Image:
    """Something with as many colours as a photograph."""
    across, round_about = Image.linear_gradient("L").rotate(90), Image.radial_gradient("L")
    bands = [_sized(band, width, height) for band in (across, round_about, across.rotate(45))]
    return Image.merge("RGB", bands)


def _sized(image: Image.Image, width: int, height: int) -> Image.Image:
    return image.resize((width, height))  # pyright: ignore[reportUnknownMemberType] - it names a library that is not there


def turned(image: Image.Image, orientation: int = SIDEWAYS) -> bytes:
    """A photograph as a camera saves it that was not held straight."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return picture("JPEG", image, exif=exif.tobytes())


def moving(kind: str) -> bytes:
    """A picture that moves."""
    return picture(kind, sign(96, 96), save_all=True, append_images=[photo(96, 96)])


def svg(inside: str, attributes: str = 'width="192" height="96"') -> bytes:
    """A drawing."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {spaces} {attributes}>{inside}</svg>".encode()


PLAN = svg('<rect width="90" height="90" fill="#1c5"/><text x="100" y="50">Hall</text>')

PICTURES: Mapping[str, bytes] = {
    "map.png": picture("PNG", sign(192, 96)),
    "wide.png": picture("PNG", sign(3000, 300)),
    "dense.png": picture("PNG", sign(300, 300), dpi=(300, 300)),
    "photo.jpg": picture("JPEG", photo(192, 128)),
    "print.jpg": picture("JPEG", photo(96, 96).convert("CMYK")),
    "upright.jpg": turned(photo(192, 96)),
    "still.gif": picture("GIF", sign(96, 48)),
    "moving.gif": moving("GIF"),
    "moving.webp": moving("WEBP"),
    "sign.webp": picture("WEBP", sign(96, 48, "RGBA"), lossless=True),
    "icon.png": picture("PNG", sign(24, 24)),
    "plan.svg": PLAN,
    "wild.svg": svg('<script>x()</script><image href="https://example.org/x.png"/>'),
    "broken.png": picture("PNG", sign(90, 90))[:-40],
    "broken.svg": PLAN[:-9],
    "notes.txt": b"not a picture",
}
