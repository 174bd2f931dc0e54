"""Every example of CommonMark through the reader and the writer: valid, and with all its words."""

import json
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.walking import elements
from mkdocs_tailor.document.words.plain import markup_text
from support.audit import audited
from support.cases import CASES
from support.house_rules import check
from support.word_files import written
from support.word_text import word_text

EXAMPLES: list[dict[str, Any]] = json.loads(
    (CASES / "commonmark" / "spec.json").read_text(encoding="utf-8")
)
SECTIONS = {
    section: list(examples) for section, examples in groupby(EXAMPLES, lambda one: one["section"])
}
OF_CONTENT = 46, 47, 50
"""The rules that an author can break: heads of tables, levels of headings, words of links."""
REPLACED = "U+FFFD"
"""What CommonMark makes of characters that there cannot be; a page may show it."""
NO_SCHOOL = {"copy": "teacher", "school": {"name": "Oakfield"}}


def made(tree: Tree) -> bytes:
    """The Word file of an example's own HTML."""
    return written(read_document(tree, "page.md")[0]).tailored(NO_SCHOOL)


def pictured(tree: Tree) -> str:
    """The words for pictures that are not there, which stand in their places."""
    return " ".join(
        str(one.attributes.get("alt", "")) for one in elements(tree) if one.tag == "img"
    )


def test_there_are_as_many_examples_as_the_specification_has():
    assert len(EXAMPLES) == 652
    assert len(SECTIONS) == 26


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_of_the_specification_becomes_a_valid_file(section: str, tmp_path: Path):
    tree = tuple(node for one in SECTIONS[section] for node in parse_html(one["html"]))
    data = made(tree)
    file = tmp_path / "section.docx"
    file.write_bytes(data)
    assert audited(file) == []
    complaints = check(data, without=OF_CONTENT)
    assert [said for said in complaints if REPLACED not in said] == []


@pytest.mark.parametrize("section", SECTIONS)
def test_every_example_says_in_word_what_it_says_on_the_page(section: str):
    for example in SECTIONS[section]:
        tree = parse_html(example["html"])
        words = Counter(word_text(made(tree)).split())
        said = Counter(f"{markup_text(tree)} {pictured(tree)}".split())
        assert words - Counter(["Untitled"]) == said - Counter(["Untitled"]), example
