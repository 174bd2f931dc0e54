"""Every place that packs can go to, and what is said of one that does not take them."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import fsspec
import pytest

from mkdocs_tailor.diagnostics import Diagnostic, TailorError
from mkdocs_tailor.packs.orders import Shape
from mkdocs_tailor.packs.press import Press, packing
from mkdocs_tailor.packs.register import Listed, Register, School
from mkdocs_tailor.packs.running import carry_out
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.packs.targets.store import StoreTarget
from mkdocs_tailor.packs.targets.target import Target
from support.handouts import PHONE, handout, order, school

HANDOUTS = [handout("friends"), handout("maps", "teacher", PHONE)]
BRIDES = school("st-brides")


def file_system(kind: str, **more: object) -> Any:  # noqa: ANN401
    """One of fsspec's, which have no types."""
    return cast("Any", fsspec).filesystem(kind, **more)


@pytest.fixture
def memory() -> Iterator[str]:
    """A place in memory that is empty before and after."""
    files = file_system("memory")
    yield "memory://packs"
    files.store.clear()
    files.pseudo_dirs[:] = [""]


def served_by(folder: Path) -> Target:
    """A store that moves what it has written: a disk, reached as a server would be."""
    files = file_system("dir", path=str(folder), fs=file_system("file"))
    return StoreTarget(files, "packs", "server://packs")


def pack(target: Target, shape: Shape, one: School = BRIDES) -> tuple[int, int]:
    outcome = Press.open(order(HANDOUTS, "", shape=shape), target).pack(one)
    assert not outcome.findings
    return outcome.written, outcome.kept


def test_a_store_in_memory_gets_the_same_files_as_a_folder(tmp_path: Path, memory: str):
    pack(target_at(memory), Shape.FOLDER)
    pack(target_at(str(tmp_path)), Shape.FOLDER)
    files = file_system("memory")
    found = {path: files.cat_file(path) for path in files.find("/packs")}
    there = (path for path in tmp_path.rglob("*") if path.is_file())
    assert found == {f"/packs/{p.relative_to(tmp_path).as_posix()}": p.read_bytes() for p in there}
    assert len(found) == 5


@pytest.mark.parametrize("shape", [*Shape])
def test_a_store_keeps_what_is_right_and_changes_what_is_not(memory: str, shape: Shape):
    target = target_at(memory)
    assert pack(target, shape) == (2, 0)
    assert pack(target, shape) == (0, 2)
    changed = pack(target, shape, school("st-brides", phone="1"))
    assert changed == ((2, 0) if shape is Shape.ZIP else (1, 1))


@pytest.mark.parametrize("shape", [*Shape])
def test_a_server_does_so_too_and_shows_no_half_of_a_file(tmp_path: Path, shape: Shape):
    target = served_by(tmp_path)
    target.prepare()
    assert pack(target, shape) == (2, 0)
    assert pack(target, shape) == (0, 2)
    assert pack(target, shape, school("st-brides", phone="1"))[0] == (
        2 if shape is Shape.ZIP else 1
    )
    assert not [*tmp_path.rglob("*.part")]


def test_in_a_store_the_manifest_comes_last(memory: str, monkeypatch: pytest.MonkeyPatch):
    files, written = file_system("memory"), list[str]()
    pipe_file = files.pipe_file

    def noted(path: str, *rest: object, **more: object) -> None:
        written.append(path)
        pipe_file(path, *rest, **more)

    monkeypatch.setattr(files, "pipe_file", noted)
    pack(target_at(memory), Shape.FOLDER)
    assert len(written) == 5
    assert written[-1].endswith("/st-brides/manifest.json")


def test_a_local_address_is_a_folder(tmp_path: Path):
    pack(target_at(f"file://{tmp_path}/new"), Shape.FOLDER)
    assert (tmp_path / "new" / "st-brides" / "manifest.json").is_file()


@pytest.mark.parametrize("inner", ["{folder}/all.zip", "file://{folder}/all.zip"])
def test_all_packs_can_go_into_one_zip_file_that_appears_when_it_is_whole(
    tmp_path: Path, inner: str
):
    target = target_at(f"zip::{inner.format(folder=tmp_path)}")
    target.prepare()
    for slug in ("st-brides", "ysgol"):
        pack(target, Shape.FOLDER, school(slug))
    assert not (tmp_path / "all.zip").exists()
    target.close(whole=True)
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 10
    assert [path.name for path in tmp_path.iterdir()] == ["all.zip"]


@pytest.mark.parametrize("place", ["{folder}/all.zip", "memory://all.zip"])
def test_one_zip_file_that_was_not_finished_leaves_nothing(tmp_path: Path, memory: str, place: str):
    assert memory
    target = target_at(f"zip::{place.format(folder=tmp_path)}")
    target.prepare()
    pack(target, Shape.FOLDER)
    target.close(whole=False)
    assert [*tmp_path.iterdir()] == []
    assert not file_system("memory").exists("/all.zip")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("nowhere://packs", "there is no such place: Protocol not known: nowhere"),
        ("packs.zip", "--to zip::packs.zip"),
        ("zip::nowhere://x", "there is no such place"),
    ],
)
def test_an_address_that_means_nothing_is_told(address: str, message: str):
    with pytest.raises(TailorError, match=message):
        target_at(address)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path):
    (tmp_path / "packs").write_bytes(b"")
    with pytest.raises(TailorError, match="packs: this cannot be written"):
        target_at(str(tmp_path / "packs")).prepare()


def test_a_store_that_is_cut_off_is_left_alone_after_three_schools(
    memory: str, monkeypatch: pytest.MonkeyPatch
):
    def cut_off(*_: object, **__: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr(file_system("memory"), "pipe_file", cut_off)
    asked = order(HANDOUTS, memory)
    press = Press.open(asked, target_at(memory))
    seen = list[str]()

    def read(_: Register, listed: Listed) -> tuple[School, tuple[Diagnostic, ...]]:
        seen.append(listed.slug)
        return school(listed.slug), ()

    monkeypatch.setattr(Register, "read", read)
    with pytest.raises(TailorError, match="the target refused 3 schools in a row"):
        list(carry_out(packing(asked), [Listed(f"school-{n}") for n in range(9)], 1))
    assert seen == ["school-0", "school-1", "school-2"]
    assert "Connection reset by peer" in str(press.pack(BRIDES).findings[-1])
