"""A school's logo: whatever file a school has, the same small picture or a word about it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.word.school_logo import KEPT, LARGEST, PRINTED, school_logo
from mkdocs_tailor.word.slots import SchoolPicture
from support.pictures import png

PROFILE = "content/schools/hill/profile.yml"
REAL = Path(__file__).parent.parent.parent / "content" / "schools" / "st-brides" / "logo.png"


def made(size: tuple[int, int], kind: str, mode: str = "RGB", **options: object) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, "#8a1538" if mode in {"RGB", "RGBA"} else 1).save(file, kind, **options)
    return file.getvalue()


def logo(data: bytes) -> SchoolPicture:
    found = school_logo(data, "logo.png", PROFILE)
    assert isinstance(found, SchoolPicture), str(found)
    return found


def pixels(picture: SchoolPicture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


@pytest.mark.parametrize(
    "data",
    [
        made((500, 500), "PNG"),
        made((500, 500), "PNG", "RGBA"),
        made((500, 500), "PNG", "P"),
        made((500, 500), "PNG", "1"),
        made((500, 500), "PNG", "I;16"),
        made((500, 500), "JPEG", quality=80),
        made((500, 500), "JPEG", "CMYK"),
        made((500, 500), "GIF", "P"),
    ],
)
def test_whatever_kind_of_picture_it_is_a_small_png_comes_out(data: bytes):
    found = logo(data)
    assert pixels(found).format == "PNG"
    assert max(pixels(found).size) <= max(KEPT)
    assert (found.width, found.height) == (432_000, 432_000)
    assert len(found.data) < 2000


def test_a_wide_logo_is_as_wide_as_there_is_room_and_a_high_one_12_mm_high():
    wide, high = logo(png(3000, 100)), logo(png(50, 800))
    assert (wide.width, wide.height) == (PRINTED[0], 72_000)
    assert (high.width, high.height) == (27_000, PRINTED[1])


def test_the_same_file_gives_the_same_bytes():
    assert logo(REAL.read_bytes()) == logo(REAL.read_bytes())
    assert len(logo(REAL.read_bytes()).data) < 6000


def test_what_is_transparent_stays_so():
    assert pixels(logo(made((50, 50), "PNG", "RGBA"))).convert("RGBA").getpixel((9, 9))[3] == 255  # type: ignore[index]
    file = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(file, "PNG")
    assert pixels(logo(file.getvalue())).convert("RGBA").getpixel((9, 9))[3] == 0  # type: ignore[index]


def test_a_photograph_that_lies_on_its_side_is_set_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    found = logo(made((400, 200), "JPEG", exif=exif))
    assert pixels(found).size[0] < pixels(found).size[1]
    assert not pixels(found).getexif()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is no picture that can be read"),
        (b"<svg/>", "is no picture that can be read"),
        (REAL.read_bytes()[:200], "is no picture that can be read"),
        (REAL.read_bytes()[:-300], "is no picture that can be read"),
        (b"x" * (LARGEST + 1), "is too large"),
        (png(9000, 9000), "is too large"),
        (png(1, 1).replace(b"\0\0\0\1\0\0\0\1", b"\0\1\0\0\0\1\0\0"), "is no picture"),
    ],
)
def test_a_file_that_is_no_logo_is_said_of_the_profile(data: bytes, why: str):
    found = school_logo(data, "crest.png", PROFILE)
    assert isinstance(found, Diagnostic)
    assert found.severity is Severity.WARNING
    assert str(found).startswith(f"{PROFILE}: the school's logo 'crest.png' {why}")
    assert found.hint
