"""Print variants: styles made from the base's own, which a school may have edited."""

import io
import re
import zipfile
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree

from mkdocs_tailor.word.base import built_in_base
from mkdocs_tailor.word.base.print_variants import print_variants
from mkdocs_tailor.word.base.styles import write_styles
from mkdocs_tailor.word.base.xml import Element, of
from mkdocs_tailor.word.package.names import W
from mkdocs_tailor.word.prints import DYSLEXIA_FRIENDLY, LARGE_PRINT
from support.audit import audited
from support.house_rules import check
from support.placement_schema import profiles
from support.word_files import Handout, read_page, written
from support.word_words import words_of

CASES = sorted((Path(__file__).parent.parent / "cases" / "word").glob("*.md"))
OWN = dict(print_variants(write_styles()))
EMPTY_LINES = {"Spacer", "Rule", "SectionEnd"}
"""Styles of lines that hold no text."""


def sheet(body: str, defaults: str = "") -> bytes:
    """A style sheet as somebody's word processor might have left it."""
    return f'<w:styles xmlns:w="{W}">{defaults}{body}</w:styles>'.encode()


def variant(name: str, styles: bytes) -> Element:
    return etree.fromstring(dict(print_variants(styles))[name])


def style(root: Element, identifier: str) -> Element:
    return next(one for one in root.iter(of("style")) if one.get(of("styleId")) == identifier)


def value(root: Element, identifier: str, name: str, attribute: str = "val") -> str | None:
    found = style(root, identifier).find(f".//{of(name)}")
    return None if found is None else found.get(of(attribute))


def points(root: Element, identifier: str) -> float:
    """The size of a style, from those that it is based on and from the defaults."""
    while True:
        found = value(root, identifier, "sz")
        if found:
            return int(found) / 2
        above = value(root, identifier, "basedOn")
        if not above:
            defaults = root.findall(f".//{of('docDefaults')}//{of('sz')}")
            return int(defaults[0].get(of("val"), "")) / 2
        identifier = above


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_large_print_has_at_least_18_points_everywhere():
    sizes = re.findall(rb'<w:sz(?:Cs)? w:val="(\d+)"', OWN[LARGE_PRINT])
    assert len(sizes) > 20
    assert min(map(int, sizes)) >= 36


def test_headings_in_large_print_grow_with_their_level_and_stay_on_the_page():
    root = etree.fromstring(OWN[LARGE_PRINT])
    sizes = [points(root, f"Heading{level}") for level in range(1, 7)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes[:4])) == 4
    assert 18 < sizes[-1] < sizes[0] <= 32


def test_the_dyslexia_friendly_variant_has_14_points_and_wide_lines_and_letters():
    root = etree.fromstring(OWN[DYSLEXIA_FRIENDLY])
    assert points(root, "Normal") == points(root, "TableText") == 14
    assert value(root, "Normal", "spacing", "line") == "360"
    assert value(root, "TableText", "spacing", "line") == "360"
    defaults = root.find(f".//{of('docDefaults')}//{of('rPr')}/{of('spacing')}")
    assert defaults is not None
    assert 0 < int(defaults.get(of("val"), "")) <= 20


def test_its_headings_are_a_fifth_larger_than_its_text_and_more():
    root = etree.fromstring(OWN[DYSLEXIA_FRIENDLY])
    assert all(points(root, f"Heading{level}") >= 1.2 * 14 for level in range(1, 7))
    assert points(root, "Heading1") > points(root, "Heading2") > points(root, "Heading3")


def test_its_paragraphs_are_6_to_12_points_apart():
    root = etree.fromstring(OWN[DYSLEXIA_FRIENDLY])
    for identifier in ("Normal", "ListParagraph", "Quote", "Definition", "Caption"):
        above = value(root, identifier, "spacing", "before") or "0"
        assert int(above) in range(40 if identifier == "Definition" else 120, 241), identifier


def test_it_emphasises_in_bold_and_never_in_italics():
    root = etree.fromstring(OWN[DYSLEXIA_FRIENDLY])
    assert not list(root.iter(of("i"), of("iCs")))
    assert style(root, "Emphasis").find(f".//{of('b')}") is not None


def test_a_line_to_write_on_grows_with_the_type():
    for name, least in ((LARGE_PRINT, 36), (DYSLEXIA_FRIENDLY, 28)):
        root = etree.fromstring(OWN[name])
        for identifier in ("AnswerLine", "CalloutNoteAnswer"):
            assert int(value(root, identifier, "spacing", "line") or "0") >= 10 * least


def test_text_fits_between_lines_of_an_exact_height():
    for styles in OWN.values():
        root = etree.fromstring(styles)
        for one in root.iter(of("style")):
            name = one.get(of("styleId"), "")
            if value(root, name, "spacing", "lineRule") == "exact" and name not in EMPTY_LINES:
                assert int(value(root, name, "spacing", "line") or "0") >= 24 * points(root, name)


def test_capitals_throughout_centred_and_justified_text_go():
    looks = "<w:rPr><w:caps/><w:smallCaps/><w:i/></w:rPr>"
    styles = sheet(
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:jc w:val="both"/>'
        "</w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Quote"><w:pPr><w:jc w:val="center"/></w:pPr>'
        f"{looks}</w:style>"
    )
    root = variant(DYSLEXIA_FRIENDLY, styles)
    assert {one.get(of("val")) for one in root.iter(of("jc"))} == {"left"}
    assert not list(root.iter(of("caps"), of("smallCaps"), of("i"), of("b")))


def test_a_base_that_says_no_sizes_gets_them():
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    heading = (
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    large = variant(LARGE_PRINT, sheet(normal + heading))
    assert points(large, "Normal") == 18
    assert points(large, "Heading1") > 18
    friendly = variant(DYSLEXIA_FRIENDLY, sheet(normal + heading))
    assert points(friendly, "Normal") == 14
    assert value(friendly, "Normal", "spacing", "line") == "360"


@pytest.mark.parametrize("half_points", [16, 20, 21, 22, 24, 28, 40])
def test_the_body_text_of_a_base_has_the_same_size_whatever_it_was(half_points: int):
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="{half_points}"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    for name, size in ((LARGE_PRINT, 18), (DYSLEXIA_FRIENDLY, 14)):
        assert points(variant(name, sheet(normal, defaults)), "Normal") == size


def test_the_same_styles_give_the_same_variants_and_are_not_changed_themselves():
    assert print_variants(write_styles()) == print_variants(write_styles())
    assert [name for name, _ in built_in_base().variants] == [LARGE_PRINT, DYSLEXIA_FRIENDLY]


def handout(case: Path) -> Handout:
    return written(read_page(case.read_text(encoding="utf-8"), case.name))


def name_of(case: Path) -> str:
    return case.stem


@pytest.mark.parametrize("name", [LARGE_PRINT, DYSLEXIA_FRIENDLY])
@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_every_kind_of_block_is_valid_and_whole_in_every_print_variant(
    case: Path, name: str, tmp_path: Path
):
    (school,) = islice(profiles(case.read_text(encoding="utf-8")), 1)
    made = handout(case)
    data, standard = made.tailored(school, name), made.tailored(school)
    file = tmp_path / "handout.docx"
    file.write_bytes(data)
    assert audited(file) == []
    assert check(data) == []
    assert words_of(data) == words_of(standard)


def test_print_variants_differ_by_the_styles_part_alone():
    case = CASES[0]
    (school,) = islice(profiles(case.read_text(encoding="utf-8")), 1)
    made = handout(case)
    files = [made.tailored(school, name) for name in ("standard", LARGE_PRINT, DYSLEXIA_FRIENDLY)]
    archives = [zipfile.ZipFile(io.BytesIO(data)) for data in files]
    names = {tuple(archive.namelist()) for archive in archives}
    assert len(names) == 1
    for name in names.pop():
        kinds = len({archive.read(name) for archive in archives})
        assert kinds == (3 if name == "word/styles.xml" else 1), name


def test_no_text_of_a_handout_has_a_size_or_a_slant_of_its_own():
    for case in CASES:
        (school,) = islice(profiles(case.read_text(encoding="utf-8")), 1)
        data = handout(case).tailored(school)
        for name in ("document", "header1", "letterhead", "footer1"):
            direct = re.search(r"<w:(sz|szCs|i|iCs|caps)[ />]", part(data, f"word/{name}.xml"))
            assert not direct, case
