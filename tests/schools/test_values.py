from datetime import date

import pytest

from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.shapes import COPIES, Record
from mkdocs_tailor.schools.single_values import lookup, single_values
from mkdocs_tailor.schools.values import environment
from support.school_files import SCHOOLS, declared, profile_of, school

GOOD = "school:\n  name: Greenfields\n  short_name: Greenfields\n"


def values(text: str = "", copy: str = "teacher") -> dict[str, Json]:
    profile, findings = profile_of(GOOD + text)
    assert not findings
    return environment(profile, declared(), copy)


@pytest.mark.parametrize("copy", COPIES)
def test_the_copy_is_among_the_values(copy: str):
    assert values(copy=copy)["copy"] == copy


def test_what_is_assumed_is_there():
    assumed = values()
    assert lookup(assumed, "term.pupil") == "pupil"
    assert lookup(assumed, "mentoring.length") == 25
    assert lookup(assumed, "feature.summer_school") is True
    assert lookup(assumed, "school.colours") == {"primary": "#1b3a57", "accent": "#2f6690"}
    assert lookup(assumed, "help.national") == [
        {"name": "Childline", "phone": "0800 1111", "link": "https://www.childline.org.uk/"}
    ]


def test_what_the_school_says_wins_over_what_is_assumed():
    said = values("  colours: {primary: '#111111'}\nfeature:\n  summer_school: no\n")
    assert lookup(said, "feature.summer_school") is False
    assert lookup(said, "school.colours") == {"primary": "#111111", "accent": "#2f6690"}


def test_a_missing_list_is_empty_and_anything_else_is_absent():
    missing = values()
    assert lookup(missing, "people.form_tutors") == []
    people = missing["people"]
    assert isinstance(people, dict)
    assert "dsl" not in people
    assert None not in people.values()


def test_every_group_is_there_even_without_a_school():
    made = environment(Profile(""), declared())
    assert set(made) == set(declared().shapes)
    assert all(isinstance(made[group.name], dict) for group in declared().groups)


def test_dates_and_times_are_text_that_sorts():
    made = environment(school("st-brides"), declared())
    assert lookup(made, "calendar.y7_first_day") == "2026-09-03"
    assert lookup(made, "calendar.summer_school") == {"start": "2026-08-17", "end": "2026-08-21"}
    assert lookup(made, "mentoring.time") == "08:00"


@pytest.mark.parametrize("slug", school_slugs(SCHOOLS))
def test_each_value_has_the_type_that_was_declared(slug: str):
    made = environment(school(slug), declared())
    found = list(single_values(Record(declared().shapes), made))
    assert len(found) > 75
    for path, shape, value in found:
        assert isinstance(value, str | int | float | bool | dict), path
        if shape.kind == "date":
            date.fromisoformat(str(value))
