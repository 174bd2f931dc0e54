"""Every way in which a page of the site can come out is a good Word file, whoever asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.words.plain import document_text
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import built_in_base
from mkdocs_tailor.word.handout import write_handout
from support.audit import audited
from support.combinations import Asking, Environment
from support.decided import decided
from support.house_rules import check
from support.real_handouts import PAGES, PROJECT, SCHOOL_NAME, compiled, values
from support.word_text import word_text

SCHOOL_FIELD = Field(SCHOOL_NAME, "school.name", "School", Place("page.md"))
COMPLETE = "st-brides"
"""The school that has something in every list."""
AUDITED = 12
"""One of so many files is looked at by the validator and read, too, which takes much longer."""


OF_ONE_PAGE = [page for page in PAGES if not page.parts]
"""Booklets are left out: what comes of their pages is tried here."""


def name_of(page: SourcePage) -> str:
    return Path(page.uri).stem


def every_way(page: SourcePage) -> Iterator[tuple[bytes, str]]:
    """Yield each file, and the words that it must hold."""
    opened, asking, project = compiled(page.uri)[0], Asking(), PROJECT
    document = asking.document(read_document(opened.tree, page.path)[0])
    about = About(page.path, page.title, school=SCHOOL_FIELD)
    around = Surroundings(page.uri, project.places.docs, "https://site.example/", project.urls)
    members, _ = write_handout(document, about, built_in_base(), around.picture, around.address)
    master = Master.load(write_master(members))
    school: Environment = dict(values(COMPLETE, "teacher"))
    copies = [handout.copy.name for handout in page.handouts]
    for environment in asking.combinations(opened.residual, school, copies):
        said = document_text(decided(document, environment))
        yield tailor(master, Values(environment)), said


@pytest.mark.parametrize("page", OF_ONE_PAGE, ids=name_of)
def test_a_page_gives_a_good_file_in_every_way(page: SourcePage, tmp_path: Path):
    file = tmp_path / "handout.docx"
    for number, (data, said) in enumerate(dict(every_way(page)).items()):
        assert check(data, without=(26,)) == [], "questions are no variables"
        if number % AUDITED == 0:
            file.write_bytes(data)
            assert audited(file) == []
            assert word_text(data).split() == said.split()
