import errno
import os
import resource
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.packs.delivering import Delivery, deliver
from mkdocs_tailor.packs.orders import Order, plan
from mkdocs_tailor.packs.writing import write_file
from mkdocs_tailor.word.slots import SchoolPicture
from support.handouts import FAILS, NAME, handout, school

HANDOUTS = [handout("friends"), handout("friends", "pupil"), handout("maps")]
SCHOOLS = [school("st-brides", 4), school("ysgol-gwyr")]


def orders() -> tuple[Order, ...]:
    return plan(HANDOUTS, SCHOOLS)


def files_in(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


@contextmanager
def files_no_larger_than(size: int) -> Generator[None]:
    """The system itself cuts a write short and then refuses the rest, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_each_school_has_a_folder_and_each_handout_its_values(tmp_path: Path):
    delivery = deliver(orders(), tmp_path)
    names = ["friends-pupil.docx", "friends-teacher.docx", "maps-teacher.docx"]
    folders = ("st-brides", "ysgol-gwyr")
    assert files_in(tmp_path) == [f"{f}/lessons/{name}" for f in folders for name in names]
    assert delivery == Delivery(6, sum(p.stat().st_size for p in tmp_path.rglob("*.docx")))
    lessons = tmp_path / "st-brides" / "lessons"
    assert "St-Brides teacher with answers" in text_of(lessons / "friends-teacher.docx")
    assert "St-Brides pupil<" in text_of(lessons / "friends-pupil.docx")


def test_only_the_copies_that_are_wanted_are_planned():
    wanted = plan(HANDOUTS, SCHOOLS[:1], ["pupil"])
    assert [order.path for order in wanted] == ["st-brides/lessons/friends-pupil.docx"]


def test_a_print_variant_is_made_when_it_is_asked_for(tmp_path: Path):
    variants = ("standard", "large-print")
    deliver(plan(HANDOUTS[:1], SCHOOLS[:1], variants=variants), tmp_path)
    lessons = tmp_path / "st-brides" / "lessons"
    for name, styles in (("", b"<s/>"), ("-large-print", b"<large/>")):
        with zipfile.ZipFile(lessons / f"friends-teacher{name}.docx") as archive:
            assert archive.read("word/styles.xml") == styles


def test_a_schools_picture_is_in_all_its_handouts_and_in_no_others(tmp_path: Path):
    logo = SchoolPicture(b"a picture", 1, 1)
    pictured = replace(SCHOOLS[0], pictures={"school.logo": logo})
    shown = handout("friends", "teacher", NAME, logo=True)
    deliver(plan([shown], [pictured, SCHOOLS[1]]), tmp_path)
    names = [
        zipfile.ZipFile(tmp_path / school.slug / "lessons/friends-teacher.docx").namelist()
        for school in SCHOOLS
    ]
    assert ["word/media/logo.png" in found for found in names] == [True, False]


def test_each_order_is_reported_when_it_is_done(tmp_path: Path):
    done: list[Order] = []
    deliver(orders(), tmp_path, report=done.append)
    assert tuple(done) == orders()


def test_a_handout_that_fails_is_named_and_does_not_stop_the_others(tmp_path: Path):
    wrong = handout("wrong", "teacher", FAILS)
    delivery = deliver(plan([wrong, HANDOUTS[0]], SCHOOLS), tmp_path)
    assert delivery.written == 2
    said = str(delivery.findings[0])
    assert said.startswith("content/lessons/wrong.md: Wrong (teacher) for st-brides: 'school'")
    assert "cannot be printed" in said
    assert "st-brides/lessons/wrong-teacher.docx" not in files_in(tmp_path)


def test_the_same_orders_give_the_same_bytes(tmp_path: Path):
    for name in ("one", "other"):
        deliver(orders(), tmp_path / name)
    for path in files_in(tmp_path / "one"):
        assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "other" / path).read_bytes()


def test_a_disk_that_is_full_in_the_middle_leaves_what_was_there(tmp_path: Path):
    kept, old = tmp_path / "kept.docx", b"as it was"
    kept.write_bytes(old)
    with files_no_larger_than(1000), pytest.raises(TailorError, match=r"kept\.docx: this cannot"):
        write_file(str(kept), b"x" * 5000)
    assert kept.read_bytes() == old
    assert files_in(tmp_path) == ["kept.docx"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "there is no room left on the disk"),
        (errno.EROFS, "this may not be written"),
        (errno.EACCES, "close it if it is open in Word"),
        (errno.EIO, "this cannot be written"),
    ],
)
def test_a_failing_disk_stops_with_the_file_and_what_was_written_before_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
):
    deliver(orders(), tmp_path)
    before = {path: (tmp_path / path).read_bytes() for path in files_in(tmp_path)}
    write, calls = os.write, list[int]()

    def fail_in_the_middle(descriptor: int, data: bytes) -> int:
        calls.append(descriptor)
        if len(calls) == 6:
            raise OSError(number, os.strerror(number))
        return write(descriptor, data[: len(data) // 2] if len(calls) % 2 else data)

    monkeypatch.setattr(os, "write", fail_in_the_middle)
    with pytest.raises(TailorError, match=message) as caught:
        deliver(orders(), tmp_path)
    assert "st-brides/lessons/maps-teacher.docx" in str(caught.value)
    assert before == {path: (tmp_path / path).read_bytes() for path in files_in(tmp_path)}


def test_a_stop_in_the_middle_of_a_file_leaves_no_half_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "write", stop)
    with pytest.raises(KeyboardInterrupt):
        deliver(orders(), tmp_path)
    assert files_in(tmp_path) == []


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path):
    (tmp_path / "st-brides").write_bytes(b"")
    with pytest.raises(TailorError, match=r"st-brides/lessons: this cannot be written"):
        deliver(orders(), tmp_path)
