"""Overrides as people write them, on pages as people write them."""

from dataclasses import replace
from typing import Any

import pytest

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.blocks.reading import blocks_of
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.layering.applying import Layered, layered
from mkdocs_tailor.fork.overrides.file import read_override
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb
from support.cases import cases

SKELETON = """---
kind: lesson
locked: {safe: it keeps children safe}
---
{% block title %}{% endblock %}
{% block starter %}{% endblock %}
{% block safe %}

Tell somebody.

{% endblock %}
"""
PAGE = """---
kind: lesson
---
{% extends "lesson.md" %}

{% block title %}

# Worry

{% endblock %}

{% block starter %}

Sort the cards.

## Task 1 {#task-1}

| {% block cell %}Six minutes{% endblock %} | in pairs |

## Talk about it {#task-2}

Say to your neighbour what worries you least, and listen to what they say.

{% if school.nation == "Wales" %}

## Twice {#twice}

{% else %}

## Twice {#twice}

{% endif %}

{% endblock %}
"""
WORRY = "lessons/worry.md"
REFUSED: list[dict[str, Any]] = cases("fork/refused")


def content(page: str = PAGE, **others: str) -> Content:
    pages = {WORRY: page, "index.md": "# Home\n", **others}
    texts = {uri: Text(f"content/{uri}", text) for uri, text in pages.items()}
    return Content(texts, {"lesson.md": Text("templates/lesson.md", SKELETON)})


def written(verb: Verb, block: str | None, text: str = "Ours.", base: str = "") -> Override:
    made = Base.of(base, "2026", "2026-11-26") if base else None
    path = f"{verb}-{block}.md"
    return Override(verb, Target(WORRY, block), text, Place(path, 6), made)


def said_of(file: str) -> list[str]:
    override, findings = read_override(file, "o.md")
    layer = Layer("ours", "Ours", (override,) if override else ())
    return [str(one) for one in (*findings, *layered(content(), [layer]).findings)]


def laid(on: Content, *layers: tuple[Override, ...]) -> Layered:
    return layered(on, [Layer(f"layer-{at}", "", those) for at, those in enumerate(layers)])


def wrong(result: Layered) -> list[Diagnostic]:
    return [one for one in result.findings if one.severity is Severity.ERROR]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["is"])
def test_what_does_not_fit_is_told_with_its_line_and_the_mend(case: dict[str, Any]):
    said = said_of(case["file"])
    assert any(case["says"] in one for one in said), said


@pytest.mark.parametrize(
    "file",
    [
        "---\noverride: after\npage: lessons/worry.md\nblock: #task-1\n---\nOurs.\n",
        "---\noverride: remove\npage: lessons/worry.md\nblock: '#task-1'\n---",
        "---\noverride: after\npage: lessons/worry.md\nblock: '#task-1'\n---\nOurs.",
    ],
    ids=["a name without quotation marks", "no line end after ---", "no line end after the words"],
)
def test_what_people_mean_is_understood(file: str):
    override, findings = read_override(file, "o.md")
    assert not findings
    assert override is not None
    assert override.target == Target(WORRY, "#task-1")
    assert not laid(content(), (override,)).findings


TRICKY = {
    "a heading with classes": ("#a", "## A {: #a .big }\n\nHere.\n\n## B { .x #b }\n\nThere.\n"),
    "tags that eat blanks": ("a", "{%- block a -%}\nHere.\n{%- endblock -%}\n"),
    "a named end": ("a", "{% block a %}\n\nHere.\n\n{% endblock a %}\n"),
    "a block in a choice": ("a", "{% if x %}\n{% block a %}\nHere.\n{% endblock %}\n{% endif %}\n"),
    "tags in code": ("a", "{% block a %}\n\n```\n{% block b %}\n```\n\nHere.\n\n{% endblock %}\n"),
    "raw tags": ("a", "{% block a %}\n{% raw %}{% block b %}{% endraw %}\nHere.\n{% endblock %}\n"),
    "a setting": ("a", "{% set x = 1 %}\n{% block a %}\nHere.\n{% endblock %}\n"),
    "no line end": ("#a", "# T\n\n## A {#a}\n\nHere."),
    "a cell of a table": ("a", "| x | {% block a %}Here.{% endblock %} | y |\n|---|---|---|\n"),
}


@pytest.mark.parametrize(("block", "page"), TRICKY.values(), ids=TRICKY)
def test_words_come_behind_a_block_wherever_it_stands(block: str, page: str):
    made = laid(content(page), (written(Verb.AFTER, block),)).content.pages[WORRY].text
    assert made.replace(" Ours.", "").replace("Ours.", "").split() == page.split()
    assert made.index("Here.") < made.index("Ours.")
    assert [one.name for one in blocks_of(made)] == [one.name for one in blocks_of(page)]


def test_a_row_of_a_table_stays_one():
    page = TRICKY["a cell of a table"][1]
    made = laid(content(page), (written(Verb.REPLACE, "a"),)).content.pages[WORRY].text
    assert made == page.replace("Here.", "Ours.")


def test_a_page_whose_tags_do_not_match_loses_nothing():
    page = "{% block a %}\n\nHere.\n\n{% block b %}\n\nThere.\n"
    made = laid(content(page), (written(Verb.AFTER, "b"),)).content.pages[WORRY].text
    assert made.split() == [*page.split(), "Ours."]


def test_a_page_that_moved_takes_the_words_along():
    there = PAGE.replace("kind: lesson", f"kind: lesson\nmoved_from: {WORRY}")
    moved = content(**{"lessons/calm.md": there})
    moved = moved.with_page(WORRY, None)
    result = laid(moved, (written(Verb.AFTER, "starter"),))
    assert "Ours." in result.content.pages["lessons/calm.md"].text
    (note,) = result.findings
    assert (note.severity, note.code) == (Severity.NOTE, "moved")
    assert "write 'page: lessons/calm.md' and 'block: \"starter\"' here" in str(note)


def test_a_heading_that_was_renamed_is_renamed_in_the_words_too():
    renamed = PAGE.replace("#task-1", "#ladder").replace(
        "kind: lesson", 'kind: lesson\nblocks_moved_from: {"#ladder": "#task-1"}'
    )
    mine = written(Verb.REPLACE, "#task-1", "## Mine {: .big #task-1 }\n\nOurs.")
    result = laid(content(renamed), (mine,))
    assert not wrong(result)
    assert result.content.blocks(WORRY)["#ladder"].text == "## Mine {: .big #ladder }\n\nOurs."


def test_what_a_layer_beneath_has_taken_away_is_told_with_its_file():
    remove = written(Verb.REMOVE, "starter", "")
    mine = written(Verb.AFTER, "#task-1")
    (finding,) = laid(content(), (remove,), (mine,)).findings
    assert "beneath yours, this page is changed by remove-starter.md" in str(finding)
    hide = written(Verb.HIDE_PAGE, None, "")
    (finding,) = laid(content(), (hide,), (mine,)).findings
    assert "beneath yours, this page is changed by hide-page-None.md" in str(finding)


def test_a_page_of_your_own_is_changed_in_its_own_file():
    new = Target("lessons/clubs.md")
    add = replace(written(Verb.ADD_PAGE, None, "# Clubs\n\n## Ours {#a}"), target=new)
    mine = replace(written(Verb.AFTER, "#a"), target=Target(new.page, "#a"))
    (finding,) = laid(content(), (add, mine)).findings
    assert "lessons/clubs.md is a page of your own, in add-page-None.md" in str(finding)
    assert not laid(content(), (add,), (mine,)).findings


def test_a_page_that_follows_what_is_not_there_is_added_all_the_same():
    add = replace(written(Verb.ADD_PAGE, None, "# Clubs"), target=Target("c.md"), after="gone.md")
    result = laid(content(), (add,))
    assert "c.md" in result.content.pages
    assert [one.severity for one in result.findings] == [Severity.NOTE]


def test_super_in_an_override_says_what_the_skeleton_says():
    result = laid(content(), (written(Verb.AFTER, "safe"),), (written(Verb.BEFORE, "safe"),))
    assert result.content.blocks(WORRY)["safe"].text == "Ours.\n\n{{ super() }}\n\nOurs."
