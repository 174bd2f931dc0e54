"""Reading variables.yml: the one of the repository, and ones with a mistake."""

from pathlib import Path

import pytest
import yaml

from mkdocs_tailor.schools.shapes import COPIES, COPY, Kind, ListOf, Record, Scalar
from mkdocs_tailor.schools.variable import Visibility
from mkdocs_tailor.schools.variables import Variables, read_variables
from support.school_files import declared

CASES = Path(__file__).parent.parent / "cases" / "schools" / "variables"
SMALL = (CASES / "small.yml").read_text(encoding="utf-8")
MISTAKES = yaml.safe_load((CASES / "mistakes.yml").read_text(encoding="utf-8"))


def small(old: str = "", new: str = "") -> tuple[Variables, list[str]]:
    assert old in SMALL
    variables, findings = read_variables(SMALL.replace(old, new, 1), "v.yml")
    return variables, [str(finding) for finding in findings]


def test_a_variable_knows_everything_that_was_declared():
    variables, wrong = small()
    dsl = variables.get("people.dsl")
    assert not wrong
    assert dsl
    assert (dsl.label, dsl.group, dsl.visibility) == (
        "Safeguarding lead",
        "people",
        Visibility.PUBLIC,
    )
    assert (dsl.example, dsl.default, dsl.required) == ("Mr T Shah", None, False)
    assert str(dsl.place) == "v.yml:22:7"
    assert [variable.name for variable in variables.all] == [
        "people.dsl",
        "people.tutors",
        "people.many",
    ]


def test_a_record_reads_as_its_variable_says_where_it_is_printed():
    variables, _ = small()
    dsl = variables.get("people.dsl")
    assert dsl
    assert isinstance(dsl.shape, Record)
    assert dsl.shape.shown == "name"
    assert dsl.shape.fields["name"] == Scalar(
        Kind.TEXT, "Safeguarding lead", "the safeguarding lead", example="Mr T Shah"
    )
    assert dsl.shape.fields["email"].label == "Safeguarding lead: email"


def test_a_list_keeps_the_words_of_the_shape():
    variables, _ = small()
    tutors = variables.shapes["people"]
    assert isinstance(tutors, Record)
    shape = tutors.fields["tutors"]
    assert isinstance(shape, ListOf)
    assert isinstance(shape.item, Record)
    name = shape.item.fields["name"]
    assert isinstance(name, Scalar)
    assert (name.label, name.reads_as) == ("Tutors", "someone")


def test_a_part_has_a_visibility_of_its_own():
    variables, _ = small()
    assert variables.visibility("people.dsl") is Visibility.PUBLIC
    assert variables.visibility("people.dsl.email") is Visibility.DOCUMENT
    assert variables.visibility("people.tutors.email") is Visibility.DOCUMENT
    assert variables.visibility("people.tutors.name.first") is Visibility.PUBLIC


def test_parts_of_what_is_for_documents_only_are_so_too():
    open_name = "        reads_as: someone\n        visibility: public\n"
    text = SMALL.replace("        reads_as: someone\n", open_name)
    closed = text.replace("type: person\n", "type: person\n        visibility: document\n")
    variables, wrong = read_variables(closed, "v.yml")
    assert not wrong
    assert variables.visibility("people.dsl.name") is Visibility.DOCUMENT
    assert variables.visibility("people.tutors.name") is Visibility.PUBLIC


def test_the_copy_of_a_handout_is_a_variable_without_being_declared():
    variables, _ = small()
    assert variables.shapes[COPY] == Variables().shapes[COPY]
    assert variables.shapes[COPY] == Scalar(Kind.CHOICE, "Copy", options=COPIES)
    assert variables.get(COPY) is None


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["says"][:40])
def test_a_mistake_is_named_with_its_line_and_its_mend(mistake: dict[str, str]):
    _, wrong = small(mistake["change"], mistake["into"])
    assert f"v.yml:{mistake['says']}" in wrong


def test_an_empty_file_is_a_mistake():
    variables, findings = read_variables("# nothing\n", "v.yml")
    assert variables == Variables()
    assert [str(finding) for finding in findings] == [
        "v.yml: the file is empty (delete it, or declare a variable)"
    ]


def test_no_variable_of_the_repository_could_ever_print_nothing():
    parts = [v for v in declared().by_name.values() if isinstance(v.shape, Scalar)]
    for part in parts:
        assert isinstance(part.shape, Scalar)
        assert (part.default is None) == bool(part.shape.reads_as), part.name
    assert len(parts) > 60


def test_every_variable_of_the_repository_is_explained():
    variables = declared()
    assert all(variable.label and variable.example is not None for variable in variables.all)
    assert len({variable.name for variable in variables.all}) == len(variables.all) > 60


def test_staff_addresses_are_for_documents_only():
    variables = declared()
    addresses = [
        name
        for name, variable in variables.by_name.items()
        if isinstance(variable.shape, Scalar) and variable.shape.kind is Kind.EMAIL
    ]
    public = [name for name in addresses if variables.visibility(name) is Visibility.PUBLIC]
    assert public == ["school.email", "access.email"], "addresses of the office alone"
