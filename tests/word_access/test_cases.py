"""Pages and what keeps people from using their handouts: a Markdown file and its findings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.language.source import Source
from mkdocs_tailor.schools.shapes import COPIES
from mkdocs_tailor.word.access import Examined, access_findings
from support.cases import CASES
from support.word_files import tree_of

FOLDER = CASES / "access"
PAGES = sorted(FOLDER.glob("*.md"))


def findings_of(text: str, name: str = "page.md", copies: tuple[str, ...] = COPIES) -> str:
    source = Source(name, text)
    tree = tree_of(name, lambda asked: source if asked == name else None)
    document, _ = read_document(tree, name)
    found = access_findings(Examined(name, tree, document, copies, {name: source}))
    return "".join(f"{one.severity}: {one} [{one.code}]\n" for one in found)


def name_of(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_has_the_findings_beside_it(page: Path, expect: Callable[[Path, str], None]):
    text = page.read_text(encoding="utf-8")
    expect(page.with_suffix(".findings"), findings_of(text, page.name))


def test_all_findings_belong_to_a_page():
    assert {path.with_suffix(".md") for path in FOLDER.glob("*.findings")} == set(PAGES)
