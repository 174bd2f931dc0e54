"""No word is lost: a document says what the page says, whatever HTML the page is made of."""

from pathlib import Path

import markdown
import pytest

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.words.outline import outline
from mkdocs_tailor.document.words.plain import document_text, markup_text
from support.chance import chance
from support.decided import decided
from support.markdown import OTHERS, OURS, Setup
from support.random_markup import Wild, random_environment

CASES = Path(__file__).parent.parent / "cases"
SNIPPETS = (CASES / "reader" / "snippets.txt").read_text(encoding="utf-8").split("\n=====\n")
INSTALLED = Path(markdown.__file__).parent.parent
LONGEST = 60_000
FOREIGN = [path for path in sorted(INSTALLED.rglob("*.md")) if path.stat().st_size < LONGEST]


def words(text: str) -> list[str]:
    return text.split()


def letters(text: str) -> str:
    """Without any white space: where blocks begin and end may differ between two schools."""
    return "".join(text.split())


def assert_nothing_is_lost(html: str) -> None:
    tree = parse_html(html)
    document, _ = read_document(tree, "page.md")
    assert words(document_text(document)) == words(markup_text(tree))
    assert outline(document) or not words(markup_text(tree))


@pytest.mark.parametrize("setup", [OURS, OTHERS], ids=["ours", "others"])
@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_loses_no_word(snippet: str, setup: Setup):
    assert_nothing_is_lost(setup.converter()(snippet))


def test_pages_that_nobody_here_wrote_lose_no_word():
    convert = OTHERS.converter()
    assert len(FOREIGN) > 10
    for path in FOREIGN:
        assert_nothing_is_lost(convert(path.read_text(encoding="utf-8", errors="replace")))


@pytest.mark.parametrize("seed", range(40))
def test_a_wild_tree_loses_no_letter_for_any_school(seed: int):
    random = chance(seed)
    for _ in range(10):
        tree = Wild(random).tree(5)
        document, _findings = read_document(tree, "page.md")
        for environment in (random_environment(random) for _ in range(3)):
            page = markup_text(tailor_tree(tree, environment))
            assert letters(document_text(decided(document, environment))) == letters(page)


@pytest.mark.parametrize("seed", range(40))
def test_words_stay_apart_and_together_whatever_a_choice_decides(seed: int):
    random = chance(seed)
    for _ in range(20):
        tree: Tree = (Element("p", {}, Wild(random, careless=0).phrase(4)),)
        document, _findings = read_document(tree, "page.md")
        for environment in (random_environment(random) for _ in range(4)):
            page = markup_text(tailor_tree(tree, environment))
            assert words(document_text(decided(document, environment))) == words(page)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<blockquote>", "</blockquote>"),
        ("<ul><li>x", "</li></ul>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<b>", "</b>"),
        ("<b><p>", ""),
        ("<dl><dd>", "</dd></dl>"),
        ("<details><summary>x</summary>", "</details>"),
    ],
)
@pytest.mark.parametrize("depth", [20, 60, 400])
def test_deep_nesting_is_read_to_the_last_word(start: str, end: str, depth: int):
    assert_nothing_is_lost(f"{start * depth}last <p>word{end * depth}")


def test_deep_nesting_is_remarked_on_once():
    _, findings = read_document(parse_html("<div><b>" * 70 + "<i>deep"), "page.md")
    assert [finding.code for finding in findings] == ["nested-too-deep"]
