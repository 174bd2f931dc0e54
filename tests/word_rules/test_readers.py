"""Other programs that read Word files: what they make of the good one."""

import re
from pathlib import Path

import pytest

from support.cases import CASES
from support.office import Office, lost_words, pdf_text
from support.tagged_pdf import read_tagged
from support.word_text import word_text
from support.zipping import members_of, zipped

GOOD = CASES / "word_rules" / "good"


def test_mammoth_reads_the_words_without_boxes_prompts_and_marks_of_notes():
    assert word_text(zipped(members_of(GOOD))).splitlines() == [
        "Making friends",
        "Ask Mr Shah, or read the advice for pupils and go back to the top",
        "What to do",
        "Say hello.",
        "Nobody has to join in.",
        "{{ shown as it is }}",
        "I said hello.",
        "Name",
        "Room",
        "Ms Okafor",
        "From a survey.",
    ]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


def test_the_office_prints_body_header_footer_and_note(office: Office, tmp_path: Path):
    file = tmp_path / "good.docx"
    file.write_bytes(zipped(members_of(GOOD)))
    pdf = office.to_pdf(file)
    lines = [line.strip() for line in pdf_text(pdf).splitlines()]
    assert lines[0] == "Greenfield Academy"
    assert "Page 1" in lines
    assert any("Ask Mr Shah" in line for line in lines)
    assert any("From a survey." in line for line in lines)
    pages = office.pages_png(pdf)
    assert [page.read_bytes()[:4] for page in pages] == [b"\x89PNG"]


def test_a_word_that_print_does_not_show_is_missed(office: Office, tmp_path: Path):
    file = tmp_path / "good.docx"
    file.write_bytes(zipped(members_of(GOOD)))
    pdf = office.to_pdf(file)
    words = word_text(file.read_bytes()).split()
    assert lost_words(words, pdf) == []
    assert lost_words([*words, "hello.", "nowhere"], pdf) == ["hello.", "nowhere"]


def test_a_picture_without_words_is_missed_in_the_structure(office: Office, tmp_path: Path):
    members = members_of(GOOD)
    file = tmp_path / "silent.docx"
    silent, changed = re.subn(rb' descr="[^"]+"', b"", members["word/document.xml"])
    assert changed
    file.write_bytes(zipped({**members, "word/document.xml": silent}))
    figures = list(read_tagged(office.to_pdf(file)).root.every("Figure"))
    assert [figure.alt for figure in figures] != []
    assert not any(figure.alt.strip() for figure in figures)
