"""Comparing two versions of a text, and bringing two changes of it together."""

from typing import Any

import pytest

from mkdocs_tailor.fork.merging.changes import Change, Run, What, changes, is_changed
from mkdocs_tailor.fork.merging.merge import Whose
from mkdocs_tailor.fork.merging.merged import merged
from mkdocs_tailor.fork.merging.token import Kind
from mkdocs_tailor.fork.merging.tokens import tokens
from support.cases import cases, name_of

MEET = "they meet"


def marked(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.changed else run.text for run in runs)


def told(change: Change) -> tuple[str, str, str]:
    return change.what.value, marked(change.before), marked(change.after)


@pytest.mark.parametrize("case", cases("fork/merges"), ids=name_of)
def test_what_two_changes_make_together(case: dict[str, Any]):
    merge = merged(case["base"], case["mine"], case["theirs"])
    assert (MEET if merge.text is None else merge.text) == case["merged"]


@pytest.mark.parametrize("case", cases("fork/merges"), ids=name_of)
def test_it_makes_no_difference_which_side_is_whose(case: dict[str, Any]):
    one = merged(case["base"], case["mine"], case["theirs"]).text
    other = merged(case["base"], case["theirs"], case["mine"]).text
    assert not is_changed(changes(one or "", other or ""))


def test_where_two_changes_meet_all_three_texts_are_shown_and_what_is_agreed_round_them():
    merge = merged("Go home now. Stop.", "Run home now. Stop.", "Walk home now. End.")
    assert merge.text is None
    shown = [(piece.whose, piece.base.strip(), piece.mine.strip()) for piece in merge.pieces]
    assert (Whose.BOTH, "Go", "Run") in shown
    assert [(piece.theirs.strip(), piece.text) for piece in merge.choices] == [("Walk", None)]
    assert (Whose.THEIRS, "Stop", "Stop") in shown


def test_as_few_words_as_asked_for_keep_two_changes_apart():
    texts = ("Bring the coat.", "Take the coat.", "Bring a coat.")
    assert merged(*texts).text is None
    assert merged(*texts, apart=0).text == "Take a coat."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12 June 2026", Kind.DATE),
        ("Friday 3rd of July", Kind.DATE),
        ("Tuesdays", Kind.DATE),
        ("2026-06-12", Kind.DATE),
        ("8.45 am", Kind.TIME),
        ("10:05", Kind.TIME),
        ("noon", Kind.TIME),
        ("0191 498 0000", Kind.PHONE),
        ("+44 20 7946 0000", Kind.PHONE),
        ("116 123", Kind.PHONE),
        ("£1,250.50", Kind.MONEY),
        ("50p", Kind.MONEY),
        ("office@hill.sch.example", Kind.EMAIL),
        ("https://hill.example/plan?x=1", Kind.LINK),
        ("[the plan](plan.md#when)", Kind.LINK),
        ("![A map](map.svg){ .wide }", Kind.LINK),
        ("7A", Kind.NUMBER),
        ("60%", Kind.NUMBER),
        ("{{ people.dsl | default('the office') }}", Kind.PRINTED),
        ("{% if day.long %}", Kind.TAG),
        ("`a b`", Kind.CODE),
        ("{#how-many .wide}", Kind.MARK),
        ("well-known", Kind.WORD),
        ("don’t", Kind.WORD),
        ("Llŷn", Kind.WORD),
    ],
)
def test_what_must_not_be_cut_is_one_token(text: str, kind: Kind):
    read = tokens(f"So {text}, then.")
    assert [token.text for token in read if token.kind is kind and token.text not in "Sothen"] == [
        text
    ]


def test_sentences_are_told_one_by_one_with_their_words_marked():
    before = "Bring a coat. Meet at the gate at nine.\n\nTake turns."
    after = "Meet at the big gate at ten.\n\nTake turns. Be kind."
    assert [told(change) for change in changes(before, after)] == [
        ("removed", "[Bring a coat.]", ""),
        ("reworded", "Meet at the gate at [nine].", "Meet at the [big] gate at [ten]."),
        ("kept", "Take turns.", "Take turns."),
        ("added", "", "[Be kind.]"),
    ]


def test_a_paragraph_that_was_wrapped_or_split_has_the_same_sentences():
    before = "One two three. Four five six."
    assert not is_changed(changes(before, "One two\nthree.\n\nFour five six."))


def test_words_between_two_larger_changes_are_marked_with_them():
    before = "Take the red pen and write a name."
    (change,) = changes(before, "Use some blue ink and draw the map on it, then write a name.")
    assert change.what is What.REWORDED
    assert marked(change.before).count("[") == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Is it fine? Yes. “No!” Then go.", 4),
        ("Bring e.g. a pen.", 1),
        ("“Is it?” she said.", 1),
        ("It costs £3.50 at 9.30 am today.", 1),
        ("- one\n- two\n\n| a | b |\n|---|---|\n| c | d |", 5),
    ],
)
def test_where_a_sentence_ends(text: str, count: int):
    assert len(changes(text, text)) == count


def test_a_long_page_that_was_rewritten_takes_one_sentence_more():
    one = " ".join(f"The word{at % 97} and the thing{at % 89} of it." for at in range(200))
    other = " ".join(f"A word{at % 83} or the thing{at % 79} for it." for at in range(200))
    assert merged(one, other, f"{one} More.").text
