"""A school's logo: whatever file a school has, the same small picture or a word about it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.word.school_logo import KEPT, LARGEST, PRINTED, school_logo
from mkdocs_tailor.word.slots import SchoolPicture
from support.pictures import PLAN, moving, photo, picture, sign, turned

PROFILE = "content/schools/hill/profile.yml"
REAL = Path(__file__).parent.parent.parent / "content" / "schools" / "st-brides" / "logo.png"
SQUARE = 500, 500


def logo(data: bytes) -> SchoolPicture:
    found = school_logo(data, "logo.png", PROFILE)
    assert isinstance(found, SchoolPicture), str(found)
    return found


def pixels(shown: SchoolPicture) -> Image.Image:
    return Image.open(io.BytesIO(shown.data))


def alpha(shown: SchoolPicture) -> object:
    return pixels(shown).convert("RGBA").getchannel("A").getextrema()


@pytest.mark.parametrize(
    "data",
    [
        *(picture("PNG", sign(*SQUARE, mode)) for mode in ("RGB", "RGBA", "P", "1", "L", "LA")),
        picture("PNG", sign(*SQUARE, "L").convert("I;16")),
        *(picture("JPEG", sign(*SQUARE, mode)) for mode in ("RGB", "L", "CMYK")),
        picture("JPEG", photo(*SQUARE)),
        picture("GIF", sign(*SQUARE, "P")),
        picture("WEBP", sign(*SQUARE)),
        moving("GIF"),
        PLAN.replace(b'width="192"', b'width="96"'),
    ],
)
def test_whatever_kind_of_picture_it_is_a_small_png_comes_out(data: bytes):
    found = logo(data)
    assert pixels(found).format == "PNG"
    across, down = pixels(found).size
    assert across <= KEPT[0]
    assert down <= KEPT[1]
    assert (found.width, found.height) == (432_000, 432_000)
    assert len(found.data) < 40_000


def test_a_wide_logo_is_as_wide_as_there_is_room_and_a_high_one_12_mm_high():
    wide, high = (logo(picture("PNG", sign(*size))) for size in ((3000, 100), (50, 800)))
    assert (wide.width, wide.height) == (PRINTED[0], 72_000)
    assert (high.width, high.height) == (27_000, PRINTED[1])


def test_the_same_file_gives_the_same_bytes():
    assert logo(REAL.read_bytes()) == logo(REAL.read_bytes())
    assert len(logo(REAL.read_bytes()).data) < 6000


def test_what_is_transparent_stays_so():
    clear = Image.new("RGBA", SQUARE, (0, 0, 0, 0))
    assert alpha(logo(picture("PNG", clear))) == (0, 0)
    assert alpha(logo(picture("PNG", sign(*SQUARE, "RGBA")))) == (255, 255)


def test_a_photograph_that_lies_on_its_side_is_set_upright():
    found = logo(turned(photo(400, 200)))
    assert pixels(found).size[0] < pixels(found).size[1]
    assert not pixels(found).getexif()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is not a picture"),
        (b"no picture", "is not a picture"),
        (REAL.read_bytes()[:200], "is damaged"),
        (REAL.read_bytes()[:-300], "is damaged"),
        (b"x" * (LARGEST + 1), "is too large"),
    ],
)
def test_a_file_that_is_no_logo_is_said_of_the_profile(data: bytes, why: str):
    found = school_logo(data, "crest.png", PROFILE)
    assert isinstance(found, Diagnostic)
    assert found.severity is Severity.WARNING
    assert str(found).startswith(f"{PROFILE}: the school's logo 'crest.png' {why}")
    assert found.hint
