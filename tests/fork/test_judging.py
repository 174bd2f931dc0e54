"""What has become of overrides, and how much it matters."""

from dataclasses import replace
from typing import Any

import pytest

from mkdocs_tailor.diagnostics import Place, Severity
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.judging.advice import heavy_pages
from mkdocs_tailor.fork.judging.difference import difference
from mkdocs_tailor.fork.judging.judge import judged
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.judging.severity import in_words, severity_between
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb
from support.cases import cases, name_of

PAGE = "lessons/worry.md"
PLACE = Place("content/schools/hill/overrides/o.md", 9)
STARTER = "Put the cards on the table, and let pairs sort them into three piles."
LADDER = "## The ladder {#ladder}\n\nEach pair builds a ladder with five rungs, from easy to hard."
SKELETON = """{% block title %}

# Lesson

{% endblock %}

{% block welcome %}

Welcome everybody by name.

{% endblock %}
"""


def page(starter: str = STARTER, activity: str = LADDER, head: str = "title: Worry") -> str:
    return f"""---
{head}
---
{{% extends "lesson.md" %}}

{{% block starter %}}

{starter}

{{% endblock %}}

{{% block activity %}}

{activity}

{{% endblock %}}
"""


def content(**pages: str) -> Content:
    texts = {f"lessons/{name}.md": Text(f"content/{name}.md", said) for name, said in pages.items()}
    return Content(texts, {"lesson.md": Text("lesson.md", SKELETON)}, "2027")


THEN = content(worry=page())


def override(verb: Verb, block: str | None = "starter", text: str = "Ours.") -> Override:
    beneath = THEN.blocks(PAGE)[block].text if block else THEN.pages[PAGE].text
    base = None if verb is Verb.ADD_PAGE else Base.of(beneath, "2026", "2026-06-01")
    return Override(verb, Target(PAGE, block), text, PLACE, base)


def judge(now: Content, *overrides: Override) -> tuple[Judgement, ...]:
    return judged(Layer("hill", "Hill", overrides), now)


def one(now: Content, given: Override) -> Judgement:
    (found,) = judge(now, given)
    return found


@pytest.mark.parametrize("case", cases("fork/severities"), ids=name_of)
def test_how_much_a_change_matters(case: dict[str, Any]):
    found = difference(case["before"], case["after"])
    assert severity_between(case["before"], case["after"]) == case["severity"], in_words(found)
    assert case.get("words", "") in in_words(found)


def test_what_still_says_the_same_is_fresh_however_it_is_wrapped():
    wrapped = STARTER.replace(", and", ",\nand")
    found = one(content(worry=page(wrapped)), override(Verb.REPLACE))
    assert (found.state, found.severity, found.now) == (State.FRESH, None, wrapped)


def test_a_removed_block_matters_less_unless_it_is_about_safety():
    prose = content(worry=page(STARTER.replace("three piles", "three small piles")))
    assert one(prose, override(Verb.REPLACE)).severity is Severity.WARNING
    assert one(prose, override(Verb.REMOVE, text="")).severity is Severity.NOTE
    safety = content(worry=page(f"{STARTER} They must stay in the room."))
    assert one(safety, override(Verb.REMOVE, text="")).severity is Severity.ERROR


@pytest.mark.parametrize("verb", [Verb.BEFORE, Verb.AFTER])
def test_what_is_added_to_a_block_only_notes_that_the_block_changed(verb: Verb):
    found = one(content(worry=page("Meet at 4 pm.")), override(verb))
    assert (found.state, found.severity) == (State.STALE, Severity.NOTE)
    without = content(worry=page().replace("{% block starter %}", "{% block other %}"))
    assert one(without, override(verb)).state is State.MOVED


def test_a_school_that_stays_at_its_edition_hears_of_errors_alone():
    stays = replace(override(Verb.REPLACE), stays=True)
    prose = content(worry=page(f"{STARTER} Mix them."))
    number = content(worry=page(STARTER.replace("three", "four")))
    assert one(prose, stays).severity is Severity.NOTE
    assert one(number, stays).severity is Severity.ERROR


def test_what_upstream_wants_reworded_with_care_only_matters_more():
    head = "with_care:\n  starter: it was written with a psychologist"
    found = one(content(worry=page(f"{STARTER} Mix them.", head=head)), override(Verb.REPLACE))
    assert found.severity is Severity.ERROR
    assert "with care: it was written with a psychologist" in found.why


def test_a_block_that_upstream_locked_since_must_be_decided_about():
    locked = content(worry=page(head="locked:\n  starter: it is licensed"))
    found = one(locked, override(Verb.REPLACE))
    assert (found.state, found.severity) == (State.FRESH, Severity.ERROR)
    assert "it is licensed" in found.why


@pytest.mark.parametrize(
    ("verb", "mine", "now"),
    [
        (Verb.REPLACE, "Sort *the* cards.", "Sort _the_\ncards."),
        (Verb.BEFORE, "Mix them.", "Mix them.\n\nSort the cards."),
        (Verb.AFTER, "Mix them.", "Sort the cards.\n\nMix them."),
        (Verb.REMOVE, "", ""),
    ],
)
def test_what_upstream_says_or_left_out_itself_is_not_needed_any_more(
    verb: Verb, mine: str, now: str
):
    found = one(content(worry=page(now)), override(verb, text=mine))
    assert (found.state, found.severity) == (State.REDUNDANT, Severity.WARNING)


def test_without_the_text_that_it_was_made_against_nobody_can_say_what_changed():
    kept = override(Verb.REPLACE)
    assert kept.base
    lost = replace(kept, base=None)
    spoilt = replace(kept, base=replace(kept.base, text="Something else."))
    changed = content(worry=page("Mix the cards."))
    for given in (lost, spoilt):
        found = one(changed, given)
        assert (found.state, found.severity) == (State.MISSING_BASE, Severity.WARNING)
    assert one(THEN, spoilt).severity is Severity.NOTE


def test_a_block_is_found_where_upstream_says_that_it_went():
    head = 'blocks_moved_from:\n  warm_up: "lessons/worry.md starter"'
    elsewhere = page(head=head).replace("{% block starter %}", "{% block warm_up %}")
    calm = elsewhere.replace(STARTER, STARTER.replace("three", "four"))
    now = content(worry=page().replace(STARTER, "A game of names for the whole class."), calm=calm)
    found = one(now, override(Verb.REPLACE))
    assert (found.state, found.severity) == (State.MOVED, Severity.ERROR)
    assert found.moved_to == Target("lessons/calm.md", "warm_up")
    assert "a number (three → four)" in found.why


def test_a_page_that_was_renamed_is_followed_with_its_blocks():
    now = content(calm=page(head=f"moved_from: {PAGE}"))
    found = one(now, override(Verb.REPLACE))
    assert found.moved_to == Target("lessons/calm.md", "starter")
    whole = one(now, override(Verb.REPLACE_PAGE, None, page("Ours.")))
    assert (whole.state, whole.moved_to) == (State.MOVED, Target("lessons/calm.md"))


def test_a_lost_block_is_found_by_its_words_in_one_place_only():
    renamed = page().replace("#ladder", "#rungs")
    mine = override(Verb.REPLACE, "#ladder", "## The ladder {#ladder}\n\nOurs.")
    assert one(content(worry=renamed), mine).moved_to == Target(PAGE, "#rungs")
    twice = one(content(worry=renamed, calm=renamed), mine)
    assert (twice.state, twice.moved_to) == (State.ORPHAN, None)
    assert "the same words stand in lessons/worry.md #rungs and lessons/calm.md #rungs" in twice.why


def test_a_name_that_leads_to_another_block_now_is_seen_through():
    ladder = LADDER.replace("#ladder", "#second")
    shifted = f"## Ten points {{#ladder}}\n\nSpend ten points on your week.\n\n{ladder}"
    mine = override(Verb.REPLACE, "#ladder", "## The ladder {#ladder}\n\nOurs.")
    found = one(content(worry=page(activity=shifted)), mine)
    assert (found.state, found.moved_to) == (State.MOVED, Target(PAGE, "#second"))


def test_a_block_that_was_copied_elsewhere_and_then_reworded_has_not_moved():
    copied = page(f"{STARTER} Mix them.").replace("activity %}", f"copy %}}\n\n{STARTER}", 1)
    found = one(content(worry=copied.replace(LADDER, "")), override(Verb.REPLACE))
    assert (found.state, found.moved_to) == (State.STALE, None)


def test_a_move_of_long_ago_says_nothing_of_the_block_that_took_its_name():
    head = 'blocks_moved_from:\n  activity: "starter"'
    found = one(content(worry=page(f"{STARTER} Mix them.", head=head)), override(Verb.REPLACE))
    assert (found.state, found.moved_to) == (State.STALE, None)


def test_a_near_match_is_a_guess_and_never_taken():
    near = page(STARTER.replace("pairs", "groups")).replace("block starter", "block opening")
    found = one(content(worry=near), override(Verb.REPLACE))
    assert (found.state, found.moved_to, found.now) == (State.ORPHAN, None, None)
    assert "perhaps it is lessons/worry.md opening" in found.why


def test_a_short_text_is_no_address():
    short = Base.of("Read.", "2026", "2026-06-01")
    mine = replace(override(Verb.REPLACE), target=Target(PAGE, "reading"), base=short)
    assert one(content(worry=page("Read.")), mine).state is State.ORPHAN


def test_a_name_that_stands_twice_upstream_is_said_to():
    doubled = page(activity=f"{LADDER}\n\n{LADDER}")
    mine = override(Verb.REPLACE, "#ladder", "## The ladder {#ladder}\n\nOurs.")
    found = one(content(worry=doubled), mine)
    assert found.state is State.ORPHAN
    assert "leads to two places" in found.why


def test_of_a_replaced_page_the_blocks_that_changed_are_told():
    mine = override(Verb.REPLACE_PAGE, None, page("Ours."))
    assert one(content(worry=page(head="title: Worry\nreviewed: 2027-01-01")), mine).state is (
        State.FRESH
    )
    changed = page(STARTER.replace("three", "four"), f"{LADDER} Nobody watches.")
    found = one(content(worry=changed), mine)
    assert (found.state, found.severity) == (State.STALE, Severity.ERROR)
    assert found.why == (
        "upstream changed a number (three → four) in ‘Starter’; added one sentence in ‘Activity’"
    )
    same = one(content(worry=page("Ours.")), mine)
    assert same.state is State.REDUNDANT


def test_a_hidden_page_only_notes_that_it_changed_and_hides_nothing_that_is_gone():
    mine = override(Verb.HIDE_PAGE, None, "")
    assert one(THEN, mine).state is State.FRESH
    assert one(content(worry=page("Mix.")), mine).severity is Severity.NOTE
    gone = one(content(), mine)
    assert (gone.state, gone.severity) == (State.REDUNDANT, Severity.ERROR)


def test_an_added_page_must_not_have_the_name_of_one_of_upstreams():
    mine = override(Verb.ADD_PAGE, None, page("Ours."))
    assert one(content(), mine).state is State.FRESH
    assert one(THEN, mine).state is State.CONFLICTING
    assert one(content(worry=page("Ours.")), mine).state is State.REDUNDANT
    behind = replace(mine, after="lessons/gone.md")
    assert "lessons/gone.md" in one(content(), behind).why


def test_two_overrides_of_one_place_conflict():
    first, second = judge(THEN, override(Verb.REPLACE), override(Verb.REMOVE, text=""))
    assert (first.state, second.state) == (State.FRESH, State.CONFLICTING)
    assert second.asks


def test_a_page_of_which_most_is_overridden_is_better_replaced_as_a_whole():
    parts = "".join(
        f"{{% block part_{at} %}}\n\nPart {at}.\n\n{{% endblock %}}\n" for at in range(8)
    )
    below = content(worry=parts)
    mine = [
        Override(Verb.REPLACE, Target(PAGE, f"part_{at}"), "Ours.", PLACE, None) for at in range(5)
    ]
    (found,) = heavy_pages(Layer("hill", "Hill", tuple(mine)), below)
    assert (found.severity, found.code) == (Severity.NOTE, "many-overrides")
    assert not [*heavy_pages(Layer("hill", "Hill", tuple(mine[:4])), below)]
