"""Headings in every way in which a page can come out, however many there are."""

import pytest

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Document, Heading
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.access.facts import Facts
from mkdocs_tailor.word.access.ladder import see_headings
from support.word_nodes import HERE, each, p, path, when

WORDS = p("Some words.")


def heading(level: int, text: str) -> tuple[Block, ...]:
    return Heading(level, (text,)), WORDS


def codes(*blocks: Block) -> list[str]:
    return [said.code for said in see_headings(Document(blocks), ["teacher"])]


def test_a_page_without_a_title_gets_one_and_counts_from_there():
    assert codes(*heading(2, "A"), *heading(3, "B")) == []
    assert codes(*heading(3, "A")) == ["heading-skips-level"]


def test_equal_tests_are_answered_alike():
    parts = (when("a", *heading(2, "A")), when("b", WORDS), when("a", *heading(3, "B")))
    assert codes(*heading(1, "T"), *parts) == []
    assert codes(*heading(1, "T"), *parts, when("b", *heading(4, "C"))) == ["heading-skips-level"]


def test_a_list_that_has_items_answers_a_test_for_them():
    listed = each("staff", "person#1", *heading(2, "A"))
    assert codes(*heading(1, "T"), listed, when("staff", *heading(3, "B"))) == []
    assert codes(*heading(1, "T"), listed, *heading(3, "B")) == ["heading-skips-level"]


def test_a_second_turn_follows_the_end_of_the_first():
    first: Block = Choice(path("loop#1.first"), heading(2, "A"), (), HERE)
    assert codes(*heading(1, "T"), each("staff", "person#1", first, *heading(3, "B"))) == []
    turns = each("staff", "person#1", *heading(3, "B"), *heading(1, "C"))
    assert codes(*heading(1, "T"), *heading(2, "A"), turns) == [
        "second-title", "heading-skips-level"
    ]  # fmt: skip


def test_a_page_with_very_many_choices_is_walked_in_no_time():
    parts = [when(f"test{n}", *heading(2 + n % 2, f"H{n}")) for n in range(60)]
    assert set(codes(*heading(1, "T"), *heading(2, "A"), *parts)) == set()
    assert set(codes(*heading(1, "T"), *parts)) == {"heading-skips-level"}


@pytest.mark.parametrize(
    ("test", "holds", "number"),
    [
        (("and", path("a"), path("b")), True, 1),
        (("and", path("a"), path("b")), False, 2),
        (("or", path("a"), path("b")), True, 2),
        (("not", path("a")), True, 1),
        (("eq", ("var", "copy"), "pupil"), True, 1),
        (("eq", ("var", "copy"), "pupil"), False, 0),
        (("ne", ("var", "copy"), "teacher"), False, 0),
        (True, True, 1),
        (True, False, 0),
    ],
)
def test_a_test_can_hold_in_so_many_ways(test: Expression, holds: bool, number: int):  # noqa: FBT001 - a table of cases
    assert len(list(Facts("pupil").assume(test, holds=holds))) == number


def test_a_value_is_not_two_things_at_once():
    wales, england = (("eq", path("nation"), name) for name in ("Wales", "England"))
    (facts,) = Facts("pupil").assume(wales, holds=True)
    assert list(facts.assume(england, holds=True)) == []
    assert list(facts.assume(england, holds=False)) == [facts]


def test_a_heading_in_a_callout_is_one_as_any_other():
    callout = nodes.Callout("tip", ("T",), heading(4, "Deep"))
    assert codes(*heading(1, "T"), callout) == ["heading-skips-level"]
