"""A build that fails leaves what was built before, whatever it failed of."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from support.sites import Site, site

PAGE = "---\nkind: lesson\n---\n\n# First {{ school.name }}\n"
BIN = Path(sys.executable).parent
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
SMALLEST = 5_000
"""The disk takes no file larger than this, in bytes: the theme's are."""


@pytest.fixture
def built(tmp_path: Path) -> Site:
    made = site(tmp_path, {"index.md": PAGE})
    made.build()
    return made


def run(made: Site, *command: str, full: bool = False) -> subprocess.CompletedProcess[str]:
    def fill_the_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALLEST, SMALLEST))

    return subprocess.run(
        [BIN / command[0], *command[1:]],
        cwd=made.root,
        env=QUIET,
        preexec_fn=fill_the_disk if full else None,
        capture_output=True,
        text=True,
        check=False,
    )


def leftovers(made: Site) -> list[str]:
    return sorted(path.name for path in made.out.parent.iterdir())


COMMANDS = [("mkdocs", "build", "--strict"), ("tailor", "build")]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_an_error_in_a_page_leaves_the_last_site(built: Site, command: tuple[str, ...]):
    before = built.files()
    built.write({"content/index.md": PAGE + "{{ school.nmae }}\n"})
    result = run(built, *command)
    assert result.returncode == 1
    assert "content/index.md:6:4: school has no field 'nmae'" in result.stderr
    assert "Traceback" not in result.stderr
    assert built.files() == before
    assert leftovers(built) == ["cache", "site"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_full_disk_leaves_the_last_site(built: Site, command: tuple[str, ...]):
    before = built.files()
    built.write({"content/index.md": PAGE + "More.\n"})
    result = run(built, *command, full=True)
    assert result.returncode == 1
    assert "What was built before is still there." in result.stderr
    assert "Traceback" not in result.stderr
    assert built.files() == before
    assert leftovers(built) == ["cache", "site"]


def test_a_warning_in_a_strict_build_leaves_the_last_site(built: Site):
    before = built.files()
    built.write({"content/index.md": PAGE + "[nowhere](nowhere.md)\n"})
    result = run(built, "mkdocs", "build", "--strict")
    assert result.returncode == 1
    assert built.files() == before
    assert leftovers(built) == ["cache", "site"]


def test_no_room_beside_the_site_is_said_in_words(built: Site):
    config = built.config.read_text(encoding="utf-8")
    built.write({"mkdocs.yml": config.replace("build/site", "content/index.md/site")})
    result = run(built, "tailor", "build")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_a_good_build_says_where_the_site_is(built: Site):
    result = run(built, "mkdocs", "build", "--strict")
    assert result.returncode == 0
    assert f"The site is in {built.out}" in result.stderr


def test_what_is_published_is_what_was_just_built(built: Site):
    (built.out / "stale.html").touch()
    built.write({"content/index.md": PAGE.replace("First", "Second")})
    built.build()
    assert "Second" in built.page("")
    assert "stale.html" not in built.files()
