"""The school's own: its logo and name at the head, its colours in headings, rules and bullets."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base, built_in_base
from mkdocs_tailor.word.base.style_sheet import ACCENT, CALLOUTS, HEADING, WASH
from mkdocs_tailor.word.pictures.picture import EMU_AN_INCH
from mkdocs_tailor.word.prints import PRINTS
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures
from support.audit import audited
from support.chance import chance
from support.house_rules import check
from support.pictures import png
from support.word_files import Handout, about, read_page, written

PAGE = """# Making friends

![Map](map.png) Text.

## More

- one
    - two

!!! note "Mind"

    1. First
    2. Second

| Who | Where |
|---|---|
| Ann | B1 |
"""
LOGO = SchoolPicture(png(100, 50), 864_000, 432_000)
PICTURES: SchoolPictures = {"school.logo": LOGO}
WITH, WITHOUT = PICTURES, dict[str, SchoolPicture]()


def path(*names: str) -> Expression:
    expression: Expression = ("var", names[0])
    for name in names[1:]:
        expression = ("get", expression, name)
    return expression


def said() -> About:
    return replace(
        about(),
        logo="school.logo",
        logo_words=path("school", "logo_alt"),
        primary=path("school", "colours", "primary"),
        accent=path("school", "colours", "accent"),
    )


def handout(base: Base | None = None) -> Handout:
    return written(read_page(PAGE), said(), base)


def school(**values: object) -> dict[str, Any]:
    return {"copy": "teacher", "school": {"name": "Oakfield & Elm", **values}}


def colours(primary: str, accent: str) -> dict[str, Any]:
    return school(colours={"primary": primary, "accent": accent})


def parts(data: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def described(data: bytes) -> list[str]:
    root = etree.fromstring(parts(data)["word/letterhead.xml"])
    return [str(one.get("descr")) for one in root.iter("{*}docPr")]


@pytest.mark.parametrize("variant", PRINTS)
@pytest.mark.parametrize("pictures", [WITH, WITHOUT], ids=["with a logo", "without"])
def test_a_handout_is_valid_with_a_logo_and_without(
    variant: str, pictures: SchoolPictures, tmp_path: Path
):
    data = handout().tailored(colours("#8a1538", "#f2c200"), variant, pictures)
    file = tmp_path / "handout.docx"
    file.write_bytes(data)
    assert audited(file) == []
    assert check(data) == []


def test_the_logo_is_in_the_file_as_large_as_it_is_to_be_printed():
    data = handout().tailored(school(), pictures=WITH)
    found = parts(data)
    assert found["word/media/logo.png"] == LOGO.data
    head = found["word/letterhead.xml"].decode()
    assert head.count('cx="864000" cy="432000"') == 2
    assert b"media/logo.png" in found["word/_rels/letterhead.xml.rels"]
    assert LOGO.height / EMU_AN_INCH * 25.4 == pytest.approx(12)


def test_a_school_without_a_logo_has_nothing_of_one():
    found = parts(handout().tailored(school()))
    assert "word/media/logo.png" not in found
    assert "word/_rels/letterhead.xml.rels" not in found
    assert b"<w:drawing" not in found["word/letterhead.xml"]
    assert b"Oakfield &amp; Elm" in found["word/letterhead.xml"]


def test_the_logo_is_described_in_the_schools_words_or_as_its_logo():
    words = 'A ship, "Hope" & a star'
    made = handout()
    assert described(made.tailored(school(logo_alt=words), pictures=WITH)) == [words]
    assert described(made.tailored(school(), pictures=WITH)) == ["Logo of Oakfield & Elm"]


def test_a_logo_and_the_pictures_of_the_page_are_numbered_apart():
    data = handout().tailored(school(), pictures=WITH)
    text = b"".join(content for name, content in parts(data).items() if name.endswith(".xml"))
    numbers = re.findall(rb'<wp:docPr id="(\d+)"', text)
    assert len(numbers) == len(set(numbers)) == 2


def test_the_same_school_gets_the_same_bytes():
    one, other = (handout().tailored(colours("#8a1538", "#f2c200"), pictures=WITH) for _ in "ab")
    assert one == other


@pytest.mark.parametrize("variant", PRINTS)
def test_the_schools_colours_stand_in_the_places_of_the_houses(variant: str):
    found = parts(handout().tailored(colours("#8a1538", "#004d40"), variant))
    styles, lists = (found[f"word/{name}.xml"].decode() for name in ("styles", "numbering"))
    of_callouts = [one for one in styles.split("<w:style ") if 'w:styleId="Callout' in one]
    others = "".join(one for one in styles.split("<w:style ") if one not in of_callouts)
    assert others.count('"8A1538"') >= 3
    assert others.count('"004D40"') >= 2
    assert not [colour for colour in (HEADING, ACCENT, WASH) if f'"{colour}"' in others]
    assert f'w:color="{CALLOUTS["Note"][0]}"' in "".join(of_callouts)
    assert '"004D40"' in lists
    assert ACCENT not in lists


@pytest.mark.parametrize("given", [None, "", "navy", "#12", "7", "#0000000"])
def test_what_is_no_colour_leaves_those_of_the_house(given: str | None):
    styles = parts(handout().tailored(colours(given or "", given or "")))["word/styles.xml"]
    plain = parts(handout().tailored(school()))["word/styles.xml"]
    assert styles == plain
    assert HEADING.encode() in styles


@pytest.mark.parametrize("seed", range(12))
def test_whatever_colours_a_school_gives_its_handouts_can_be_read(seed: int):
    dice = chance(seed)
    primary, accent = (f"#{dice.randrange(1 << 24):06x}" for _ in "ab")
    if seed == 0:
        primary, accent = "#ffffff", "#ffff00"
    data = handout().tailored(colours(primary, accent), pictures=WITH)
    assert check(data) == []


def test_a_site_without_such_variables_has_the_styles_of_its_base():
    made = written(read_page(PAGE))
    styles = next(one for one in made.members if one.name == "word/styles.xml")
    assert styles.content == built_in_base().styles


def test_a_base_with_colours_of_its_own_keeps_them():
    base = built_in_base()
    blue = base.styles.replace(HEADING.encode(), b"123456").replace(ACCENT.encode(), b"654321")
    own = replace(base, styles=blue.replace(WASH.encode(), b"EEEEEE"), variants=())
    styles = parts(handout(own).tailored(colours("#8a1538", "#004d40")))["word/styles.xml"]
    assert b"123456" in styles
    assert b"8A1538" not in styles


def test_the_first_page_has_its_own_head_and_every_page_the_same_foot():
    body = parts(handout().tailored(school()))["word/document.xml"].decode()
    section = body[body.rindex("<w:sectPr>") :]
    assert "<w:titlePg/>" in section
    kinds = re.findall(r'<w:(\w+)Reference w:type="(\w+)" r:id="(\w+)"', section)
    assert sorted(kind[:2] for kind in kinds) == [
        ("footer", "default"),
        ("footer", "first"),
        ("header", "default"),
        ("header", "first"),
    ]
    assert len({target for kind, _, target in kinds if kind == "footer"}) == 1


def test_a_file_without_a_school_has_no_letterhead():
    made = written(read_page(PAGE), About("content/page.md", "A page", logo="school.logo"))
    data = made.tailored({"copy": "teacher"}, pictures=WITH)
    assert not [name for name in parts(data) if "letterhead" in name or "logo" in name]
    assert check(data) == []


def test_later_pages_are_headed_by_the_short_name_where_there_is_one():
    name = said().school
    assert name is not None
    short = replace(name, expression=path("school", "short_name"))
    made = written(read_page(PAGE), replace(said(), short_name=short))
    found = parts(made.tailored(school(short_name="Oakfield")))
    assert b"Oakfield<" in found["word/header1.xml"]
    assert b"Oakfield &amp; Elm<" in found["word/letterhead.xml"]
