"""Pictures: any kind in, one that every word processor shows out; nothing breaks."""

import io
import struct
import zlib
from random import Random

import pytest
from PIL import Image

from mkdocs_tailor.word.pictures.normal import Normal, normalised
from mkdocs_tailor.word.pictures.picture import EMU_AN_INCH, Refusal
from support.chance import chance
from support.pictures import PICTURES, SIDEWAYS, moving, photo, picture, sign, svg, turned

INCH = EMU_AN_INCH


def made(data: bytes, shown: tuple[int, int] | None = None) -> Normal:
    result = normalised(data, shown)
    assert isinstance(result, Normal), result
    return result


def image(data: bytes) -> Image.Image:
    opened = Image.open(io.BytesIO(data))
    opened.load()
    return opened


@pytest.mark.parametrize("name", ["map.png", "photo.jpg", "still.gif"])
def test_a_small_picture_is_kept_to_the_byte(name: str):
    kept = made(PICTURES[name])
    assert kept.data == PICTURES[name]
    assert kept.drawing is None


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_of_a_picture_that_moves_the_first_is_shown(kind: str):
    shown = made(moving(kind))
    assert shown.kind == "png"
    assert image(shown.data).convert("RGB").getchannel("R").getpixel((48, 48)) == 30


def test_a_webp_becomes_a_png_or_as_a_photograph_a_jpeg():
    assert made(picture("WEBP", sign(300, 300))).kind == "png"
    assert made(picture("WEBP", photo(300, 300))).kind == "jpeg"
    faded = photo(300, 300).convert("RGBA")
    faded.putalpha(100)
    assert image(made(picture("WEBP", faded)).data).mode == "RGBA"


def test_a_large_photograph_in_a_png_becomes_a_jpeg_and_a_drawing_stays():
    assert made(picture("PNG", photo(700, 500), compress_level=0)).kind == "jpeg"
    assert made(picture("PNG", sign(700, 500), compress_level=0)).kind == "png"


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photograph_stands_upright(orientation: int):
    source = photo(200, 100)
    shown = made(turned(source, orientation))
    across, down = image(shown.data).size
    assert (across > down) is (orientation < 5)
    assert (shown.size[0] > shown.size[1]) is (across > down)
    assert "exif" not in image(shown.data).info


def test_inks_and_deep_colours_are_made_displayable():
    assert image(made(picture("JPEG", photo(60, 60).convert("CMYK"))).data).mode == "RGB"
    deep = Image.new("I;16", (2, 1))
    deep.putpixel((1, 0), 0x8000)
    shown = image(made(picture("PNG", deep)).data)
    assert (shown.mode, shown.getpixel((0, 0)), shown.getpixel((1, 0))) == ("L", 0, 128)


def test_a_picture_has_the_size_that_its_density_gives_it():
    assert made(picture("PNG", sign(300, 150), dpi=(300, 300))).size == (INCH, INCH // 2)
    for density in (1, 72, 96, 9999):
        assert made(picture("PNG", sign(96, 48), dpi=(density, density))).size == (INCH, INCH // 2)
    assert made(PICTURES["upright.jpg"]).size == (INCH, 2 * INCH)


def test_a_photograph_has_no_more_pixels_than_print_shows():
    large = picture("JPEG", photo(7300, 5500), quality=90)
    shown = made(large, (6 * INCH, 6 * INCH * 55 // 73))
    assert image(shown.data).size == (1320, 995)
    assert len(shown.data) < len(large)


def test_a_picture_that_is_little_too_large_is_not_touched():
    large = picture("JPEG", photo(1400, 1400), quality=98)
    assert made(large, (6 * INCH, 6 * INCH)).data == large
    assert made(large, (3 * INCH, 3 * INCH)).data != large


def bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.mark.parametrize("edge", [10_000, 100_000])
def test_a_picture_that_would_fill_the_memory_is_refused(edge: int):
    refused = normalised(bomb(edge, edge))
    assert isinstance(refused, Refusal)
    assert refused.code == "picture-too-large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-broken"),
        (b"words", "picture-broken"),
        (b"<html><svg/></html>", "picture-broken"),
        (b"<svg/>", "picture-broken"),
        (b"\0\0\0\x20ftypavif", "picture-kind"),
        (b"BM\0\0\0\0\0\0\0\0", "picture-kind"),
        (b"II*\0", "picture-kind"),
        (b"%PDF-1.7", "picture-kind"),
    ],
)
def test_what_is_no_picture_or_of_another_kind_is_refused(data: bytes, code: str):
    refused = normalised(data)
    assert isinstance(refused, Refusal)
    assert refused.code == code


RASTERS = [name for name in PICTURES if name.endswith((".png", ".jpg", ".gif", ".webp"))]


def can_be_opened(result: Normal | Refusal) -> bool:
    if isinstance(result, Refusal):
        return True
    assert image(result.data).format in {"PNG", "JPEG", "GIF"}
    return all(edge > 0 for edge in result.size)


@pytest.mark.parametrize("name", RASTERS)
def test_a_picture_that_is_cut_short_anywhere_is_refused_or_whole(name: str):
    data = PICTURES[name]
    assert all(can_be_opened(normalised(data[: len(data) * n // 100])) for n in range(100))


@pytest.mark.parametrize("name", RASTERS)
def test_a_picture_with_wrong_bytes_is_refused_or_whole(name: str):
    random, data = chance(len(name)), PICTURES[name]
    assert all(can_be_opened(normalised(damaged(data, random))) for _ in range(60))


def damaged(data: bytes, random: Random) -> bytes:
    wrong = bytearray(data)
    for _ in range(random.randint(1, 4)):
        wrong[random.randrange(len(data))] = random.randrange(256)
    return bytes(wrong)


def test_a_drawing_is_embedded_with_a_picture_in_its_place_twice_as_sharp():
    shown = made(svg('<rect width="9" height="9"/>', 'width="1in" height="24pt"'))
    assert shown.drawing is not None
    assert shown.size == (INCH, INCH // 3)
    assert (shown.kind, image(shown.data).size) == ("png", (192, 64))


def test_a_drawing_that_is_shown_larger_is_drawn_anew():
    drawing = svg('<rect width="9" height="9"/>', 'viewBox="0 0 96 48"')
    assert image(made(drawing, (4 * INCH, 2 * INCH)).data).size == (768, 384)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="96" height="48"', (1, 0.5)),
        ('width="2.54cm" height="12.7mm"', (1, 0.5)),
        ('width="6pc" height="3pc"', (1, 0.5)),
        ('viewBox="0 0 96 48"', (1, 0.5)),
        ('viewBox="0,0,96,48" width="192"', (2, 1)),
        ('viewBox="0 0 96 48" height="96px"', (2, 1)),
        ('viewBox="0 0 96 48" width="100%" height="100%"', (1, 0.5)),
        ('viewBox="0 0 0 0"', (3.125, 1.5625)),
        ('width="1e9" height="nonsense"', (3.125, 1.5625)),
        ("", (3.125, 1.5625)),
    ],
)
def test_a_drawing_has_the_size_that_it_says(attributes: str, size: tuple[float, float]):
    across, down = made(svg("", attributes)).size
    assert (round(across / INCH, 4), round(down / INCH, 4)) == size


ALL = ("scripts", "text or parts of another page", "references to other files", "animations")


@pytest.mark.parametrize(
    ("inside", "left", "what"),
    [
        ("<script>x()</script><path/>", "<path/>", ALL[:1]),
        ('<path onclick="x()" ONLOAD="y()"/>', "<path/>", ALL[:1]),
        ("<foreignObject><p>x</p></foreignObject>", "", ALL[1:2]),
        ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "", ALL[1:2]),
        ('<image href="https://example.org/x.png"/>', "<image/>", ALL[2:3]),
        ('<image xlink:href="file:///x.png"/>', "<image/>", ALL[2:3]),
        ('<image href="data:image/svg+xml,x"/>', "<image/>", ALL[2:3]),
        ('<image href="data:image/png;base64,x"/>', None, ()),
        ('<use href="#a"/><use xlink:href="#b"/>', None, ()),
        ('<a href="javascript:x()"><path/></a>', "<a><path/></a>", ALL[2:3]),
        ('<path fill="url(#a)"/>', None, ()),
        ("<path fill=\"url('https://a.b')\"/>", '<path fill="none"/>', ALL[2:3]),
        ('<path style="fill:u\\72l(//a.b)"/>', '<path style=""/>', ALL[2:3]),
        ("<style>@import 'x';.a{fill:red}</style>", "<style>.a{fill:red}</style>", ALL[2:3]),
        ("<style>.a{fill:url(x)}</style>", "<style>.a{fill:none}</style>", ALL[2:3]),
        ("<style>@im/**/port 'x';</style>", "<style></style>", ALL[2:3]),
        ('<path><set attributeName="href"/></path>', "<path></path>", ALL[3:]),
        ("<!-- a note --><?x y?><path/>", "<path/>", ()),
        ('<text font-family="Nowhere">x</text>', 'font-family="Nowhere, sans-serif"', ()),
        ('<text font-family="serif">x</text>', None, ()),
    ],
)
def test_what_runs_or_leads_outside_is_left_out(
    inside: str, left: str | None, what: tuple[str, ...]
):
    shown = made(svg(inside))
    assert (inside if left is None else left) in (shown.drawing or b"").decode()
    assert shown.left_out == what


def test_entities_are_left_out_and_nothing_is_fetched():
    entity = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    shown = made(entity + svg("<text>Hall &a;here</text>"))
    assert b"<text>Hall here</text>" in (shown.drawing or b"")
    assert shown.left_out == ("entities",)


HUGE = '<pattern id="p" width="1e8" height="1e8" patternUnits="userSpaceOnUse">'
MULTIPLIED = '<g id="a0"><path/></g>' + "".join(
    f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9)
)


@pytest.mark.parametrize(
    "inside",
    [
        f'{HUGE}<path d="M0 0h9v9"/></pattern><rect width="99" height="99" fill="url(#p)"/>',
        f'{MULTIPLIED}<use href="#a8"/>',
        "<g>" * 3000 + "</g>" * 3000,
    ],
    ids=["too much memory", "copies of copies", "too deep"],
)
def test_a_drawing_that_cannot_be_drawn_is_refused(inside: str):
    assert isinstance(normalised(svg(inside)), Refusal)


def test_the_same_picture_gives_the_same_bytes():
    for data in (PICTURES["plan.svg"], PICTURES["moving.webp"], turned(photo(90, 60), SIDEWAYS)):
        assert normalised(data) == normalised(data)
