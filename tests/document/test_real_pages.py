"""Pages that nobody here wrote: the papers of the packages that the tests are run with."""

import site
from pathlib import Path

import pytest
from lxml import html as lxml_html

from mkdocs_tailor.document.html.text import parse_html, write_html
from mkdocs_tailor.document.titles import plain_text
from mkdocs_tailor.document.validating.canonical import canonical
from support.markdown import OTHERS, OURS, Setup

LONGEST = 60_000


def papers() -> list[Path]:
    found = (path for root in site.getsitepackages() for path in Path(root).rglob("*.md"))
    return sorted(path for path in found if 200 < path.stat().st_size < LONGEST)


def words(text: str) -> list[str]:
    return text.split()


def test_there_are_papers_to_read():
    assert len(papers()) > 5


@pytest.mark.parametrize("setup", [OURS, OTHERS], ids=["ours", "others"])
@pytest.mark.parametrize("path", papers(), ids=lambda path: path.parent.name + "/" + path.name)
def test_a_real_page_loses_nothing(path: Path, setup: Setup):
    made = setup.converter()(path.read_text(encoding="utf-8", errors="replace"))
    tree = parse_html(made)
    other_reader = lxml_html.fragment_fromstring(made, create_parent="div")
    assert words(plain_text(tree)) == words(str(other_reader.text_content()))
    assert canonical(parse_html(write_html(tree))) == canonical(tree)
