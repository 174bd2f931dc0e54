"""The law of this floor: a tailored file holds what a plain reading of its programs says."""

import io
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest

from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.errors import MasterError
from mkdocs_tailor.master.plans import MOST_PLANS
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.schools.shapes import COPIES
from mkdocs_tailor.word.parts import Form, Member, Program, Step, Value
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures, Slot
from support.chance import chance
from support.plain_master import plain_tailor
from support.random_programs import PLACE, Programs, interpreted, school
from support.zips import members_of

STYLES = Member("word/styles.xml", b"<styles/>" * 50, (("large-print", b"<large/>" * 70),))
PICTURE = Member("word/media/image1.png", chance(5).randbytes(3000))
LOGO = Member("word/media/logo.png", Slot("school.logo"))
FIXED = (Member("[Content_Types].xml", b"<Types/>"), PICTURE, STYLES, LOGO)
SEEDS = range(60)
PICTURES: SchoolPictures = {"school.logo": SchoolPicture(chance(6).randbytes(900), 864000, 432000)}


def members(seed: int) -> tuple[Member, ...]:
    programs = Programs(seed)
    document, notes, colours, large, lists = (programs.program() for _ in range(5))
    return (
        *FIXED,
        Member("word/document.xml", document),
        Member("word/colours.xml", colours, (("large-print", large),)),
        Member("word/numbering.xml", lists, shared=True),
        Member("word/été.xml", notes),
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_a_tailored_file_holds_what_a_plain_reading_of_the_programs_says(seed: int):
    content = members(seed)
    master = Master.load(write_master(content))
    for number in range(3):
        environment = school(seed * 10 + number)
        found = members_of(tailor(master, Values(environment)))
        for member in content:
            expected = member.content
            if isinstance(expected, tuple):
                expected = interpreted(expected, environment).encode()
            if isinstance(expected, bytes):
                assert found.get(member.name, b"") == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_the_quick_way_gives_the_bytes_of_the_plain_way(seed: int):
    data = write_master(members(seed))
    master = Master.load(data)
    for number in (0, 1, 0, 2, 1):
        environment = school(seed * 10 + number)
        for variant in ("standard", "large-print"):
            pictures: SchoolPictures = PICTURES if number else {}
            quick = tailor(master, Values(environment, pictures), variant)
            assert quick == plain_tailor(data, environment, variant, pictures)


def test_values_that_are_shared_by_many_masters_give_the_same_bytes():
    masters = [Master.load(write_master(members(seed))) for seed in SEEDS]
    for number in range(3):
        shared = Values(school(number), PICTURES)
        for master in masters:
            for variant in ("standard", "large-print", "standard"):
                afresh = Values(school(number), PICTURES)
                assert tailor(master, shared, variant) == tailor(master, afresh, variant)


def test_a_master_opened_for_a_copy_gives_that_copy_whatever_the_values_say():
    for seed in SEEDS:
        data = write_master(members(seed))
        for copy in COPIES:
            afresh = Values({**school(seed), "copy": copy})
            opened = Master.load(data, copy=copy)
            assert tailor(opened, Values(school(seed))) == tailor(Master.load(data), afresh)


def test_masters_for_several_copies_share_a_case_and_the_values_of_a_school():
    case = Case()
    datas = [write_master(members(seed)) for seed in SEEDS]
    opened = [
        (data, copy, Master.load(data, None, case, copy)) for data in datas for copy in COPIES
    ]
    for number in range(3):
        shared = Values(school(number), PICTURES)
        for data, copy, master in opened:
            afresh = Values({**school(number), "copy": copy}, PICTURES)
            assert tailor(master, shared) == tailor(Master.load(data), afresh)


def test_items_that_differ_between_copies_are_not_taken_over():
    for_pupils = ("where", ("var", "tutors"), "who#0", ("eq", ("var", "copy"), ("var", "who#0")))
    program: Program = (Repeat(for_pupils, "tutor#1", (Value(("var", "tutor#1")),), (), PLACE),)
    data, case = write_master((Member("word/document.xml", program),)), Case()
    values = Values({"tutors": ["teacher", "pupil"]})
    for copy in ("teacher", "pupil"):
        master = Master.load(data, None, case, copy)
        assert members_of(tailor(master, values))["word/document.xml"] == copy.encode()


def test_what_fails_only_in_another_copy_fails_no_school():
    fails: Step = Choice(("lt", ("var", "copy"), 3), ("x",), (), PLACE)
    program: Program = (Choice(("eq", ("var", "copy"), "pupil"), (fails,), ("fine",), PLACE),)
    data = write_master((Member("word/document.xml", program),))
    assert members_of(tailor(Master.load(data, copy="teacher"), Values({})))
    with pytest.raises(MasterError, match="have no order"):
        tailor(Master.load(data, copy="pupil"), Values({}))


def test_masters_and_files_are_the_same_whenever_they_are_made():
    assert write_master(members(3)) == write_master(members(3))
    one, other = (Master.load(write_master(members(3))) for _ in range(2))
    assert tailor(one, Values(school(3))) == tailor(other, Values(school(3)))


def test_more_kinds_of_school_than_plans_are_kept_for_change_nothing():
    tests = [("get", ("var", "school"), f"t{n}") for n in range(6)]
    program: Program = tuple(Choice(test, (f"yes {test}",), (), PLACE) for test in tests)
    data = write_master((Member("word/document.xml", program),))
    master = Master.load(data)
    kinds = [{f"t{n}": bool(kind >> n & 1) for n in range(6)} for kind in range(2 * MOST_PLANS)]
    for kind in (*kinds, *kinds):
        environment = {"school": kind}
        assert tailor(master, Values(environment)) == plain_tailor(data, environment)
    assert 0 < master.parts[0].plans.kept <= MOST_PLANS


def test_a_loop_inside_a_loop_sees_the_items_of_both():
    inner: Step = Repeat(
        ("var", "days"),
        "day#2",
        (Value(("cat", ("var", "day#2"), " with ", ("var", "tutor#1"), "; ")),),
        (),
        PLACE,
    )
    program: Program = (Repeat(("var", "tutors"), "tutor#1", (inner,), (), PLACE),)
    master = Master.load(write_master((Member("word/document.xml", program),)))
    values = Values({"tutors": ["Ms A", "Mr B"], "days": ["Mon", "Tue"]})
    text = members_of(tailor(master, values))["word/document.xml"].decode()
    assert text == "Mon with Ms A; Tue with Ms A; Mon with Mr B; Tue with Mr B; "


def test_one_and_true_are_different_values_in_one_master():
    program: Program = tuple(
        Choice(("eq", ("var", "places"), value), (f"{value!r} ",), (), PLACE) for value in (1, True)
    )
    master = Master.load(write_master((Member("word/document.xml", program),)))
    assert members_of(tailor(master, Values({"places": 1})))["word/document.xml"] == b"1 "
    assert members_of(tailor(master, Values({"places": True})))["word/document.xml"] == b"True "


def test_unzip_accepts_a_tailored_file(tmp_path: Path):
    for seed in range(5):
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(tailor(Master.load(write_master(members(seed))), Values(school(seed))))
        subprocess.run(["unzip", "-tqq", path], check=True, capture_output=True)


def test_a_print_variant_differs_by_its_own_members_alone():
    master = Master.load(write_master((STYLES, *members(1)[-1:])))
    standard, large = (
        members_of(tailor(master, Values(school(1)), v)) for v in ("standard", "large-print")
    )
    assert list(standard) == list(large)
    assert {name for name in standard if standard[name] != large[name]} == {"word/styles.xml"}
    assert large["word/styles.xml"] == b"<large/>" * 70


def test_a_schools_picture_is_stored_as_it_is_and_not_there_for_a_school_without_it():
    master = Master.load(write_master(members(1)))
    data = tailor(master, Values(school(1), PICTURES))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read(LOGO.name) == PICTURES["school.logo"].data
        assert archive.getinfo(LOGO.name).compress_type == zipfile.ZIP_STORED
    assert LOGO.name not in members_of(tailor(master, Values(school(1))))


def test_what_a_print_variant_makes_of_its_own_is_worked_out_once_for_a_school():
    colour: Step = Value(("get", ("var", "school"), "colour"))
    styles = Member("word/styles.xml", ("<s>", colour), (("large-print", ("<l>", colour)),))
    documents = (Member("word/document.xml", (text,)) for text in "ab")
    one, other = (Master.load(write_master((styles, d))) for d in documents)
    values = Values({"school": {"colour": "003366"}})
    tailor(one, values)
    known = {**values.members}
    tailor(other, values)
    assert values.members == known
    tailor(other, values, "large-print")
    assert len(values.members) == len(known) + 1


def test_what_depends_on_the_copy_is_not_taken_for_another():
    copy: Program = ("<s>", Value(("var", "copy")))
    data = write_master((Member("word/styles.xml", copy, (("large-print", b"x"),)),))
    values, case = Values({"copy": "teacher"}), Case()
    for which in ("teacher", "pupil"):
        master = Master.load(data, None, case, which)
        assert members_of(tailor(master, values))["word/styles.xml"] == b"<s>" + which.encode()


def test_an_unknown_print_variant_is_refused_with_those_there_are():
    master = Master.load(write_master(members(1)))
    with pytest.raises(MasterError, match=r"no print variant 'huge'.*'standard', 'large-print'"):
        tailor(master, Values(school(1)), "huge")


def test_a_picture_is_stored_as_it_is_and_content_types_come_first():
    data = tailor(Master.load(write_master(members(1))), Values(school(1)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert archive.getinfo(PICTURE.name).compress_type == zipfile.ZIP_STORED


def test_every_member_says_the_first_of_january_1980_and_names_in_utf8():
    data = tailor(Master.load(write_master(members(1))), Values(school(1)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.flag_bits for info in archive.infolist()} == {0x800}
        assert "word/été.xml" in archive.namelist()


def test_a_value_that_cannot_be_printed_is_named():
    program: Program = (Value(("get", ("get", ("var", "mentoring"), "staff"), "lead"), Form.RUN),)
    master = Master.load(write_master((Member("word/document.xml", program),)))
    with pytest.raises(MasterError, match=r"'mentoring\.staff\.lead'.*a list cannot be printed"):
        tailor(master, Values({"mentoring": {"staff": {"lead": ["Ms A"]}}}))


@pytest.mark.parametrize("each", [("var", "word"), ("get", ("var", "tutor#1"), "name")])
def test_a_loop_over_what_is_no_list_is_named(each: Expression):
    inner: Step = Repeat(each, "letter#2", ("x",), (), PLACE)
    program: Program = (Repeat(("var", "tutors"), "tutor#1", (inner,), (), PLACE),)
    master = Master.load(write_master((Member("word/document.xml", program),)))
    with pytest.raises(MasterError, match=r"'(word|tutor\.name)'.*is no list"):
        tailor(master, Values({"word": "abc", "tutors": [{"name": "Ms A"}]}))


def test_what_a_school_does_not_reach_cannot_fail_it():
    program: Program = (Choice(("var", "no"), (Value(("var", "no")),), ("fine",), PLACE),)
    master = Master.load(write_master((Member("word/document.xml", program),)))
    assert members_of(tailor(master, Values({})))["word/document.xml"] == b"fine"


def test_tailoring_deflates_nothing(monkeypatch: pytest.MonkeyPatch):
    master = Master.load(write_master(members(2)))

    def refuse(*_: object) -> None:
        raise AssertionError("a compressor was called")

    monkeypatch.setattr(zlib, "compressobj", refuse)
    monkeypatch.setattr(zlib, "compress", refuse)
    assert tailor(master, Values(school(2))).startswith(struct.pack("<L", 0x04034B50))
