"""``mkdocs serve``: follows what is saved, and makes anew only what changed."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from support.sites import Site, site

PAGE = "---\nkind: lesson\n---\n\n# {word}\n\n{{{{ school.name }}}}\n"
PATIENCE = 30
"""Seconds until a test gives up; it goes on as soon as it can."""


class Server:
    def __init__(self, made: Site, port: int, log: Path) -> None:
        self.site, self.port, self.log = made, port, log

    def get(self, path: str) -> bytes:
        with urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as answer:
            return answer.read()

    def wait_for(self, wanted: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if wanted():
                    return
            except URLError:
                pass
            time.sleep(0.1)
        raise AssertionError(self.log.read_text(encoding="utf-8"))

    @property
    def builds(self) -> int:
        return len(re.findall("Documentation built", self.log.read_text(encoding="utf-8")))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    pages = {"index.md": PAGE.format(word="One"), "two.md": PAGE.format(word="Two")}
    made = site(tmp_path / "project", pages)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    command = [Path(sys.executable).parent / "mkdocs", "serve", "--livereload"]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "-a", f"127.0.0.1:{port}"],
            cwd=made.root,
            stdout=out,
            stderr=out,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
    running = Server(made, port, log)
    try:
        running.wait_for(lambda: b"One" in running.get(""))
        yield running
    finally:
        process.terminate()
        process.wait(PATIENCE)


def masters(server: Server) -> dict[str, int]:
    cache = server.site.root / "build" / "cache"
    return {path.name: path.stat().st_ino for path in cache.iterdir() if path.stat().st_size}


def test_a_save_changes_the_page_and_its_word_file_and_no_other(server: Server):
    first, second = server.get("index-teacher.docx"), server.get("two-teacher.docx")
    before = masters(server)
    server.site.write({"content/index.md": PAGE.format(word="Changed")})
    server.wait_for(lambda: b"Changed" in server.get(""))
    assert server.get("index-teacher.docx") != first
    assert server.get("two-teacher.docx") == second
    after = masters(server)
    assert len(after.keys() - before.keys()) == 1
    assert before.items() <= after.items()


def test_a_skeleton_and_a_profile_are_followed_too(server: Server):
    page = '---\nkind: lesson\n---\n{% extends "lesson.md" %}\n'
    server.site.write({"content/index.md": page})
    skeleton = "---\nkind: lesson\n---\nFrom the skeleton of {{ school.name }}\n"
    server.site.write({"templates/skeletons/lesson.md": skeleton})
    server.wait_for(lambda: b"From the skeleton" in server.get(""))
    server.site.write({"content/schools/hill/profile.yml": "school:\n  name: Newname\n"})
    server.wait_for(lambda: b"Newname" in server.get(""))


def test_building_does_not_set_off_another_build(server: Server):
    server.site.write({"content/index.md": PAGE.format(word="Changed")})
    server.wait_for(lambda: b"Changed" in server.get(""))
    builds = server.builds
    time.sleep(2)
    assert server.builds == builds


def test_serving_leaves_no_site_behind(server: Server):
    assert [path.name for path in (server.site.root / "build").iterdir()] == ["cache"]


def test_a_page_that_is_served_can_follow_what_is_saved(server: Server):
    page = server.get("")
    assert b"livereload(" in page
    assert b"Content-Security-Policy" not in page
    assert b'"worker": null' in page
