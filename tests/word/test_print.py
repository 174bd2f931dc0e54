"""A case for every construct as a word processor prints it: no word is lost."""

from collections import Counter
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest

from support.cases import CASES
from support.markdown import MARKED
from support.office import Office, lost_words, pdf_pages
from support.placement_schema import profiles
from support.seen_words import comment_words
from support.word_files import read_page, written
from support.word_words import words_of

HEAD = 80
"""How many letters the head of a page has at most, in whichever direction they are read."""
PAGES = sorted((CASES / "word").glob("*.md"))
MOST = 64
"""The schools that a page is tried with elsewhere; the first and the last of them are printed."""


def name_of(page: Path) -> str:
    return page.stem


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, list[tuple[bytes, Path]]]:
    folder = tmp_path_factory.mktemp("office")
    made = {page: files_of(page, folder) for page in PAGES}
    files = [file for pair in made.values() for file in pair]
    pdfs = dict(zip(files, Office(folder).to_pdfs(files), strict=True))
    return {page: [(file.read_bytes(), pdfs[file]) for file in pair] for page, pair in made.items()}


def files_of(page: Path, folder: Path) -> list[Path]:
    text = page.read_text(encoding="utf-8")
    handout = written(read_page(text, page.name, MARKED))
    schools = list(islice(profiles(text), MOST))
    files = [folder / f"{page.stem}-{which}.docx" for which in ("first", "last")]
    for file, school in zip(files, (schools[0], schools[-1]), strict=True):
        file.write_bytes(handout.tailored(school))
    return files


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_print_shows_every_word_of_a_page(
    printed: Mapping[Path, list[tuple[bytes, Path]]], page: Path
):
    for data, pdf in printed[page]:
        lost = Counter(lost_words(words_of(data), pdf))
        assert not lost - Counter(comment_words(data))
        assert "Oakfield" in pdf_pages(pdf)[0][:HEAD]
