import pytest

from mkdocs_tailor.schools.nearest import distance, nearest

NAMES = ("school.name", "school.short_name", "people.headteacher", "day.lunch")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("school.nmae", "school.name"),
        ("School.Name", "school.name"),
        ("people.headtecher", "people.headteacher"),
        ("day.lunhc", "day.lunch"),
        ("mentoring.weeks", None),
        ("", None),
    ],
)
def test_a_slip_of_the_pen_is_understood(word: str, meant: str | None):
    assert nearest(word, NAMES) == meant


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "acb", 1), ("kitten", "sitting", 3)],
)
def test_letters_added_dropped_changed_and_swapped_are_counted(one: str, other: str, steps: int):
    assert distance(one, other) == distance(other, one) == steps
