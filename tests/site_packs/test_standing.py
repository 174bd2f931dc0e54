"""Where sites stand: whole or not at all, and what they have in common once."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import fsspec
import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.packs.sites import linking
from mkdocs_tailor.packs.sites.standing import shelf_at
from mkdocs_tailor.packs.targets.address import target_at
from support.site_sets import files_in

OWN = {"index.html": b"<p>Hill</p>", "lessons/a/index.html": b"<p>A</p>"}
SHARED = {"assets/a.css": b"p {}", "assets/img/a.svg": b"<svg/>"}
BOTH = {**SHARED, **OWN}


def memory() -> Any:  # noqa: ANN401 -- fsspec has no types
    return cast("Any", fsspec).filesystem("memory")


@pytest.fixture
def store() -> Iterator[str]:
    """A place in memory that is empty before and after."""
    yield "memory://sites"
    memory().store.clear()
    memory().pseudo_dirs[:] = [""]


def test_a_folder_gets_whole_sites_that_share_what_they_have_in_common(tmp_path: Path):
    shelf = shelf_at(target_at(str(tmp_path)))
    for name in ("hill", "dale"):
        shelf.put(name, OWN, SHARED)
    shelf.clear()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dale", "hill"]
    assert files_in(tmp_path / "hill") == files_in(tmp_path / "dale") == BOTH
    assert all((tmp_path / "hill" / name).samefile(tmp_path / "dale" / name) for name in SHARED)
    assert not any((tmp_path / "hill" / name).samefile(tmp_path / "dale" / name) for name in OWN)


def test_where_files_can_have_but_one_name_they_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refused(source: str, place: str) -> None:
        raise OSError(source, place)

    monkeypatch.setattr(linking.os, "link", refused)
    shelf_at(target_at(str(tmp_path))).put("hill", OWN, SHARED)
    assert files_in(tmp_path / "hill") == BOTH


def test_an_earlier_site_is_replaced_as_a_whole(tmp_path: Path):
    shelf = shelf_at(target_at(str(tmp_path)))
    shelf.put("hill", {**OWN, "old.html": b""}, SHARED)
    shelf.put("hill", OWN, SHARED)
    assert files_in(tmp_path / "hill") == BOTH


def test_what_is_no_site_is_not_replaced(tmp_path: Path):
    (tmp_path / "hill").mkdir()
    (tmp_path / "hill" / "my-work.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(TailorError, match="no site"):
        shelf_at(target_at(str(tmp_path))).put("hill", OWN, SHARED)
    assert files_in(tmp_path / "hill") == {"my-work.txt": b"mine"}


def test_a_site_that_cannot_be_written_leaves_the_last_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    shelf = shelf_at(target_at(str(tmp_path)))
    shelf.put("hill", OWN, SHARED)

    def full(path: str, data: bytes) -> None:
        raise OSError(28, os.strerror(28), path, data)

    monkeypatch.setattr(linking, "write_new", full)
    with pytest.raises(TailorError, match="no room left"):
        shelf.put("hill", {**OWN, "new.html": b""}, SHARED)
    assert files_in(tmp_path / "hill") == BOTH
    assert not (tmp_path / ".hill.part").exists()


def test_a_store_gets_the_common_files_once_and_copies_them(
    store: str, monkeypatch: pytest.MonkeyPatch
):
    files, sent = memory(), list[str]()
    kind = cast("Any", type(files))
    pipe = kind.pipe_file

    def noted(self: Any, path: str, *rest: object, **more: object) -> None:  # noqa: ANN401
        sent.append(path)
        pipe(self, path, *rest, **more)

    monkeypatch.setattr(kind, "pipe_file", noted)
    shelf = shelf_at(target_at(store))
    for name in ("hill", "dale", "hill"):
        shelf.put(name, {**OWN, f"{len(sent)}.html": b""}, SHARED)
    shelf.clear()
    found = {path.removeprefix("/sites/") for path in files.find("/sites")}
    assert {path.partition("/")[0] for path in found} == {"hill", "dale"}
    assert {path.partition("/")[2] for path in found if path.startswith("dale")} >= {*BOTH}
    assert len([path for path in found if path.startswith("hill")]) == len(BOTH) + 1
    assert sum(path.endswith("a.css") for path in sent) == 1
    assert [path for path in sent if "hill" in path][-1].endswith("hill/index.html")


def test_a_zip_file_gets_them_too(tmp_path: Path):
    target = target_at(f"zip::{tmp_path / 'sites.zip'}")
    target.prepare()
    shelf_at(target).put("hill", OWN, SHARED)
    target.close(whole=True)
    with zipfile.ZipFile(tmp_path / "sites.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"hill/{name}": data for name, data in BOTH.items()
        }


def test_a_site_can_be_carried_away(tmp_path: Path):
    shelf = shelf_at(target_at(str(tmp_path / "sites")))
    target_at(str(tmp_path / "sites")).prepare()
    shelf.put("hill", OWN, SHARED)
    shelf.clear()
    shutil.move(tmp_path / "sites" / "hill", tmp_path / "carried")
    assert files_in(tmp_path / "carried") == BOTH
