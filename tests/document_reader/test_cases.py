"""Pages and what they read as: a Markdown file and its outline for every construct."""

from collections.abc import Callable
from pathlib import Path

import pytest
from material.extensions.emoji import to_svg, twemoji

from mkdocs_tailor.document.page import compile_page
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.words.outline import outline
from mkdocs_tailor.document.words.plain import document_text, markup_text
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.source import Source, SourceLoader
from support.decided import decided
from support.markdown import OTHERS, OURS, Setup
from support.placement_schema import SHAPES, profiles

FOLDER = Path(__file__).parent.parent / "cases" / "reader"
CASES = sorted(FOLDER.glob("*/*.md"))
SETUPS = {
    "ours": OURS,
    "older": Setup(
        (*OURS.extensions, "pymdownx.arithmatex"),
        {
            "pymdownx.highlight": {"linenums_style": "inline"},
            "pymdownx.arithmatex": {"generic": True},
        },
    ),
    "others": Setup(
        (
            *OTHERS.extensions,
            "pymdownx.arithmatex",
            "pymdownx.progressbar",
        ),
        {
            **OTHERS.options,
            "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
            "pymdownx.highlight": {
                "pygments_lang_class": True,
                "linenums_style": "pymdownx-inline",
            },
            "pymdownx.tasklist": {"clickable_checkbox": True},
        },
    ),
}
"""Settings of Markdown, by the folder of the cases that are written for them."""


def compiled(case: Path):
    text = case.read_text(encoding="utf-8")
    environment = OpenEnvironment(SHAPES, SourceLoader(lambda _: Source(case.name, text)))
    return compile_page(case.name, environment, SETUPS[case.parent.name].converter())


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_page_reads_as_its_outline(case: Path, expect: Callable[[Path, str], None]):
    document, findings = read_document(compiled(case).tree, case.name)
    remarks = "".join(f"{finding.severity}: {finding}\n" for finding in findings)
    expect(case.with_suffix(".outline"), outline(document) + remarks)


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_document_says_for_every_school_what_the_page_says(case: Path):
    tree = compiled(case).tree
    document, _ = read_document(tree, case.name)
    for environment in profiles(case.read_text(encoding="utf-8")):
        page = markup_text(tailor_tree(tree, environment))
        assert document_text(decided(document, environment)).split() == page.split()


def test_every_outline_belongs_to_a_page():
    outlines = {path.with_suffix(".md") for path in FOLDER.glob("*/*.outline")}
    assert outlines == set(CASES)
