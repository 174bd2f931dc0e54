"""What a pack holds, and what is made again after a change."""

import errno
import hashlib
import json
import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from mkdocs_tailor.packs.orders import Handout, Order, Shape, plan
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.press import Press
from mkdocs_tailor.packs.register import Logo, School
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.word.parts import Value
from support.handouts import FAILS, NAME, PHONE, handout, order, school

HANDOUTS = [handout("friends"), handout("friends", "pupil"), handout("maps", "teacher", PHONE)]
NAMES = ["lessons/friends-pupil.docx", "lessons/friends-teacher.docx", "lessons/maps-teacher.docx"]
OTHERS = ["contents.docx", "contents.html", "manifest.json"]
WHOLE = sorted((*OTHERS, *NAMES))
BRIDES = school("st-brides")


def make(asked: Order, *schools: School) -> list[Outcome]:
    press = Press.open(asked, target_at(asked.target))
    return [press.pack(one) for one in schools or (BRIDES,)]


def files_in(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def manifest(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "manifest.json").read_text("utf-8"))


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def new_files(folder: Path, before: dict[str, int]) -> list[str]:
    """Those that were written since: each has an inode of its own then."""
    now = inodes(folder)
    return [path for path in now if now[path] != before.get(path)]


def inodes(folder: Path) -> dict[str, int]:
    return {path: (folder / path).stat().st_ino for path in files_in(folder)}


def test_each_school_has_a_folder_and_each_handout_its_values(tmp_path: Path):
    one, other = make(order(HANDOUTS, tmp_path), BRIDES, school("ysgol-gwyr"))
    for folder in ("st-brides", "ysgol-gwyr"):
        assert files_in(tmp_path / folder) == WHOLE
    assert (one.written, one.kept, one.failed, one.findings) == (3, 0, False, ())
    docs = (tmp_path / "st-brides" / name for name in NAMES)
    assert one.size == sum(path.stat().st_size for path in docs)
    lessons = tmp_path / "ysgol-gwyr" / "lessons"
    assert "Ysgol-Gwyr teacher with answers" in text_of(lessons / "friends-teacher.docx")
    assert "Ysgol-Gwyr pupil<" in text_of(lessons / "friends-pupil.docx")
    assert other.slug == "ysgol-gwyr"


def test_only_the_copies_that_are_wanted_are_planned():
    assert [file.path for file in plan(HANDOUTS, ["pupil"])] == [NAMES[0]]


def test_print_variants_stand_beside_each_other(tmp_path: Path):
    files = plan(HANDOUTS[:1], variants=("standard", "large-print"))
    make(replace(order(HANDOUTS, tmp_path), files=files))
    lessons = tmp_path / "st-brides" / "lessons"
    for name, styles in (("", b"<s/>"), ("-large-print", b"<large/>")):
        with zipfile.ZipFile(lessons / f"friends-teacher{name}.docx") as archive:
            assert archive.read("word/styles.xml") == styles


def test_the_manifest_says_what_is_in_the_pack_and_what_it_was_made_from(tmp_path: Path):
    make(order(HANDOUTS, tmp_path), school("st-brides", "school.phone", "school.motto"))
    said = manifest(tmp_path / "st-brides")
    assert (said["school"], said["edition"]) == ("st-brides", "2026.1")
    assert said["unfilled"] == ["school.phone", "school.motto"]
    assert said["values"] == {"school.name": "St-Brides", "school.phone": "020 7946 0000"}
    rows = {row["file"]: row for row in said["files"]}
    assert [*rows] == [NAMES[1], NAMES[0], NAMES[2], "contents.docx", "contents.html"]
    for path, row in rows.items():
        data = (tmp_path / "st-brides" / path).read_bytes()
        assert (row["sha256"], row["size"]) == (hashlib.sha256(data).hexdigest(), len(data))
    maps = rows[NAMES[2]]
    assert maps["page"] == "content/lessons/maps.md"
    assert maps["master"] == hashlib.sha256(HANDOUTS[2].master).hexdigest()
    assert (maps["values"], maps["unfilled"]) == (["school.phone"], ["school.phone"])
    assert rows[NAMES[0]]["unfilled"] == []


def test_a_variable_is_still_to_fill_where_a_part_of_it_is_read(tmp_path: Path):
    part = ("get", ("get", ("var", "people"), "dsl"), "room")
    room = Value(("default", part, "their office"))
    known = {"school": {"name": "St Bride's"}, "people": {}}
    waiting = replace(school("st-brides", "people.dsl"), environment=known)
    make(order([handout("help", "teacher", room)], tmp_path), waiting)
    row = manifest(tmp_path / "st-brides")["files"][0]
    assert (row["values"], row["unfilled"]) == (["people.dsl.room"], ["people.dsl"])


def test_what_is_right_already_is_not_made_again(tmp_path: Path):
    asked = order(HANDOUTS, tmp_path)
    make(asked)
    before = inodes(tmp_path)
    (again,) = make(asked)
    assert (again.written, again.kept) == (0, 3)
    assert new_files(tmp_path, before) == []
    (forced,) = make(replace(asked, again=True))
    assert (forced.written, forced.kept) == (3, 0)
    assert len(new_files(tmp_path, before)) == 6


Change: TypeAlias = Callable[[Sequence[Handout], School], tuple[Sequence[Handout], School]]


def changed(handouts: Sequence[Handout], one: School) -> tuple[Sequence[Handout], School]:
    """After an edit to one lesson."""
    return [*handouts[:2], handout("maps", "teacher", PHONE, "!")], one


def phoned(handouts: Sequence[Handout], one: School) -> tuple[Sequence[Handout], School]:
    """After a change to a value that one lesson prints."""
    return handouts, school(one.slug, phone="1")


@pytest.mark.parametrize("change", [changed, phoned])
def test_after_a_change_only_what_it_touches_is_made_again(tmp_path: Path, change: Change):
    make(order(HANDOUTS, tmp_path))
    before = inodes(tmp_path / "st-brides")
    handouts, one = change(HANDOUTS, BRIDES)
    (outcome,) = make(order(handouts, tmp_path), one)
    assert (outcome.written, outcome.kept) == (1, 2)
    assert new_files(tmp_path / "st-brides", before) == sorted((*OTHERS, NAMES[2]))


@pytest.mark.parametrize("damage", ["gone", "longer", "of the same size"])
def test_a_file_that_is_gone_or_was_changed_is_made_again(tmp_path: Path, damage: str):
    asked = order(HANDOUTS, tmp_path)
    make(asked)
    file = tmp_path / "st-brides" / NAMES[0]
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(whole + b"x" if damage == "longer" else bytes(len(whole)))
        os.utime(file, ns=(0, 2**62))
    assert make(asked)[0].written == 1
    assert file.read_bytes() == whole


def test_a_file_that_was_only_touched_is_right(tmp_path: Path):
    asked = order(HANDOUTS, tmp_path)
    make(asked)
    os.utime(tmp_path / "st-brides" / NAMES[0], ns=(0, 2**62))
    assert make(asked)[0].kept == 3


def test_a_school_that_is_called_like_a_device_has_a_folder_that_no_other_school_can_have(
    tmp_path: Path,
):
    schools = [school(slug) for slug in ("con", "handout-con", "com1", "lpt", "aux")]
    make(order(HANDOUTS, tmp_path), *schools)
    folders = ["aux_", "com1_", "con_", "handout-con", "lpt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == folders


def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path: Path):
    asked = order(HANDOUTS, tmp_path)
    make(asked)
    for said in (b"{", b"[]", b'{"format": 99}', b'{"format": 1, "files": [{}]}'):
        (tmp_path / "st-brides" / "manifest.json").write_bytes(said)
        assert make(asked)[0].written == 3
    assert make(asked)[0].kept == 3


def test_what_is_not_asked_for_any_more_goes_but_not_what_somebody_changed(tmp_path: Path):
    make(order(HANDOUTS, tmp_path))
    folder = tmp_path / "st-brides"
    (folder / "lessons" / "mine.docx").write_bytes(b"mine")
    (folder / NAMES[2]).write_bytes(b"changed")
    make(order(HANDOUTS[:1], tmp_path))
    assert files_in(folder) == sorted((*OTHERS, NAMES[1], NAMES[2], "lessons/mine.docx"))


def test_a_handout_that_fails_is_named_and_tried_again_and_the_others_are_there(tmp_path: Path):
    wrong = handout("wrong", "teacher", FAILS)
    asked = order([wrong, HANDOUTS[0]], tmp_path)
    for written in (1, 0):
        (outcome,) = make(asked)
        assert (outcome.written, outcome.failed) == (written, True)
        said = str(outcome.findings[0])
        assert said.startswith("content/lessons/wrong.md: Wrong (teacher) for st-brides: 'school'")
    assert files_in(tmp_path / "st-brides") == sorted((*OTHERS, NAMES[1]))


def test_a_schools_logo_is_in_all_its_handouts_and_a_new_one_makes_them_anew(tmp_path: Path):
    data = (Path(__file__).parent.parent.parent / "content/schools/st-brides/logo.png").read_bytes()
    shown = [handout("friends", "teacher", NAME, logo=True)]
    pictured = replace(BRIDES, logo=Logo("logo.png", data, "profile.yml"))
    make(order(shown, tmp_path), pictured)
    with zipfile.ZipFile(tmp_path / "st-brides" / NAMES[1]) as archive:
        assert "word/media/logo.png" in archive.namelist()
    broken = replace(BRIDES, logo=Logo("logo.png", None, "profile.yml"))
    (outcome,) = make(order(shown, tmp_path), broken)
    assert outcome.written == 1
    assert "profile.yml: the school's logo 'logo.png' is not there" in str(outcome.findings[0])


def test_a_pack_is_one_zip_file_that_is_made_again_as_a_whole(tmp_path: Path):
    asked = order(HANDOUTS, tmp_path, shape=Shape.ZIP)
    make(asked)
    assert files_in(tmp_path) == ["st-brides.zip"]
    first = (tmp_path / "st-brides.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "st-brides.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [NAMES[1], NAMES[0], NAMES[2], *OTHERS]
    assert make(asked)[0].kept == 3
    assert make(asked, school("st-brides", phone="1"))[0].written == 3
    make(asked)
    assert (tmp_path / "st-brides.zip").read_bytes() == first


def test_a_zip_file_that_is_cut_off_is_made_again(tmp_path: Path):
    asked = order(HANDOUTS, tmp_path, shape=Shape.ZIP)
    make(asked)
    file = tmp_path / "st-brides.zip"
    whole = file.read_bytes()
    file.write_bytes(whole[:-100])
    assert make(asked)[0].written == 3
    assert file.read_bytes() == whole


@pytest.mark.parametrize("moment", [1, 3, 6])
def test_a_stop_in_the_middle_leaves_no_half_of_a_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
):
    write, calls = os.write, list[int]()

    def stop(descriptor: int, data: bytes) -> int:
        calls.append(descriptor)
        if len(calls) == moment:
            raise KeyboardInterrupt
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", stop)
    with pytest.raises(KeyboardInterrupt):
        make(order(HANDOUTS, tmp_path))
    assert [*tmp_path.iterdir()] == []


def test_a_stop_while_a_pack_is_changed_makes_the_next_run_do_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = order(HANDOUTS, tmp_path)
    make(asked)

    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", stop)
        with pytest.raises(KeyboardInterrupt):
            make(asked, school("st-brides", phone="1"))
    assert files_in(tmp_path / "st-brides") == [path for path in WHOLE if path != "manifest.json"]
    assert make(asked)[0].written == 3


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "there is no room left on the disk"),
        (errno.EROFS, "this may not be written"),
        (errno.EACCES, "close it if it is open in Word"),
        (errno.EIO, "this cannot be written"),
    ],
)
def test_a_disk_that_refuses_in_the_middle_is_told_and_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
):
    make(order(HANDOUTS, tmp_path))
    before = {path: (tmp_path / path).read_bytes() for path in files_in(tmp_path)}

    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "write", refuse)
    one, other = make(order(HANDOUTS, tmp_path, maker="new"), BRIDES, school("ysgol"))
    assert (one.refused, other.refused) == (True, True)
    assert message in str(one.findings[-1])
    del before["st-brides/manifest.json"]
    assert before == {path: (tmp_path / path).read_bytes() for path in files_in(tmp_path)}


def test_the_same_order_gives_the_same_bytes(tmp_path: Path):
    for name in ("one", "other"):
        make(order(HANDOUTS, tmp_path / name))
    for path in files_in(tmp_path / "one"):
        assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "other" / path).read_bytes()
