"""The same in Firefox, where it and what drives it are installed: neither is needed otherwise.

apt-get install firefox-esr; npm install --no-save puppeteer-core@24
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.project import load_project
from support.hosting import Host
from support.sites import Site

HERE = Path(__file__).parent
FIREFOX = shutil.which("firefox-esr")
DRIVER = HERE.parents[1] / "node_modules" / "puppeteer-core"
LACKING = [
    *([] if FIREFOX else ["there is no firefox-esr"]),
    *(
        []
        if DRIVER.exists()
        else ["there is no puppeteer-core (npm install --no-save puppeteer-core)"]
    ),
]
SCHOOL: dict[str, Json] = {"school": {"short_name": "Green Lane"}}

pytestmark = [pytest.mark.firefox, pytest.mark.skipif(bool(LACKING), reason="; ".join(LACKING))]


@pytest.fixture
def host(small_site: Site) -> Iterator[Host]:
    host = Host(small_site.out)
    host.come()
    yield host
    host.go()


def test_a_teacher_with_firefox_gets_the_same_with_and_without_the_host(
    host: Host, small_site: Site
):
    command = ["node", str(HERE / "firefox" / "teacher.mjs"), host.address, str(FIREFOX)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as way:
        assert way.stdin
        assert way.stdout

        def seen() -> dict[str, Any]:
            assert way.stdout
            return json.loads(way.stdout.readline() or "{}")

        assert seen() == {"heading": "Making friends at Hill & Dale", "keeps": True}
        assert seen() == {"heading": "Making friends at Green Lane"}
        assert bytes(seen()["file"]) == made_by_python(small_site)
        host.go()
        way.stdin.write("go on\n")
        way.stdin.flush()
        assert seen() == {"heading": "Making friends at Green Lane", "complaints": []}


def made_by_python(site: Site) -> bytes:
    variables = load_project(site.config).variables
    known = environment(Profile("yours", SCHOOL), variables, "pupil")
    master = Master.load((site.out / "lessons" / "friends.master").read_bytes())
    return tailor(master, Values(known), "standard")
