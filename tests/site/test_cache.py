import os
from pathlib import Path

from mkdocs_tailor.site.making.cache import KEPT_FOR, Cache, digest


def test_what_was_made_from_the_same_by_the_same_code_is_found_again(tmp_path: Path):
    cache = Cache(tmp_path / "cache", "code 1")
    cache.put(b"made", "a page", b"a picture")
    assert cache.get("a page", b"a picture") == b"made"
    assert cache.get("a page", b"another picture") is None
    assert Cache(tmp_path / "cache", "code 2").get("a page", b"a picture") is None


def test_parts_do_not_run_together():
    assert digest("ab", "c") != digest("a", "bc")


def test_a_place_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path):
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    cache = Cache(tmp_path / "cache")
    cache.put(b"made", "a page")
    cache.tidy()
    assert cache.get("a page") is None


def test_what_nobody_asked_for_in_a_long_time_goes(tmp_path: Path):
    cache = Cache(tmp_path)
    cache.put(b"old", "old")
    (old,) = tmp_path.iterdir()
    os.utime(old, (0, old.stat().st_mtime - KEPT_FOR - 60))
    cache.put(b"new", "new")
    cache.tidy()
    assert cache.get("old") is None
    assert cache.get("new") == b"new"
