import re

import pytest

from mkdocs_tailor.schools.accept import accept
from mkdocs_tailor.schools.new_profile import new_profile
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import plain
from mkdocs_tailor.schools.yaml_writing import yaml_lines
from support.school_files import declared, profile_of

REMARK = re.compile(r"^  #(?! \S)", re.MULTILINE)
NAMES: dict[str, Json] = {
    "school.name": "St Mary & St Joseph's: a #1 school",
    "school.short_name": "St MJ's",
}


def test_a_new_profile_is_right_and_holds_what_was_answered():
    profile, findings = profile_of(new_profile(declared(), NAMES))
    assert not findings
    assert profile.values == {
        "school": {"name": "St Mary & St Joseph's: a #1 school", "short_name": "St MJ's"}
    }


def test_with_every_remark_taken_away_it_gives_every_example():
    text = REMARK.sub("  ", new_profile(declared(), {}))
    profile, findings = profile_of(text)
    assert not findings
    assert not profile.unfilled
    for variable in declared().all:
        own = variable.name.partition(".")[2]
        group = profile.values[variable.group]
        assert isinstance(group, dict)
        assert group[own] == accept(variable.shape, variable.example).value


def test_every_variable_is_explained_in_it():
    text = " ".join(new_profile(declared(), {}).replace("\n  # ", " ").split())
    for variable in declared().all:
        assert f"{variable.label}. {variable.hint}".strip() in text


def test_no_line_is_too_long_to_read():
    lines = new_profile(declared(), {}).splitlines()
    assert [line for line in lines if line.startswith("  # ") and len(line) > 100] == []


@pytest.mark.parametrize(
    "text",
    ["plain words", "it's", "a: b", "a # b", "#003366", "yes", "No", "null", "~", "", "-", "- a",
     "12:30", "0123", "'quoted'", '"quoted"', "back\\slash", "{a}", "[a]", "&a", "*a", "!a", "%a",
     "@a", "`a", "a:", ":", "?", "|", ">", "é ŷ 😀", " spaces ", "tab\there", "مدرسة", "£10", "a,b",
     "https://a.example/#b", "a b\u00a0"],
)  # fmt: skip
def test_text_reads_back_as_it_was_written(text: str):
    value: Json = {"one": text, "list": [text, {"name": text, "more": [text]}]}
    root, findings = read_yaml("\n".join(yaml_lines("key", value)), "f.yml")
    assert not findings
    assert plain(root) == {"key": value}
