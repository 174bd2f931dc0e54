"""The Word base: the file in the repository, the built-in one, and those of others."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_tailor.word.base import BaseError, built_in_base, read_base
from mkdocs_tailor.word.base.package import base_package
from mkdocs_tailor.word.base.style_sheet import CALLOUTS, SHEET, Style
from mkdocs_tailor.word.base.styles import in_language, write_styles
from support.audit import audited

BASE = Path(__file__).parent.parent.parent / "templates" / "word" / "base.docx"
WHITE = "FFFFFF"


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(change: Callable[[dict[str, bytes]], object]) -> bytes:
    members = contents(base_package())
    change(members)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, data in members.items():
            package.writestr(name, data)
    return file.getvalue()


def test_the_file_in_the_repository_is_what_the_script_makes():
    assert contents(BASE.read_bytes()) == contents(base_package())


def test_the_base_is_small_and_valid():
    assert BASE.stat().st_size < 9000
    assert audited(BASE) == []


def test_the_file_reads_as_the_built_in_base():
    assert read_base(BASE.read_bytes(), "base.docx") == (built_in_base(), ())


def test_the_page_is_a4_with_margins_of_two_centimetres():
    page = built_in_base().page
    assert 'w:w="11906" w:h="16838"' in page.section
    assert page.width == 9638


def test_a_base_may_have_another_page():
    def make_letter(members: dict[str, bytes]) -> None:
        document = members["word/document.xml"]
        members["word/document.xml"] = document.replace(b'w:w="11906"', b'w:w="12240"')

    base, _ = read_base(changed(make_letter), "base.docx")
    assert base.page.width == 9972


def test_styles_that_a_base_lacks_are_taken_from_ours():
    def forget(members: dict[str, bytes]) -> None:
        styles = members["word/styles.xml"]
        rename = (b'w:styleId="AnswerLine"', b'w:styleId="Other"')
        members["word/styles.xml"] = styles.replace(*rename)

    base, notes = read_base(changed(forget), "base.docx")
    assert b'w:styleId="AnswerLine"' in base.styles
    said = "base.docx: the Word base has no style 'AnswerLine', so handouts use the built-in one"
    assert [str(note) for note in notes] == [said]


def test_list_styles_of_a_base_lose_their_lists_which_handouts_do_not_have():
    def number(members: dict[str, bytes]) -> None:
        styles = members["word/styles.xml"]
        numbered = b'<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr>'
        members["word/styles.xml"] = styles.replace(b"<w:pPr>", numbered, 1)

    base, _ = read_base(changed(number), "base.docx")
    assert b"numPr" not in base.styles


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a zip",
        base_package()[:-400],
        changed(lambda members: members.pop("word/styles.xml")),
        changed(lambda members: members.update({"word/styles.xml": b"<w:styles"})),
        changed(lambda members: members.update({"word/document.xml": b"<empty/>"})),
    ],
    ids=["empty", "text", "cut short", "no styles", "broken styles", "no page"],
)
def test_what_is_no_word_file_is_refused(data: bytes):
    with pytest.raises(BaseError, match=r"^my.docx: the Word base cannot be read: .* \(save it"):
        read_base(data, "my.docx")


def test_the_language_is_said_in_the_styles():
    assert b'w:lang w:val="cy-GB"' in in_language(write_styles(), "cy-GB")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    shares = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", SHEET, ids=lambda style: style.identifier)
def test_every_style_can_be_read(style: Style):
    shading = re.search(r'<w:shd [^>]*w:fill="(\w+)"', style.layout + style.look)
    kind = re.match("Callout(.*)Title", style.identifier)
    behind = CALLOUTS[kind[1]][1] if kind else shading[1] if shading else WHITE
    for colour in re.findall(r'<w:color w:val="(\w{6})"/>', style.look + style.rest):
        if style.identifier != "AnswerRule":
            assert contrast(colour, behind) >= 4.5
    assert contrast("000000", behind) >= 4.5


@pytest.mark.parametrize("style", SHEET, ids=lambda style: style.identifier)
def test_no_style_is_smaller_than_nine_points(style: Style):
    assert all(int(size) >= 18 for size in re.findall(r'<w:sz w:val="(\d+)"', style.look))


def test_body_text_has_twelve_points():
    assert b'<w:sz w:val="24"/>' in write_styles().partition(b"</w:docDefaults>")[0]
    assert not SHEET[0].look
