"""Every Word file of the site as a word processor prints it, and as it is read to somebody."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from support.house_rules.drawings import described
from support.house_rules.handout import DOCUMENT, opened
from support.house_rules.xml import all_named, attribute
from support.office import Office, lost_words, pdf_pages
from support.real_handouts import BOOKLETS, One, in_turn
from support.tagged_pdf import Tag, read_tagged
from support.word_text import word_text

HANDOUTS = list(in_turn())
BATCH = 12
"""Handouts that are printed in one go, by one worker: ``conftest.py`` keeps them together."""
EACH = pytest.mark.parametrize(
    "one", [pytest.param(one, id=f"{one.name}@{n // BATCH}") for n, one in enumerate(HANDOUTS)]
)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints handouts when one of their batch is asked for."""

    folder: Path
    done: dict[One, Path] = field(default_factory=dict[One, Path])

    def pdf(self, one: One) -> Path:
        """The PDF of a handout."""
        if one not in self.done:
            first = HANDOUTS.index(one) // BATCH * BATCH
            self._print(HANDOUTS[first : first + BATCH])
        return self.done[one]

    def _print(self, batch: list[One]) -> None:
        files = [self.folder / f"{one.name}.docx" for one in batch]
        for one, file in zip(batch, files, strict=True):
            file.write_bytes(one.data())
        self.done.update(zip(batch, Office(self.folder).to_pdfs(files), strict=True))


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Printer:
    return Printer(tmp_path_factory.mktemp("office"))


@EACH
def test_print_shows_every_word(printer: Printer, one: One):
    assert lost_words(word_text(one.data()).split(), printer.pdf(one)) == []


@EACH
def test_every_page_names_the_school_and_counts_itself(printer: Printer, one: One):
    pages = pdf_pages(printer.pdf(one))
    for number, page in enumerate(pages, 1):
        assert page.startswith(one.school_name() if number == 1 else one.short_name())
        is_cover = number == 1 and one.uri in BOOKLETS
        assert is_cover or page.endswith(f"Page {number} of {len(pages)}")


@EACH
def test_print_is_structured_for_those_who_have_it_read_to_them(printer: Printer, one: One):
    tagged = read_tagged(printer.pdf(one))
    assert len(list(tagged.root.every("H1"))) == 1
    assert tagged.title.strip()
    assert tagged.shows_title
    assert re.fullmatch(r"[a-z]{2,3}-[A-Z]{2}", tagged.language)
    assert all(is_headed(table) for table in tagged.root.every("Table"))


@EACH
def test_the_structure_has_the_headings_tables_and_pictures_of_the_file(printer: Printer, one: One):
    root = read_tagged(printer.pdf(one)).root
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
