"""The handouts of every construct that a page can have keep the house rules, for every school."""

from pathlib import Path

import pytest

from support.cases import CASES
from support.house_rules import check
from support.placement_schema import profiles
from support.word_files import read_page, written

PAGES = sorted((CASES / "reader" / "ours").glob("*.md"))
OF_THE_PAGE = {
    "choices": {47},
    "links": {47, 50},
    "tables": {46},
    "vanishing": {46},
}
"""Rules that the author of a case breaks: levels left out, bare addresses, headless tables."""


def name_of(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_handout_keeps_the_house_rules(page: Path):
    text = page.read_text(encoding="utf-8")
    titled = text if text.startswith("# ") else f"# A page\n\n{text}"
    handout = written(read_page(titled))
    for environment in profiles(text):
        without = OF_THE_PAGE.get(page.stem, ())
        assert check(handout.tailored(environment), without=without) == []
