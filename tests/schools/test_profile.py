"""Profiles that are right, and profiles that are wrong in every way we have thought of."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from mkdocs_tailor.diagnostics import Severity, errors
from mkdocs_tailor.schools import yaml_source
from mkdocs_tailor.schools.source_file import LARGEST
from support.school_files import complaints, profile_of

CASES = Path(__file__).parent.parent / "cases" / "schools" / "profiles"
GOOD = "school:\n  name: Greenfields\n  short_name: Greenfields\n"


def case_files() -> list[Path]:
    return sorted(CASES.glob("*.yml"))


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize("file", case_files(), ids=lambda file: file.stem)
def test_everything_that_is_wrong_is_said_at_once_with_its_place_and_its_mend(
    file: Path,
    loader: type,
    monkeypatch: pytest.MonkeyPatch,
    expect: Callable[[Path, str], None],
):
    monkeypatch.setattr(yaml_source, "_LOADER", loader)
    _, findings = profile_of(file.read_bytes())
    said = [line.replace("profile.yml:", "", 1) for line in complaints(findings)]
    expect(file.with_suffix(".txt"), "".join(f"{line}\n" for line in said))


def test_each_expectation_has_its_profile():
    assert {file.stem for file in CASES.glob("*.txt")} == {file.stem for file in case_files()}


def test_values_are_read_as_they_were_written():
    profile, _ = profile_of((CASES / "as-it-was-written.yml").read_bytes())
    assert profile.values == {
        "school": {"name": "0123", "short_name": "no", "motto": "2026-09-01"},
        "day": {"registration": "08:35", "lesson_length": 60},
        "feature": {"summer_school": False},
    }


def test_characters_of_every_kind_come_through_and_harmful_ones_do_not():
    profile, _ = profile_of((CASES / "characters.yml").read_bytes())
    assert profile.values["school"] == {
        "name": 'St Mary & St Joseph\'s <b>"School"</b> 🎒 loohcs',
        "short_name": "مدرسة النور",
        "address": "12 High Road, Kingsmere",
    }


def test_a_wrong_value_is_left_out_and_the_rest_is_kept():
    profile, findings = profile_of(GOOD + "  phone: ask\n  motto: Aim high\n")
    assert profile.values["school"] == {
        "name": "Greenfields",
        "short_name": "Greenfields",
        "motto": "Aim high",
    }
    assert [finding.code for finding in findings] == ["not-a-phone-number"]


def test_of_a_key_given_twice_the_first_counts():
    profile, findings = profile_of(GOOD + "  name: Other\n")
    assert profile.values["school"] == {"name": "Greenfields", "short_name": "Greenfields"}
    assert [finding.code for finding in findings] == ["duplicate-key"]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (GOOD.encode() + b"  motto: caf\xe9\n", "not-utf-8", 4),
        (GOOD.encode("utf-16"), "not-utf-8", None),
        (b"\xff\xfe", "not-utf-8", None),
        (b"#" * 10_000_000, "too-large", None),
        (GOOD.encode() + b"  motto: \x00\n", "control-character", 4),
    ],
)
def test_a_file_that_is_no_text_is_refused(data: bytes, code: str, line: int | None):
    profile, findings = profile_of(data)
    assert profile.values == {}
    assert [(f.code, f.place and f.place.line) for f in findings] == [(code, line)]
    assert all(finding.hint for finding in findings)


def test_the_largest_file_is_read():
    data = GOOD.encode().ljust(LARGEST, b"#")
    assert profile_of(data)[1] == ()


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(ends: str):
    text = "\ufeff" + GOOD.replace("\n", ends)
    assert profile_of(text) == profile_of(GOOD)


@pytest.mark.parametrize("length", [5_000, 5_001])
def test_a_long_text_has_an_end(length: int):
    profile, findings = profile_of(GOOD + f"  address: {'x' * length}\n")
    assert ("address" in str(profile.values)) == (length == 5_000)
    assert [finding.code for finding in findings] == ["too-long"] * (length - 5_000)


def test_what_is_left_out_is_still_to_fill():
    profile, findings = profile_of(GOOD)
    unfilled = {variable.name for variable in profile.unfilled}
    assert not findings
    assert {"school.address", "people.dsl", "people.form_tutors", "summer.start"} <= unfilled


def test_nobody_is_asked_for_what_is_assumed_or_given():
    profile, _ = profile_of(GOOD + "  motto: Aim high\n")
    unfilled = {variable.name for variable in profile.unfilled}
    assert unfilled.isdisjoint(
        {"school.name", "school.motto", "school.nation", "school.colours", "help.national"}
    )


def test_nobody_is_asked_about_what_the_school_does_not_run():
    profile, _ = profile_of(GOOD + "feature:\n  summer_school: no\n  peer_mentoring: false\n")
    groups = {variable.group for variable in profile.unfilled}
    names = {variable.name for variable in profile.unfilled}
    assert groups.isdisjoint({"summer", "mentoring"})
    assert names.isdisjoint({"calendar.summer_school", "places.mentoring_room"})
    assert "people.dsl" in names


def test_a_slip_is_a_warning_and_a_mistake_an_error():
    _, doubtful = profile_of((CASES / "doubts.yml").read_bytes())
    _, wrong = profile_of((CASES / "wrong-types.yml").read_bytes())
    assert {finding.severity for finding in doubtful} == {Severity.WARNING}
    assert errors(wrong) == list(wrong)
