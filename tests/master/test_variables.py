"""Which variables a master reads."""

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.master.errors import MasterError
from mkdocs_tailor.master.variables import variables_of
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.parts import Member, Step, Value

HERE = Place("x", 1)
TUTORS = ("get", ("var", "people"), "form_tutors")


def test_all_that_is_printed_asked_for_or_gone_through_is_named_once():
    name: Step = Value(("default", ("get", ("var", "school"), "name"), "the school"))
    asked: Step = Choice(("eq", ("get", ("var", "day"), "end"), "x"), (name,), (), HERE)
    room: Step = Value(("get", ("var", "tutor#1"), "room"))
    each: Step = Repeat(TUTORS, "tutor#1", (room, Value(("var", "copy"))), (), HERE)
    master = write_master((Member("word/document.xml", (name, asked, each)),))
    assert variables_of(master) == ("day.end", "people.form_tutors", "school.name")


def test_what_is_not_a_master_is_refused():
    with pytest.raises(MasterError):
        variables_of(b"no master", "x")
