from typing import Any

import pytest

from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.language.errors import LanguageError
from support.cases import cases, name_of
from support.drafts import drafted, residual, shown

CASES = cases("document/normalise")


def normalised(case: dict[str, Any]) -> str:
    known = residual("", case.get("ranges", ()), case.get("fields", ()))
    return shown(normalise(drafted(case["html"]), known))


@pytest.mark.parametrize("case", [c for c in CASES if "tree" in c], ids=name_of)
def test_marks_become_choices_and_repeats(case: dict[str, Any]):
    assert normalised(case) == case["tree"]


@pytest.mark.parametrize("case", [c for c in CASES if "refused" in c], ids=name_of)
def test_what_markdown_tore_apart_is_refused_with_advice(case: dict[str, Any]):
    with pytest.raises(LanguageError) as refusal:
        normalised(case)
    finding = refusal.value.diagnostics[0]
    assert finding.code == case["refused"]
    assert finding.hint


def test_a_refusal_names_the_line_of_the_tag():
    known = residual("", ["if lunch", "if early"])
    with pytest.raises(
        LanguageError, match=r"page\.md:2: \{% if %\} starts in one part of the page"
    ):
        normalise(drafted("<p>[if 0]a[end 0] <em>[if 1]b</em>[end 1]</p>"), known)


def test_a_page_without_signs_is_only_parsed():
    assert shown(normalise("<ul>a<li></ul>", residual(""))) == "<ul>a<li></li></ul>"
