"""Every Word file of the site as a word processor prints it, and as it is read to somebody."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.house_rules.drawings import described
from support.house_rules.handout import DOCUMENT, opened
from support.house_rules.xml import all_named, attribute
from support.office import Office, lost_words, pdf_pages
from support.real_handouts import BOOKLETS, One, every_handout
from support.tagged_pdf import Tag, read_tagged
from support.word_text import word_text

HANDOUTS = list(every_handout())


def name_of(one: One) -> str:
    return one.name


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[One, Path]:
    folder = tmp_path_factory.mktemp("office")
    files = [folder / f"{one.name}.docx" for one in HANDOUTS]
    for one, file in zip(HANDOUTS, files, strict=True):
        file.write_bytes(one.data())
    return dict(zip(HANDOUTS, Office(folder).to_pdfs(files), strict=True))


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_print_shows_every_word(printed: Mapping[One, Path], one: One):
    assert lost_words(word_text(one.data()).split(), printed[one]) == []


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_every_page_names_the_school_and_counts_itself(printed: Mapping[One, Path], one: One):
    pages = pdf_pages(printed[one])
    for number, page in enumerate(pages, 1):
        assert page.startswith(one.school_name() if number == 1 else one.short_name())
        is_cover = number == 1 and one.uri in BOOKLETS
        assert is_cover or page.endswith(f"Page {number} of {len(pages)}")


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_print_is_structured_for_those_who_have_it_read_to_them(
    printed: Mapping[One, Path], one: One
):
    tagged = read_tagged(printed[one])
    assert len(list(tagged.root.every("H1"))) == 1
    assert tagged.title.strip()
    assert tagged.shows_title
    assert re.fullmatch(r"[a-z]{2,3}-[A-Z]{2}", tagged.language)
    assert all(is_headed(table) for table in tagged.root.every("Table"))


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_the_structure_has_the_headings_tables_and_pictures_of_the_file(
    printed: Mapping[One, Path], one: One
):
    root = read_tagged(printed[one]).root
    file = opened(one.data(), None, (), ())
    document = file.parts[DOCUMENT]
    headings = sum(len(list(root.every(f"H{level}"))) for level in range(1, 7))
    styles = [attribute(style, "val") for style in all_named(document, "pStyle")]
    assert headings == sum(style.startswith("Heading") for style in styles)
    assert len(list(root.every("Table"))) == len(list(all_named(document, "tbl")))
    in_text = (properties for part, properties in described(file) if part == DOCUMENT)
    said = [properties.get("descr") for properties in in_text]
    assert sorted(filter(None, said)) == sorted(
        figure.alt for figure in root.every("Figure") if figure.alt
    )


def is_headed(table: Tag) -> bool:
    """Whether every cell of the first row heads its column."""
    first = next(table.every("TR"))
    return {cell.kind for cell in first.children} == {"TH"}
