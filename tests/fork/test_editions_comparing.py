"""What changed between two editions, block by block and in words."""

from dataclasses import dataclass

import pytest

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.editions.change import EditionChange, What
from mkdocs_tailor.fork.editions.comparing import changes_between
from mkdocs_tailor.fork.editions.opening import open_edition
from mkdocs_tailor.fork.editions.telling import EVERYWHERE, sentences_of, summary, told
from mkdocs_tailor.fork.editions.telling import said as words_of
from mkdocs_tailor.fork.editions.words import escaped, plain, spoken
from support.cases import CASES

EDITIONS = CASES / "fork" / "editions"
SKELETON = """---
kind: lesson
---
{% block title %}{% endblock %}

{% block safe %}

Tell {{ people.dsl }} at once.

{% endblock %}

{% block starter %}{% endblock %}
"""
PAGE = """---
kind: lesson
title: Worry
duration: 60
---
{% extends "lesson.md" %}

{% block title %}

# Worry

{% endblock %}

{% block starter %}

Sort the twelve cards into three piles. Some go on
the wall.

## Task 1 {#task-1}

Read about Samir, who has a bag full of worries.

## Task 2 {#task-2}

Talk about it with somebody you trust, or draw it.

## Task 3 {#task-3}

Write down what helps, and keep the card for later.

{% endblock %}
"""
WORRY = "lessons/worry.md"


def edition(pages: dict[str, str], skeleton: str = SKELETON) -> Content:
    texts = {uri: Text(f"content/{uri}", text) for uri, text in pages.items()}
    return Content(texts, {"lesson.md": Text("templates/skeletons/lesson.md", skeleton)})


OLD = edition({WORRY: PAGE})


def changed(page: str, skeleton: str = SKELETON) -> list[EditionChange]:
    return [*changes_between(OLD, edition({WORRY: page}, skeleton))]


def test_two_equal_editions_differ_in_nothing():
    assert changed(PAGE) == []
    assert summary([]) == "Nothing changed that you would read."


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Some go on\nthe wall.", "Some go on the wall."),
        ("kind: lesson\n", "kind: lesson\nreviewed: 2026-11-26\n"),
        ("## Task 2 {#task-2}\n\n", "##  Task 2  {#task-2}\n\n\n"),
    ],
)
def test_what_only_looks_otherwise_is_left_out(was: str, now: str):
    assert changed(PAGE.replace(was, now)) == []


@dataclass(frozen=True)
class Case:
    was: str
    now: str
    what: What
    block: str
    severity: Severity
    says: str = ""


ADDED = (
    "\n## Task 4 {#task-4}\n\nTick what you did.\n\n### Hint {#hint}\n\nOnly if you are stuck.\n"
)
CASES_OF_ONE_CHANGE = [
    Case("bag full", "box full", What.REWORDED, "#task-1", Severity.WARNING, "box full"),
    Case("twelve", "fourteen", What.REWORDED, "starter", Severity.ERROR, "fourteen"),
    Case("60", "50", What.REWORDED, "", Severity.ERROR, "Duration: 50"),
    Case("with somebody", "with somebdoy", What.REWORDED, "#task-2", Severity.NOTE, "somebdoy"),
    Case(
        "\n{% endblock %}\n\n{% block starter",
        "\nBegin here.\n{% endblock %}\n\n{% block starter",
        What.REWORDED,
        "title",
        Severity.WARNING,
        "Begin here.",
    ),
    Case("later.\n", f"later.\n{ADDED}", What.ADDED, "#task-4", Severity.WARNING, "Tick what"),
    Case(
        "## Task 2 {#task-2}\n\nTalk about it with somebody you trust, or draw it.\n",
        "",
        What.REMOVED,
        "#task-2",
        Severity.ERROR,
    ),
]


@pytest.mark.parametrize("case", CASES_OF_ONE_CHANGE, ids=lambda case: f"{case.what} {case.block}")
def test_a_change_is_told_of_the_innermost_block_that_it_is_in(case: Case):
    (change,) = changed(PAGE.replace(case.was, case.now))
    assert (change.what, change.block, change.severity) == (case.what, case.block, case.severity)
    after = " ".join(words_of(sentence.after) for sentence in sentences_of(change))
    assert case.says in after
    assert change.page_title == "Worry"


def test_a_block_that_is_new_is_told_once_with_all_in_it():
    (change,) = changed(PAGE.replace("later.\n", f"later.\n{ADDED}"))
    assert "Only if you are stuck." in change.after


def test_blocks_that_change_places_moved():
    task_1 = PAGE[PAGE.index("## Task 1") : PAGE.index("## Task 2")]
    (change,) = changed(_last(task_1))
    assert (change.what, change.block, change.moved_from) == (What.MOVED, "#task-1", WORRY)
    assert change.severity is Severity.NOTE


def _last(task: str) -> str:
    without = PAGE.replace(task, "")
    end = without.rindex("{% endblock %}")
    return f"{without[:end]}{task}{without[end:]}"


def test_a_block_under_another_name_is_found_by_its_words():
    (change,) = changed(PAGE.replace("{#task-2}", "{#talk}"))
    assert (change.what, change.block) == (What.MOVED, "#talk")
    assert change.moved_from == f"{WORRY} #task-2"


def test_a_block_that_is_recorded_as_moved_is_told_with_what_is_other_in_it():
    recorded = PAGE.replace(
        "kind: lesson\n", 'kind: lesson\nblocks_moved_from: {"#act": "#task-2"}\n'
    )
    renamed = recorded.replace("{#task-2}", "{#act}").replace("Talk about it with", "Act it for")
    (change,) = changed(renamed)
    assert (change.what, change.block, change.severity) == (What.MOVED, "#act", Severity.WARNING)
    assert "Act it for" in change.after


@pytest.mark.parametrize("recorded", [True, False])
def test_a_page_under_another_address_moved_and_is_told_with_what_is_other_in_it(recorded: bool):  # noqa: FBT001
    front = "kind: lesson\nmoved_from: lessons/worry.md\n" if recorded else "kind: lesson\n"
    text = PAGE.replace("kind: lesson\n", front).replace("bag full", "box full")
    found = changes_between(OLD, edition({"lessons/worries.md": text}))
    assert [(one.what, one.place, one.moved_from) for one in found] == [
        (What.PAGE_MOVED, "lessons/worries.md", WORRY),
        (What.REWORDED, "lessons/worries.md #task-1", ""),
    ]


def test_pages_are_new_or_gone():
    other = PAGE.replace("Worry", "Friends").replace("worries", "friends")
    texts = {"#task": "Sing.", "cards": "Dance", "Samir": "Ada", "Talk": "Run", "Write": "Play"}
    for was, now in texts.items():
        other = other.replace(was, now)
    other = other[: other.index("## ")] + "{% endblock %}\n"
    found = changes_between(OLD, edition({"lessons/friends.md": other}))
    assert [(one.what, one.page) for one in found] == [
        (What.PAGE_ADDED, "lessons/friends.md"),
        (What.PAGE_REMOVED, WORRY),
    ]


def test_the_pages_about_editions_are_no_change():
    listed = edition({WORRY: PAGE, "editions/index.md": "# Editions", "editions/2026.md": "New."})
    assert changes_between(OLD, listed) == ()


def test_what_a_skeleton_says_is_told_once_for_all_its_pages():
    (change,) = changed(PAGE, SKELETON.replace("at once", "on the same day"))
    assert change.is_shared
    assert change.place == "templates/skeletons/lesson.md safe"
    assert change.severity is Severity.ERROR
    (section,) = told([change], {WORRY: "Lessons"})
    assert section.title == EVERYWHERE


def test_the_most_important_stands_first_else_it_is_as_in_the_site():
    pages = {f"{name}.md": PAGE for name in "abc"}
    later = {name: text.replace("bag full", "box full") for name, text in pages.items()}
    later["c.md"] = later["c.md"].replace("twelve", "ten")
    found = changes_between(edition(pages), edition(later))
    sections = told(found, {"b.md": "One", "a.md": "One", "c.md": "Two"})
    assert [(one.title, [page.uri for page in one.pages]) for one in sections] == [
        ("Two", ["c.md"]),
        ("One", ["b.md", "a.md"]),
    ]
    assert summary(found) == (
        "4 parts say something else. 1 of these is about a number, a date, a contact or "
        "safeguarding: look at them first."
    )


def test_a_realistic_pair_of_editions_is_told_as_a_colleague_would():
    old, new = (open_edition(str(EDITIONS / name), EDITIONS).content for name in ("2025", "2026"))
    changes = changes_between(old, new)
    found = {one.place: one for one in changes}
    (moved,) = [one for one in changes if one.what is What.PAGE_MOVED]
    assert moved.page == "moving-up/planning-homework.md"
    assert moved.moved_from == "moving-up/homework.md"
    assert found["moving-up/lunch.md"].what is What.PAGE_REMOVED
    assert found["moving-up/kindness.md"].what is What.PAGE_ADDED
    cost = found["moving-up/trip-letter.md cost"]
    assert (cost.severity, cost.why) == (Severity.ERROR, "changed an amount of money (£6 → £7.50)")
    walk = found["moving-up/first-day.md #tour"]
    assert (walk.what, walk.moved_from) == (What.MOVED, "moving-up/first-day.md #walk")


def test_what_people_read_has_no_marks_in_it():
    text = """## A *word* {#x}

- [ ] Tick **it** with {{ people.dsl | default("the lead") }}
- [Go](x.md){ .y }: `code` ![A map](p.png)

| A | B |
|---|--:|
| {{ school.name }}{% if f %} and {{ a.b_c }}{% endif %} | 3 |

!!! tip "If you are stuck"

    Ask {{ blank("A kinder guess") }}.{{ super() }}
"""
    assert plain(text).split("\n\n") == [
        "A word",
        "Tick it with the lead",
        "Go: code A map",
        "A · B",
        "‹name› and ‹b c› · 3",
        "If you are stuck",
        "Ask A kinder guess.",
    ]
    assert spoken("*One*\n\ntwo") == "One two"
    assert escaped("a*b | <c> {{ d }}") == r"a\*b &#124; &#60;c&#62; \{\{ d \}\}"
