import stat
from pathlib import Path

import pytest

from mkdocs_tailor.site.engine.staging import stage


def test_what_was_built_takes_the_place_of_the_last_site(tmp_path: Path):
    site = tmp_path / "build" / "site"
    site.mkdir(parents=True)
    (site / "old.html").touch()
    staging = stage(site)
    assert staging
    (staging.folder / "new.html").touch()
    staging.publish()
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_that_failed_leaves_the_last_site(tmp_path: Path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.html").touch()
    staging = stage(tmp_path / "site")
    assert staging
    (staging.folder / "half.html").touch()
    staging.discard()
    assert [path.name for path in tmp_path.rglob("*")] == ["site", "old.html"]


def test_the_first_site_needs_no_last_one(tmp_path: Path):
    staging = stage(tmp_path / "site")
    assert staging
    staging.publish()
    assert (tmp_path / "site").is_dir()


def test_whoever_serves_the_site_may_read_it(tmp_path: Path):
    staging = stage(tmp_path / "site")
    assert staging
    assert stat.S_IMODE(staging.folder.stat().st_mode) == 0o755


def test_the_last_site_comes_back_when_the_next_cannot_take_its_place(tmp_path: Path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.html").touch()
    staging = stage(tmp_path / "site")
    assert staging
    staging.discard()
    with pytest.raises(OSError, match="No such file"):
        staging.publish()
    assert (tmp_path / "site" / "old.html").exists()


def test_a_folder_that_is_mounted_is_built_in_place():
    assert stage(Path("/")) is None
