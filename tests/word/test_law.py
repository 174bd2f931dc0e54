"""The law: for every page and school the Word file is good, and says what the page says."""

from collections import Counter

import pytest

from mkdocs_tailor.document.words.plain import document_text
from mkdocs_tailor.language.source import Source
from support.chance import chance
from support.decided import decided
from support.house_rules import check
from support.pages import RandomPage, sane_page
from support.placement_schema import random_profile
from support.word_files import read_found, written
from support.word_words import words_of

SCHOOLS = 5
OF_CONTENT = 47, 50, 69
"""The rules that an author can break: levels of headings, words of links, and one direction for a
paragraph that is in this or that script."""


def read(page: RandomPage):
    def find(name: str) -> Source | None:
        text = page.find(name)
        return None if text is None else Source(name, text)

    return read_found("page.md", find)


@pytest.mark.parametrize("seed", range(40))
def test_random_pages_become_good_word_files_for_random_schools(seed: int):
    made = written(read(sane_page(seed)))
    random = chance(seed)
    for _ in range(SCHOOLS):
        environment = random_profile(random)
        data = made.tailored(environment)
        said = document_text(decided(made.document, environment)).split()
        assert check(data, without=OF_CONTENT) == []
        assert Counter(words_of(data)) == Counter(said)
