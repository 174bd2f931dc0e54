"""The invented schools: right, and different wherever a page could go one way or another."""

import re
from datetime import date

import pytest

from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, Record
from mkdocs_tailor.schools.single_values import lookup, single_values
from mkdocs_tailor.schools.values import environment
from support.school_files import SCHOOLS, declared, school

SLUGS = school_slugs(SCHOOLS)
FICTITIOUS = re.compile("020 7946 0[0-9]{3}|029 2018 0[0-9]{3}|0800 1111")


def all_values(name: str) -> list[Json]:
    return [lookup(environment(school(slug), declared()), name) for slug in SLUGS]


def test_there_are_three():
    assert SLUGS == ("millbrook-lane", "st-brides", "ysgol-dyffryn-helyg")


@pytest.mark.parametrize("slug", SLUGS)
def test_a_school_has_nothing_wrong(slug: str):
    assert school(slug).slug == slug


def test_mentoring_is_before_school_in_form_time_or_not_at_all():
    runs, times = all_values("feature.peer_mentoring"), all_values("mentoring.when")
    found = [str(time) if run else "" for run, time in zip(runs, times, strict=True)]
    assert sorted(found) == ["", "before school", "form time"]


def test_none_one_or_several_run_mentoring():
    counts = [
        len(staff) if isinstance(staff, list) else 0 for staff in all_values("mentoring.staff")
    ]
    assert sorted(counts) == [0, 1, 3]


def test_there_are_schools_with_and_without_a_summer_school():
    assert sorted(map(str, all_values("feature.summer_school"))) == ["False", "True", "True"]


def test_names_are_as_awkward_as_real_ones():
    names = " ".join(map(str, all_values("school.name")))
    assert "&" in names
    assert "'" in names
    assert "Ysgol" in names
    assert sorted(map(str, all_values("school.nation"))) == ["England", "England", "Wales"]


def test_one_is_nearly_complete_and_one_has_gaps():
    gaps = {slug: len(school(slug).unfilled) for slug in SLUGS}
    assert gaps["st-brides"] <= 4
    assert gaps["millbrook-lane"] >= 10


@pytest.mark.parametrize("slug", SLUGS)
def test_no_number_belongs_to_anybody_and_no_address_leads_anywhere(slug: str):
    for path, shape, value in single_values(Record(declared().shapes), dict(school(slug).values)):
        if shape.kind is Kind.PHONE:
            assert FICTITIOUS.fullmatch(str(value)), path
        if shape.kind in {Kind.EMAIL, Kind.LINK}:
            assert ".example" in str(value) or "childline.org.uk" in str(value), path


@pytest.mark.parametrize("slug", SLUGS)
def test_every_day_is_a_school_day_of_the_year(slug: str):
    for path, shape, value in single_values(Record(declared().shapes), dict(school(slug).values)):
        if shape.kind is Kind.DATE:
            day = date.fromisoformat(str(value))
            assert day.weekday() < 5, path
            assert date(2026, 6, 1) <= day <= date(2027, 7, 31), path
