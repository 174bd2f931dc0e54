"""Every Word file of the site, for every example school: valid, tailored, and true to its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.words.plain import markup_text
from mkdocs_tailor.language.expressions import Environment, evaluate, text
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.word.chapters import Chapter
from support.booklets import said_by, without_imprint
from support.house_rules import check
from support.office import Office, pdf_text
from support.word_text import word_text
from support.word_words import words_of

SCHOOL_NAME = ("get", ("var", "school"), "name")
CONFIG = Path(__file__).parent.parent / "mkdocs.yml"
PROJECT = load_project(CONFIG)
SCHOOLS = school_slugs(PROJECT.places.schools)
COPIES = [(page.uri, one.copy.name) for page in PROJECT.pages for one in page.handouts]
BOOKLETS = {page.uri: page for page in PROJECT.pages if page.parts}
OF_PAGES = [(uri, copy) for uri, copy in COPIES if uri not in BOOKLETS]
OF_BOOKLETS = [(uri, copy) for uri, copy in COPIES if uri in BOOKLETS]
IMPRINT = "Stepping Stones · Edition 2026 · CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Made:
    """A page of the site, compiled."""

    tree: Tree
    master: bytes


@pytest.fixture(scope="module")
def made() -> Mapping[str, Made]:
    workshop = Workshop(PROJECT)
    return {
        page.uri: Made(workshop.compile(page).tree, workshop.master(page).master)
        for page in PROJECT.pages
        if page.handouts
    }


def values(slug: str, copy: str) -> Environment:
    profile, _ = load_profile(PROJECT.places.schools, slug, PROJECT.variables, PROJECT.places.root)
    return environment(profile, PROJECT.variables, copy)


def handout(page: Made, slug: str, copy: str) -> bytes:
    return tailor(Master.load(page.master), Values(values(slug, copy)))


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize(("uri", "copy"), COPIES)
def test_a_handout_keeps_the_rules_of_word_and_of_the_house(
    made: Mapping[str, Made], uri: str, copy: str, slug: str, tmp_path: Path
):
    file = tmp_path / "handout.docx"
    file.write_bytes(data := handout(made[uri], slug, copy))
    declared = [variable.name for variable in PROJECT.variables.all]
    assert not check(data, declared=declared)
    assert not OpenXmlValidator().validate(file).errors


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize(("uri", "copy"), OF_PAGES)
def test_a_handout_says_what_its_page_says(
    made: Mapping[str, Made], uri: str, copy: str, slug: str
):
    page = tailor_tree(made[uri].tree, values(slug, copy))
    assert word_text(handout(made[uri], slug, copy)).split() == markup_text(page).split()


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize(("uri", "copy"), OF_BOOKLETS)
def test_a_booklet_says_what_its_pages_say(
    made: Mapping[str, Made], uri: str, copy: str, slug: str
):
    chapters = (chapter_of(made[one], one) for one in (uri, *BOOKLETS[uri].parts))
    said = words_of(handout(made[uri], slug, copy))
    assert without_imprint(said, IMPRINT) == said_by(chapters, values(slug, copy))


def chapter_of(page: Made, uri: str) -> Chapter:
    source = PROJECT.page(uri)
    assert source
    document, _ = read_document(page.tree, source.path)
    return Chapter(document, source.path, source.title, lambda _: None, lambda _: None)


@pytest.mark.parametrize("slug", SCHOOLS)
def test_print_shows_the_school_in_body_and_header(
    made: Mapping[str, Made], slug: str, tmp_path: Path
):
    file = tmp_path / "matching-sheet.docx"
    file.write_bytes(handout(made["coordinators/mentor-matching-sheet.md"], slug, "teacher"))
    shown = " ".join(pdf_text(Office(tmp_path).to_pdf(file)).split())
    assert text(evaluate(SCHOOL_NAME, values(slug, "teacher"))) in shown
    assert "{{" not in shown
