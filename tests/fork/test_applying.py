"""Layers on content: what a page says once a school's overrides lie on it."""

from dataclasses import replace

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.layering.applying import layered
from mkdocs_tailor.fork.overrides.file import override_text, read_override
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb

SKELETON = """---
kind: lesson
locked:
  safe: who to tell comes from the profile
---
{% block title %}

# Lesson

{% endblock %}

{% block starter %}

{% endblock %}

{% block safe %}

Tell {{ people.dsl }}.

{% endblock %}
"""
PAGE = """---
kind: lesson
title: Worry
---
{% extends "lesson.md" %}

{% block title %}

# Worry

{% endblock %}

{% block starter %}

Sort the cards.

## Task 1 {#task-1}

Read about Samir.

### A hint {#hint}

Slowly.

## Task 2 {#task-2}

Talk about it.

{% endblock %}
"""
WORRY = "lessons/worry.md"
CONTENT = Content(
    {WORRY: Text("content/lessons/worry.md", PAGE)}, {"lesson.md": Text("l", SKELETON)}
)


def override(verb: Verb, block: str | None = "starter", text: str = "Ours.") -> Override:
    return Override(verb, Target(WORRY, block), text, Place("schools/x/overrides/o.md", 5))


def with_layers(*layers: tuple[Override, ...]):
    named = [Layer(f"layer-{n}", "", overrides) for n, overrides in enumerate(layers)]
    return layered(CONTENT, named)


def block_of(result: Content, name: str) -> str:
    return result.blocks(WORRY)[name].text


def test_a_replaced_block_says_what_the_school_says_and_nothing_else_changes():
    result = with_layers((override(Verb.REPLACE, "#task-1", "## Task one {#task-1}\n\nOurs."),))
    assert not result.findings
    assert result.content.pages[WORRY].text == PAGE.replace(
        "## Task 1 {#task-1}\n\nRead about Samir.\n\n### A hint {#hint}\n\nSlowly.",
        "## Task one {#task-1}\n\nOurs.",
    )


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        (Verb.BEFORE, "Ours.\n\nSort the cards."),
        (Verb.AFTER, "Talk about it.\n\nOurs."),
        (Verb.REMOVE, ""),
    ],
)
def test_the_verbs_of_blocks(verb: Verb, said: str):
    text = "" if verb is Verb.REMOVE else "Ours."
    result = with_layers((override(verb, text=text),))
    block = block_of(result.content, "starter")
    assert said in block
    assert (block == "") is (verb is Verb.REMOVE)


def test_what_the_skeleton_says_can_be_added_to_but_not_reworded_where_it_is_locked():
    added = with_layers((override(Verb.AFTER, "safe"),))
    assert block_of(added.content, "safe") == "{{ super() }}\n\nOurs."
    refused = with_layers((override(Verb.REPLACE, "safe"),))
    assert [finding.code for finding in refused.findings] == ["locked"]
    assert refused.content.pages == CONTENT.pages


def test_a_school_lies_above_its_borough():
    borough = override(Verb.REPLACE, text="The borough's.")
    school = override(Verb.AFTER, text="The school's.")
    result = with_layers((borough,), (school,))
    assert block_of(result.content, "starter") == "The borough's.\n\nThe school's."
    origins = [origin.layer for origin in result.origins[Target(WORRY, "starter")]]
    assert origins == ["layer-0", "layer-1"]


def test_two_overrides_of_one_layer_cannot_say_different_things_of_one_place():
    inside = override(Verb.REPLACE, "#task-1", "## Task {#task-1}")
    result = with_layers((override(Verb.REPLACE), inside))
    assert [finding.code for finding in result.findings] == ["conflicting"]
    assert block_of(result.content, "starter") == "Ours."


def test_a_section_keeps_the_name_that_links_lead_to():
    result = with_layers((override(Verb.REPLACE, "#task-1"),))
    assert [finding.code for finding in result.findings] == ["heading-lost"]


def test_a_target_that_is_not_there_is_an_error_with_what_is_nearest():
    (finding,) = with_layers((override(Verb.REPLACE, "startr"),)).findings
    assert finding.hint == "did you mean 'starter'?"


def test_pages_are_replaced_added_and_hidden():
    new = Target("lessons/ours.md")
    added = replace(override(Verb.ADD_PAGE, None, PAGE), target=new, after=WORRY)
    result = with_layers((added, override(Verb.HIDE_PAGE, None, "")))
    assert [*result.content.pages] == ["lessons/ours.md"]
    assert (result.hidden, dict(result.added)) == ((WORRY,), {"lessons/ours.md": WORRY})
    replaced = with_layers((override(Verb.REPLACE_PAGE, None, PAGE.replace("Sort", "Mix")),))
    assert "Mix the cards." in block_of(replaced.content, "starter")


def test_the_file_of_an_override_reads_back_the_same():
    base = Base.of("  Four spaces: 'quoted'\n\n- [ ] a \"list\"\n", "2026.1", "2026-11-26")
    made = Override(
        Verb.REPLACE,
        Target(WORRY, "#task-1"),
        "## Task {#task-1}\n\n---\n\nOurs: {{ school.name }}",
        Place("o.md", 20),
        replace(base, text=base.text.strip("\n")),
        reason="we have: 40 minutes",
        drop_when="no",
        by="Head of Year 7",
        stays=True,
    )
    read, findings = read_override(override_text(made), "o.md")
    assert not findings
    assert read is not None
    assert replace(read, place=made.place) == made


def test_every_line_knows_the_file_it_stands_in():
    school = replace(override(Verb.AFTER), text="One.\n\nTwo.")
    page = with_layers((school,)).content.pages[WORRY]
    lines = page.text.split("\n")
    assert len(lines) == len(page.places)
    placed = {line: str(page.places[at]) for at, line in enumerate(lines) if line}
    assert placed["Two."] == "schools/x/overrides/o.md:7"
    line = PAGE.split("\n").index("Slowly.") + 1
    assert placed["Slowly."] == f"content/lessons/worry.md:{line}"
    assert placed["## Task 2 {#task-2}"].startswith("content/lessons/worry.md:")
