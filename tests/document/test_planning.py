from itertools import product

import pytest

from mkdocs_tailor.document.validating.planning import MOST_WAYS, SAMPLES, ways
from mkdocs_tailor.document.validating.questions import Outcome, questions_of
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.records import Expression, Residual
from mkdocs_tailor.language.residual import read
from support.drafts import named, residual

LEAD = named("t#1.lead")
FIRST, LAST = named("loop#1.first"), named("loop#1.last")


def with_tests(page: Residual, *tests: Expression) -> Residual:
    """Return the page with these tests in its ifs, in their order."""
    given = iter(tests)
    ranges = tuple(
        type(opened)(opened.kind, next(given), opened.name, opened.place, opened.parent)
        if opened.kind == "if"
        else opened
        for opened in page.ranges
    )
    return Residual(page.text, page.fields, ranges)


def tried(page: Residual) -> set[str]:
    """Return the texts that are tried."""
    return {way.text for way in ways(page)}


def reached(page: Residual) -> set[Outcome]:
    return {outcome for way in ways(page) for outcome in way.answers.reached}


def test_both_branches_of_an_if_are_tried():
    assert tried(residual("[if 0]a[else 0]b[end 0]", ["if lunch"])) == {"a", "b"}


def test_equal_tests_agree_everywhere():
    page = residual("[if 0]a[end 0][if 1]b[end 1]", ["if lunch", "if lunch"])
    assert tried(page) == {"", "ab"}


def test_a_test_and_its_opposite_never_hold_together():
    page = residual("[if 0]a[end 0][if 1]b[end 1]", ["if x", "if x"])
    lunch = named("lunch")
    for opposite in (("not", lunch), ("not", ("not", ("not", lunch)))):
        assert tried(with_tests(page, lunch, opposite)) == {"a", "b"}
    one, other = ("eq", lunch, 1), ("ne", lunch, 1)
    assert tried(with_tests(page, one, other)) == {"a", "b"}


def test_numbers_and_yes_are_told_apart():
    page = residual("[if 0]a[end 0][if 1]b[end 1]", ["if x", "if x"])
    kind = named("kind")
    assert "a" in tried(with_tests(page, ("eq", kind, 1), ("eq", kind, True)))


def test_a_list_is_tried_without_items_with_one_and_with_several():
    page = residual("[if 0]a[else 0]b[end 0]", ["for t#1 in staff"])
    assert {"b", "a", "aa"} <= tried(page)


def test_a_test_on_a_list_asks_whether_it_has_items():
    page = residual("[if 0]some [end 0][if 1]a[end 1]", ["if staff", "for t#1 in staff"])
    assert all(("a" in text) == ("some" in text) for text in tried(page))


def test_a_test_on_the_item_may_differ_from_turn_to_turn():
    page = residual("[if 0][if 1]a[else 1]b[end 1][end 0]", ["for t#1 in staff", "if x within 0"])
    texts = tried(with_tests(page, LEAD))
    assert all(any(turns in text for text in texts) for turns in ("aa", "ab", "ba", "bb"))


def test_the_first_and_last_turn_are_where_they_are():
    page = residual("[if 0][if 1]a[else 1]b[end 1][end 0]", ["for t#1 in staff", "if x within 0"])
    assert tried(with_tests(page, FIRST)) == {"", "a", "ab"}
    assert tried(with_tests(page, LAST)) == {"", "a", "ba"}


def test_a_turn_that_is_neither_first_nor_last_is_reached():
    page = residual(
        "[if 0][if 1]a[else 1][if 2]c[else 2]b[end 2][end 1][end 0]",
        ["for t#1 in staff", "if x within 0", "if x within else 1"],
    )
    assert "abc" in tried(with_tests(page, FIRST, LAST))


def test_a_turn_that_is_first_and_last_is_reached():
    page = residual("[if 0][if 1]a[end 1]b[end 0]", ["for t#1 in staff", "if x within 0"])
    assert "ab" in tried(with_tests(page, ("and", FIRST, LAST)))


def test_neighbours_meet_in_every_way():
    page = residual(
        "[if 0]a[else 0]b[end 0][if 1]c[else 1]d[end 1][if 2]e[else 2]f[end 2]",
        ["if x", "if y", "if z"],
    )
    texts = tried(page)
    assert {text[:2] for text in texts} == {"ac", "ad", "bc", "bd"}
    assert {text[1:] for text in texts} == {"ce", "cf", "de", "df"}


@pytest.mark.parametrize("depth", [3, 6])
def test_every_outcome_is_reached_however_deep(depth: int):
    opening = "".join(f"[if {n}]" for n in range(depth))
    closing = "".join(f"[else {n}]x{n}[end {n}]" for n in reversed(range(depth)))
    ranges = ["if a0", *(f"if a{n} within {n - 1}" for n in range(1, depth))]
    page = residual(f"{opening}y{closing}", ranges)
    assert reached(page) == {Outcome(n, t) for n, t in product(range(depth), (True, False))}


def test_outcomes_in_an_else_are_reached():
    page = residual("[if 0]a[else 0][if 1]b[end 1][end 0]", ["if x", "if y within else 0"])
    assert len(reached(page)) == 4


def test_an_outcome_behind_a_test_made_of_others_is_reached():
    page = residual("[if 0][if 1]b[else 1]c[end 1][end 0]", ["if x", "if x within 0"])
    a, b, c, d = (named(name) for name in "abcd")
    outer = ("and", ("or", a, b), ("not", ("and", c, d)))
    inner = ("and", ("not", a), ("and", c, ("not", d)))
    assert len(reached(with_tests(page, outer, inner))) == 4


def test_an_outcome_that_cannot_be_is_not_waited_for():
    page = residual("[if 0]a[if 1]b[else 1]c[end 1][end 0]", ["if x", "if x within 0"])
    assert tried(page) == {"", "ab"}


def test_constant_parts_of_a_test_are_what_they_are():
    page = residual("[if 0]a[end 0]", ["if x"])
    assert tried(with_tests(page, ("or", True, named("lunch")))) == {"a"}
    assert tried(with_tests(page, ("and", "", named("lunch")))) == {""}


def test_a_range_that_holds_nothing_asks_nothing():
    page = residual("a[if 0][end 0][if 1]b[end 1]", ["if x", "if y"])
    assert {outcome.number for outcome in questions_of(page, read(page)).outcomes} == {1}


def test_many_independent_conditions_need_few_runs():
    number = 60
    text = "".join(f"[if {n}]a[else {n}]b[end {n}]" for n in range(number))
    page = residual(text, [f"if a{n}" for n in range(number)])
    assert len(tried(page)) <= SAMPLES
    assert len(reached(page)) == 2 * number


def test_a_page_with_more_outcomes_than_can_be_tried_is_refused():
    depth = MOST_WAYS + 5
    opening = "".join(f"[if {n}]x" for n in range(depth))
    closing = "".join(f"[else {n}]y[end {n}]" for n in reversed(range(depth)))
    ranges = ["if a0", *(f"if a{n} within {n - 1}" for n in range(1, depth))]
    with pytest.raises(LanguageError, match=r"too many conditions on one page.*split") as refusal:
        tried(residual(f"{opening}z{closing}", ranges))
    assert refusal.value.diagnostics[0].place
