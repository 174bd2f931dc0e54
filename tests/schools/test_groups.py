"""Groups of schools: a borough, a trust."""

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.groups import GROUPS, SchoolGroup, group_named, read_groups
from support.school_files import SCHOOLS

KNOWN = ["millbrook-lane", "st-brides", "ysgol-dyffryn-helyg"]
NORTH = "north:\n  label: The north\n  schools:\n    - st-brides\n    - millbrook-lane\n"


def problems(text: str) -> list[str]:
    _, findings = read_groups(text.encode(), "groups.yml", KNOWN)
    return list(map(str, findings))


def test_a_group_names_its_schools():
    groups, findings = read_groups(
        f"{NORTH}one:\n  schools: [st-brides]\n".encode(), "g.yml", KNOWN
    )
    assert not findings
    assert groups == (
        SchoolGroup("north", "The north", ("st-brides", "millbrook-lane")),
        SchoolGroup("one", "one", ("st-brides",)),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            NORTH.replace("- st-brides", "- st-brids"),
            "groups.yml:4:7: the group 'north' names the ",
        ),
        (NORTH.replace("- st-brides", "- st-brids"), "did you mean 'st-brides'?"),
        (NORTH.replace("label", "lable"), "groups.yml:2:3: a group has no 'lable' (did you mean"),
        (NORTH.replace("north", "North End"), "'North End' cannot be the short name of a group"),
        ("north:\n", "groups.yml:1:1: the group 'north' is empty"),
        ("north:\n  label: x\n", "the group 'north' names no schools (write each school"),
        ("north:\n  schools: st-brides\n", "groups.yml:2:3: the group 'north' names no schools"),
        ("north:\n  schools:\n    - a: b\n", "groups.yml:3:7: this is not a school"),
        ("- north\n", "groups.yml:1:1: these are not groups with names"),
        (f"{NORTH}{NORTH}", "'north' is given twice, first in line 1"),
        ("north\n", "groups.yml:1:1: these are not groups with names"),
    ],
)
def test_what_is_wrong_names_the_file_the_line_the_thing_and_the_mend(text: str, message: str):
    assert any(message in problem for problem in problems(text))


def test_the_groups_of_the_repository_are_right():
    groups, findings = read_groups((SCHOOLS / GROUPS).read_bytes(), GROUPS, school_slugs(SCHOOLS))
    assert not findings
    assert groups


def test_a_school_that_there_is_not_is_left_out_and_the_others_stay():
    groups, _ = read_groups(NORTH.replace("st-b", "x-").encode(), "groups.yml", KNOWN)
    assert groups[0].schools == ("millbrook-lane",)


def test_a_group_that_there_is_not_is_an_error_with_the_nearest():
    groups, _ = read_groups(NORTH.encode(), "groups.yml", KNOWN)
    assert group_named("north", groups, "groups.yml").label == "The north"
    with pytest.raises(TailorError, match=r"no group 'norht' \(did you mean 'north'\?\)"):
        group_named("norht", groups, "groups.yml")
    with pytest.raises(TailorError, match=r"declare it in groups\.yml"):
        group_named("north", (), "groups.yml")
