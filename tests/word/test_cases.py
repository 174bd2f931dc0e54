"""Pages and the Word files they become: a Markdown file and its outline for each kind of block."""

from collections import Counter
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from mkdocs_tailor.document.words.plain import document_text
from support.audit import audited
from support.decided import decided
from support.house_rules import check
from support.markdown import MARKED
from support.placement_schema import profiles
from support.word_files import Handout, read_page, written
from support.word_outline import word_outline
from support.word_words import words_of

FOLDER = Path(__file__).parent.parent / "cases" / "word"
CASES = sorted(FOLDER.glob("*.md"))
MOST = 64
"""The most schools that a page is tried with."""


def handout(case: Path) -> Handout:
    return written(read_page(case.read_text(encoding="utf-8"), case.name, MARKED))


def schools(case: Path):
    return list(islice(profiles(case.read_text(encoding="utf-8")), MOST))


def name_of(case: Path) -> str:
    return case.stem


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_page_becomes_the_word_file_of_its_outline(
    case: Path, expect: Callable[[Path, str], None]
):
    made = handout(case)
    first, last = schools(case)[0], schools(case)[-1]
    outline = word_outline(made.tailored(first))
    if first != last:
        outline += f"\n--- for another school ---\n\n{word_outline(made.tailored(last))}"
    remarks = "".join(f"{finding.severity}: {finding}\n" for finding in made.findings)
    expect(case.with_suffix(".outline"), outline + remarks)


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_word_file_is_valid_for_every_school(case: Path, tmp_path: Path):
    made = handout(case)
    for number, environment in enumerate(schools(case)):
        data = made.tailored(environment)
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data)
        assert audited(file) == []
        assert check(data) == []


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_word_file_says_for_every_school_what_the_page_says(case: Path):
    made = handout(case)
    for environment in schools(case):
        said = Counter(document_text(decided(made.document, environment)).split())
        words = Counter(without_the_title(words_of(made.tailored(environment))))
        assert not said - words
        assert made.findings or not words - said, "what cannot be shown stands there in words"


def without_the_title(words: list[str]) -> list[str]:
    """A page without a title gets one in Word."""
    return words[words[0] == "Untitled" :]


def test_every_outline_belongs_to_a_page():
    assert {path.with_suffix(".md") for path in FOLDER.glob("*.outline")} == set(CASES)
