"""Three editions of a unit that really differ, and what becomes of a borough's and a school's own
words: cases/fork/expected.yml.
"""

from functools import cache
from typing import Any

import pytest

from mkdocs_tailor.diagnostics import errors
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.editions.opening import open_edition
from mkdocs_tailor.fork.judging.judge import judged_layers
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.layering.applying import layered
from mkdocs_tailor.fork.merging.merged import merged
from mkdocs_tailor.fork.overrides.folder import load_layer
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Verb
from support.cases import CASES, cases

HERE = CASES / "fork"
EDITIONS = ("2024", "2025", "2026")
LAYERS = ("riverside-borough", "st-elms")
EXPECTED: list[dict[str, Any]] = cases("fork/expected")


def content_of(edition: str) -> Content:
    return open_edition(str(HERE / "editions" / edition), HERE).content


@cache
def layers() -> tuple[Layer, ...]:
    loaded = [load_layer(HERE / "schools", name, name, HERE) for name in LAYERS]
    assert not [finding for _, findings in loaded for finding in findings]
    return tuple(layer for layer, _ in loaded)


@cache
def judgements(edition: str) -> dict[str, Judgement]:
    found = judged_layers(content_of(edition), layers())
    return {f"{one.layer} {short(one)}": one for one in found}


def short(judgement: Judgement) -> str:
    _, _, path = judgement.override.place.path.partition("/overrides/moving-up/")
    return path.removesuffix(".md")


def named(case: dict[str, Any]) -> str:
    return str(case["override"])


def test_every_override_has_its_expectations():
    assert sorted(judgements("2024")) == sorted(named(case) for case in EXPECTED)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("case", EXPECTED, ids=named)
def test_what_becomes_of_an_override(case: dict[str, Any], edition: str):
    expected = dict(zip(("state", "severity", "words"), case[edition], strict=False))
    found = judgements(edition)[named(case)]
    assert found.state == expected["state"], found.why
    assert found.severity == expected.get("severity"), found.why
    assert expected.get("words", "") in found.why


@pytest.mark.parametrize("case", [c for c in EXPECTED if "merged" in c], ids=named)
def test_a_merge_is_offered_where_both_changes_can_be_made(case: dict[str, Any]):
    found = judgements("2026")[named(case)]
    assert found.override.base
    assert found.now
    text = merged(found.override.base.text, found.override.text, found.now).text
    assert case["merged"] in (text or "they meet")


def test_the_school_is_judged_by_what_its_borough_says_beneath_it():
    plenary = judgements("2026")["st-elms first-day/plenary"]
    assert plenary.now
    assert "the borough’s buses" in plenary.now


def test_before_anything_is_decided_nothing_of_the_edition_it_was_made_for_is_refused():
    refused = errors(layered(content_of("2024"), layers()).findings)
    assert {finding.code for finding in refused} == {"conflicting"}


def test_what_moved_can_be_laid_on_where_it_is_said_to_stand():
    content = content_of("2026")
    moved = [one for one in judgements("2026").values() if one.state is State.MOVED]
    assert len(moved) == 5
    for one in moved:
        assert one.moved_to
        there = content.blocks(one.moved_to.page)[one.moved_to.block or ""]
        assert there.text == one.now
        assert one.override.verb in {Verb.REPLACE, Verb.REMOVE}
