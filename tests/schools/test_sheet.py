"""Many schools in one CSV file, as it is met in schools."""

import csv
import io
import time

import pytest

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.sheet import reading
from mkdocs_tailor.schools.sheet.columns import letters, read_columns
from mkdocs_tailor.schools.sheet.reading import Sheet, read_sheet
from mkdocs_tailor.schools.sheet.roll import Entry, read_roll
from mkdocs_tailor.schools.sheet.rows import RowReader
from mkdocs_tailor.schools.sheet.template import template
from support.school_files import declared

HEAD = "school.name,school.short_name"


def sheet_of(text: str | bytes) -> Sheet:
    data = text.encode() if isinstance(text, str) else text
    sheet, findings = read_sheet(data, "schools.csv")
    assert sheet
    assert not findings
    return sheet


def head_problems(head: str) -> list[str]:
    _, findings = read_columns(sheet_of(head), declared())
    return list(map(str, findings))


def roll_of(text: str | bytes) -> tuple[tuple[Entry, ...], list[str]]:
    sheet = sheet_of(text)
    columns, wrong = read_columns(sheet, declared())
    assert not wrong
    roll, findings = read_roll(sheet, columns)
    return roll, [f"{finding.severity} {finding}" for finding in findings]


def profiles(text: str | bytes) -> list[tuple[Profile, tuple[Diagnostic, ...]]]:
    sheet = sheet_of(text)
    columns, wrong = read_columns(sheet, declared())
    assert not wrong
    reader = RowReader(sheet.path, columns, declared())
    return [reader.profile(row, "a-school") for row in sheet.rows]


def values(text: str | bytes) -> dict[str, object]:
    ((profile, findings),) = profiles(text)
    assert not findings
    return dict(profile.values)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_a_sheet_is_read_in_whatever_form_it_was_saved(encoding: str, ends: str, between: str):
    rows = (HEAD, "", "École – “St Brieuc”,Brieuc", ",", "")
    text = ends.join(rows).replace(",", between)
    group = {"name": "École – “St Brieuc”", "short_name": "Brieuc"}
    assert values(text.encode(encoding)) == {"school": group}


def test_quotation_marks_hold_commas_lines_and_themselves():
    text = f'{HEAD},school.address\n"St ""B"", Kew",B,"1 High Road\nKew, TW9"\nDale,D,\n'
    (first, _), (other, _) = profiles(text)
    group = first.values["school"]
    assert isinstance(group, dict)
    assert group["name"] == 'St "B", Kew'
    assert str(group["address"]).startswith("1 High Road")
    assert other.values == {"school": {"name": "Dale", "short_name": "D"}}
    assert [row.line for row in sheet_of(text).rows] == [2, 4]


@pytest.mark.parametrize("cell", ['"long', f'"{"x" * 200_000}'])
def test_a_quotation_mark_that_is_never_closed_is_told_with_its_line(cell: str):
    sheet, (finding,) = read_sheet(f"{HEAD}\nA,A\nB,{cell}\nC,C\n".encode(), "schools.csv")
    assert str(finding).startswith("schools.csv:3: a quotation mark is never closed")
    assert sheet
    assert [row.cells for row in sheet.rows] == [("A", "A")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "schools.csv: there is nothing in the file (tailor schools --template"),
        (b"\n\n,,\n", "there is nothing in the file"),
        (b"a\nb\x81\xff", "schools.csv:2: byte 0x81 is a letter neither in UTF-8 nor in"),
    ],
)
def test_a_file_that_is_no_sheet_is_told(data: bytes, message: str):
    sheet, (finding,) = read_sheet(data, "schools.csv")
    assert sheet is None
    assert message in str(finding)


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "LARGEST", 10)
    _, (finding,) = read_sheet(b"x" * 11, "schools.csv")
    assert finding.code == "too-large"


@pytest.mark.parametrize(
    ("column", "message"),
    [
        ("school.phon", "column 'school.phon' (did you mean 'school.phone'?)"),
        ("phone", "column 'phone' (did you mean 'school.phone'?)"),
        ("copy", "there is no variable for the column 'copy'"),
        ("people", "there is no variable for the column 'people'"),
        ("people.form_tutors.0.room", "there is no variable for the column"),
        ("School.Name", "the columns A 'school.name' and C 'school.name' are one (keep one"),
        ("urn,urn", "the columns C 'urn' and D 'urn' are one"),
        (
            "people.dsl,people.dsl.name",
            "the columns C 'people.dsl' and D 'people.dsl.name' are one",
        ),
        ("people.form_tutors,people.form_tutors.1.room", "are one"),
    ],
)
def test_a_column_that_is_not_known_or_doubled_is_told(column: str, message: str):
    (problem,) = head_problems(f"{HEAD},{column}")
    assert problem.startswith("schools.csv:1: ")
    assert message in problem


def test_a_column_that_every_school_needs_is_told_once():
    (problem,) = head_problems("school.short_name,school.phone\nA,\nB,\n")
    assert "there is no column 'school.name'" in problem


def test_lists_stand_between_semicolons_and_records_in_numbered_columns():
    head = f"{HEAD},school.core_values,people.dsl,people.dsl.room,people.form_tutors.2.tutor"
    head += ",people.form_tutors.1.group,people.form_tutors.1.tutor"
    found = values(f"{head}\nA,A,care; courage ;,Mr X,room 1,Ms Z,7A,Mr Y\n")
    school, people = found["school"], found["people"]
    assert isinstance(school, dict)
    assert school["core_values"] == ["care", "courage"]
    assert people == {
        "dsl": {"name": "Mr X", "room": "room 1"},
        "form_tutors": [{"group": "7A", "tutor": "Mr Y"}, {"tutor": "Ms Z"}],
    }


def test_every_value_goes_through_the_gate_and_what_is_wrong_has_its_line():
    ((profile, (finding,)),) = profiles(f"{HEAD},school.email\n\nA,A,nobody\n")
    assert str(finding).startswith("schools.csv:3: Email: ")
    assert profile.values == {"school": {"name": "A", "short_name": "A"}}


def test_a_row_that_is_short_is_doubted_and_one_that_is_long_is_wrong():
    head = f"{HEAD},school.motto"
    ((_, (short,)),) = profiles(f"{head}\nA,A\n")
    assert f"{short.severity} {short}".startswith("warning schools.csv:2: the row has 2 cells and")
    ((_, (long,)),) = profiles(f"{head}\nA,A,Aim high, be kind\n")
    said = "error schools.csv:2: 'be kind' stands in column D, which has no name"
    assert f"{long.severity} {long}".startswith(said)
    assert profiles(f"{head},,\nA,A,,,\n")[0][1] == ()


def test_two_schools_with_one_number_are_told_and_the_first_is_kept():
    roll, (problem,) = roll_of(f"urn,{HEAD}\n7,A,A\n8,B,B\n7,C,C\n,D,D\n,E,E\n")
    assert [entry.slug for entry in roll] == ["a", "b", "d", "e"]
    assert problem.startswith("error schools.csv:4: the URN 7 is that of the school in line 2")


def test_names_that_differ_by_case_only_are_told_apart_by_their_numbers():
    roll, problems = roll_of(f"urn,{HEAD}\n7,St Mary’s,A\n8,ST MARY'S,B\n")
    assert [entry.slug for entry in roll] == ["st-marys-7", "st-marys-8"]
    assert not problems


def test_names_that_nothing_tells_apart_are_counted_and_doubted():
    roll, problems = roll_of(f"{HEAD}\nA,A\na,A\nA 1,A\n")
    assert [entry.slug for entry in roll] == ["a-2", "a-3", "a-1"]
    assert problems[0].startswith("warning schools.csv:2: 2 schools have the short name 'a'")


def test_a_school_is_called_by_its_short_name_where_the_sheet_gives_one():
    roll, problems = roll_of(f"slug,{HEAD}\nhill,A,A\n../x,B,B\n,,C\n,学校,D\n")
    assert [entry.slug for entry in roll] == ["hill"]
    assert [problem.split(": ")[0] for problem in problems] == [
        f"error schools.csv:{line}" for line in (3, 4, 5)
    ]


def test_a_name_of_94_characters_makes_a_short_name_that_fits():
    names = [f"{'The Long Road Church of England Primary School ' * 2}"[:94], "CON", "Dale. "]
    roll, _ = roll_of("\n".join((HEAD, *(f"{name},A" for name in (names[0], *names)))))
    assert [len(entry.slug) <= 60 for entry in roll] == [True] * 4
    assert len({entry.slug for entry in roll}) == 4


def test_a_template_has_every_column_and_its_remarks_are_no_schools():
    text = template(declared())
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len({len(row) for row in rows}) == 1
    by_name = {name: rest for name, *rest in zip(*rows, strict=True)}
    assert by_name["school.name"][0] == "Name of the school. Required"
    assert "people.form_tutors.1.room" in by_name
    filled = [example for _, example in by_name.values()]
    data = f"{text}{io.StringIO().getvalue()}"
    assert sheet_of(data).rows == ()
    assert filled[2]


def test_the_examples_of_a_template_come_through_the_gate():
    names, _, examples = csv.reader(io.StringIO(template(declared()).removeprefix("\ufeff")))
    file = io.StringIO(newline="")
    csv.writer(file).writerows([names, ["", *examples[1:]]])
    ((_, findings),) = profiles(file.getvalue())
    assert [str(one) for one in findings if one.severity == "error"] == []


def test_thousands_of_schools_are_read_at_once():
    rows = "\n".join(f"{n},School {n},S{n},x" for n in range(10_000))
    began = time.process_time()
    roll, problems = roll_of(f"urn,{HEAD},school.motto\n{rows}\n")
    assert time.process_time() - began < 5
    assert (len(roll), problems) == (10_000, [])


def test_columns_are_called_as_in_a_spreadsheet():
    assert list(map(letters, (0, 25, 26, 701, 702))) == ["A", "Z", "AA", "ZZ", "AAA"]
