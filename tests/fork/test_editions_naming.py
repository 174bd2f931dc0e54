"""Naming an edition: in the configuration, on a page of its own, in the list of all editions."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any, cast

import pytest
import typer
import yaml
from docx import Document
from typer.testing import CliRunner, Result

from mkdocs_tailor.cli.changes import changes
from mkdocs_tailor.cli.preview import preview
from mkdocs_tailor.cli.release import release
from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.editions.age import is_older
from mkdocs_tailor.fork.editions.naming import with_edition, with_page_in_nav
from support.cases import CASES

UNIT = CASES / "fork"
CONFIGURATIONS = [
    "plugins:\n  - tailor\n  - search\n",
    "plugins:\n  - tailor:\n  - search\n",
    "plugins:\n  - tailor: {}\n",
    "plugins: [search, tailor]\n",
    "plugins: [search, tailor: {school: hill}]\n",
    "plugins:\n  tailor: {school: hill}\n",
    "plugins:\n  - tailor:\n      edition: 2025 # the one of last year\n      school: hill\n",
    "plugins:\n  - tailor:\n      edition:\n      school: hill\n",
    "plugins:\n  - tailor:\n      school: >-\n        hill\n  - search\n",
    "nav: [index.md]\nplugins:\n  - tailor:\n      school: hill\nextra: !!python/name:no.thing\n",
]


def plugin_in(text: str) -> dict[str, Any]:
    plugins: Any = yaml.safe_load(text.replace("!!python/name:", ""))["plugins"]
    entries = cast("list[Any]", plugins) if isinstance(plugins, list) else [plugins]
    return next(one["tailor"] for one in entries if "tailor" in one)


@pytest.mark.parametrize("text", CONFIGURATIONS)
def test_the_edition_is_named_and_every_other_line_stays(text: str):
    named = with_edition(text, 'Autumn: "26"', "mkdocs.yml")
    assert plugin_in(named)["edition"] == 'Autumn: "26"'
    assert "school" not in text or plugin_in(named)["school"] == "hill"
    kept = [line for line in text.splitlines() if "tailor" not in line and "edition" not in line]
    assert [line for line in kept if line not in named.splitlines()] == []
    assert ("# the one of last year" in named) is ("# the one of last year" in text)


def test_a_configuration_without_the_plugin_is_refused():
    with pytest.raises(TailorError, match="the plugin 'tailor' is not named"):
        with_edition("plugins: [search]\n", "2026", "mkdocs.yml")


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        ("nav:\n  - A: a.md # last\nx: 1\n", "nav:\n  - A: a.md # last\n  - b.md\nx: 1\n"),
        (
            "nav:\n  - P:\n      - a.md\n  - c.md",
            "nav:\n  - P:\n      - a.md\n      - b.md\n  - c.md",
        ),
        ("nav:\n  - a.md", "nav:\n  - a.md\n  - b.md"),
        ("nav: [a.md]\n", None),
        ("nav:\n  - c.md\n", None),
        ("x: 1\n", None),
    ],
)
def test_a_page_is_put_behind_another_one_in_the_navigation(nav: str, expected: str | None):
    assert with_page_in_nav(nav, "b.md", "a.md", "mkdocs.yml") == expected


def content(edition: str, *listed: str) -> Content:
    return Content({f"editions/{one}.md": Text(one, "") for one in listed}, edition=edition)


@pytest.mark.parametrize(
    ("one", "other", "older"),
    [
        (content("2025"), content("2026"), True),
        (content("2026.2"), content("2026.10"), True),
        (content("2026"), content("2026.1"), True),
        (content("2026"), content("2026"), False),
        (content("2026"), content("2025"), False),
        (content("Spring"), content("Autumn"), False),
        (content("spring", "spring"), content("autumn", "autumn", "spring"), True),
        (content("autumn", "autumn", "spring"), content("spring", "spring"), False),
        (content(""), content("2026"), False),
    ],
)
def test_which_edition_is_the_older_one(one: Content, other: Content, older: bool):  # noqa: FBT001 -- a case
    assert is_older(one, other) is older


def tailor(project: Path, *words: str) -> Result:
    app = typer.Typer()
    for command in (changes, preview, release):
        app.command()(command)
    arguments = [*words, "--config", str(project / "mkdocs.yml")]
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})


def edition(name: str) -> str:
    return str(UNIT / "editions" / name)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The unit in its edition of 2025, with a school and a borough that have changed it."""
    shutil.copytree(UNIT / "editions" / "2025", tmp_path, dirs_exist_ok=True)
    shutil.copytree(UNIT / "schools", tmp_path / "content" / "schools")
    (tmp_path / "content" / "schools" / "st-elms" / "profile.yml").write_text("{}\n", "utf-8")
    return tmp_path


def test_an_edition_gets_a_page_and_a_line_in_the_list(project: Path, tmp_path: Path):
    assert tailor(project, "release", "2025").exit_code == 0
    before = shutil.copytree(project, tmp_path.parent / f"{tmp_path.name}-before")
    letter = project / "content" / "moving-up" / "trip-letter.md"
    letter.write_text(letter.read_text("utf-8").replace("£6", "£7"), "utf-8")
    result = tailor(project, "release", "2025.1", "--since", str(before))
    assert result.exit_code == 0, result.output
    assert "1 part says something else" in result.output
    page = (project / "content" / "editions" / "2025-1.md").read_text("utf-8")
    assert "# What is new in edition 2025.1 {#" in page
    assert "Important. **Cost**, reworded: changed an amount of money (£6 → £7)." in page
    assert "{{" not in page.split("---", 2)[2]
    listing = (project / "content" / "editions" / "index.md").read_text("utf-8")
    assert listing.index("](2025-1.md)") < listing.index("](2025.md)")
    assert plugin_in((project / "mkdocs.yml").read_text("utf-8"))["edition"] == "2025.1"


def test_an_edition_that_has_a_page_is_written_again_only_when_asked(project: Path):
    tailor(project, "release", "2026")
    assert "has a page already" in tailor(project, "release", "2026").output
    assert tailor(project, "release", "2026", "--again").exit_code == 0
    listing = (project / "content" / "editions" / "index.md").read_text("utf-8")
    assert listing.count("](2026.md)") == 1


@pytest.mark.parametrize("name", ["../x", "a/b", "", "x" * 60, "-a"])
def test_a_name_that_is_no_name_of_an_edition_is_refused(project: Path, name: str):
    assert tailor(project, "release", "--", name).exit_code != 0
    assert not (project / "content" / "editions").exists()


def test_what_changed_is_written_as_markdown_word_and_json(project: Path, tmp_path: Path):
    for ending in ("md", "docx", "json"):
        to = tmp_path / "out" / f"changes.{ending}"
        assert tailor(project, "changes", edition("2024"), "--to", str(to)).exit_code == 0
    out = tmp_path / "out"
    said = json.loads((out / "changes.json").read_text("utf-8"))
    assert (said["since"], said["edition"]) == ("2024", "2025")
    assert {one["severity"] for one in said["changes"]} <= {"error", "warning", "note"}
    text = "\n".join(one.text for one in Document(str(out / "changes.docx")).paragraphs)
    for expected in ("What is new in edition 2025", "first bus leaves at 3.25 pm"):
        assert expected in text
        assert expected in (out / "changes.md").read_text("utf-8").replace("*", "")
    assert zipfile.is_zipfile(out / "changes.docx")
    assert (
        "nothing can be written as '.pdf'"
        in tailor(project, "changes", edition("2024"), "--to", str(out / "x.pdf")).output
    )


def test_taking_an_edition_is_previewed_for_a_school_and_nothing_is_written(project: Path):
    before = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    result = tailor(project, "preview", edition("2026"), "--school", "st-elms")
    assert result.exit_code == 1, result.output
    for expected in ("Edition 2026: ", "to decide before the edition is taken", "orphan"):
        assert expected in result.output
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == before


def test_an_edition_that_changes_nothing_of_a_school_asks_for_nothing(project: Path):
    shutil.rmtree(project / "content" / "schools" / "st-elms" / "overrides")
    result = tailor(project, "preview", edition("2026"), "--school", "st-elms")
    assert result.exit_code == 0, result.output
    assert "0 to decide" in result.output


def test_an_edition_that_is_older_is_told(project: Path):
    result = tailor(project, "preview", edition("2024"), "--school", "st-elms")
    assert "This edition is older than the one here, 2025: taking it goes back." in result.output
    said = json.loads(
        tailor(project, "preview", edition("2024"), "--school", "st-elms", "--json").stdout
    )
    assert said["older"]
    assert said["decide"] == sum(one["decide"] for one in said["overrides"])
