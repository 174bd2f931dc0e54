"""Names and paths; the cases of `tests/cases/names.json` hold the browser's twin as well."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from mkdocs_tailor.packs.names import distinct, safe_path, slug
from support.chance import chance

CASES: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "cases/names.json").read_text(encoding="utf-8")
)
NAMES = Path(__file__).parents[2] / "plugins/mkdocs_tailor/browser/downloads/names.js"
TWIN = """
import {{ readFileSync }} from "node:fs";
import {{ distinctPaths, safePath }} from "{names}";
const paths = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(distinctPaths(paths.map((path) => safePath(path)))));
"""
PORTS = ("com", "lpt")
DEVICES = (
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in PORTS for n in range(10)),
)
SIGNS = "abzAZ09 .-_/\\:*?\"<>|&'’éŵŁß中עא\0\n\t\u202e\u200f\u2066%~#"


@pytest.mark.parametrize("case", CASES["slugs"], ids=lambda case: case["name"][:30])
def test_a_name_is_what_a_teacher_can_read(case: dict[str, str]):
    assert slug(case["text"]) == case["name"]


@pytest.mark.parametrize("case", CASES["paths"], ids=lambda case: case["safe"][:30])
def test_a_path_is_made_of_names_and_goes_nowhere_else(case: dict[str, str]):
    assert safe_path(case["path"], case["suffix"]) == case["safe"]
    assert all(len(part) <= 80 for part in case["safe"].split("/"))


@pytest.mark.parametrize("case", CASES["distinct"], ids=lambda case: case["paths"][0])
def test_paths_that_are_alike_are_told_apart(case: dict[str, list[str]]):
    assert list(distinct(case["paths"])) == case["told_apart"]


def test_no_text_gives_a_name_that_a_system_refuses():
    dice = chance(23)
    for _ in range(3000):
        path = safe_path("".join(dice.choices(SIGNS, k=dice.randrange(1, 120))))
        for part in path.split("/"):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)?", part)
            assert len(part) <= 80
            assert part.split(".")[0] not in DEVICES


def test_the_browser_gives_the_same_names():
    dice = chance(24)
    paths = ["".join(dice.choices(SIGNS, k=dice.randrange(1, 120))) for _ in range(3000)]
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", TWIN.format(names=NAMES.as_uri())],
        input=json.dumps(paths),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == [*distinct(map(safe_path, paths))]


def test_names_that_became_alike_are_told_apart():
    names = ("Été.docx", "Ete.docx", "ete-2.docx", "ÉTÉ.docx")
    assert list(distinct(map(safe_path, names))) == [
        "ete.docx",
        "ete-2.docx",
        "ete-2-2.docx",
        "ete-3.docx",
    ]
