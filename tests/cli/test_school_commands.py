"""The commands that look at schools and variables, and the one that starts a school or lesson."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from mkdocs_tailor.cli import new as new_module
from mkdocs_tailor.cli.new import new
from mkdocs_tailor.cli.schools import schools
from mkdocs_tailor.cli.variables import variables
from mkdocs_tailor.diagnostics import errors
from mkdocs_tailor.schools.folder import load_profile
from mkdocs_tailor.schools.new_profile import SCHEMA
from mkdocs_tailor.schools.schema import profile_schema
from mkdocs_tailor.schools.sheet.template import template
from support.school_files import CONTENT, ROOT, SCHOOLS, declared

LESSON = ROOT / "templates" / "skeletons" / "lesson.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the variables and the skeleton of this one, and one school."""
    config = "site_name: A site\ndocs_dir: content\nplugins: [tailor]\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    (tmp_path / "content" / "schools").mkdir(parents=True)
    shutil.copy(CONTENT / "variables.yml", tmp_path / "content")
    shutil.copytree(SCHOOLS / "millbrook-lane", tmp_path / "content" / "schools" / "millbrook-lane")
    (tmp_path / "templates" / "skeletons").mkdir(parents=True)
    shutil.copy(LESSON, tmp_path / "templates" / "skeletons")
    return tmp_path


def tailor(project: Path, *words: str, typed: str | None = None) -> Result:
    app = typer.Typer()
    app.command()(schools)
    app.command()(variables)
    app.add_typer(new, name="new")
    arguments = [*words, "--config", str(project / "mkdocs.yml")]
    return CliRunner().invoke(app, arguments, input=typed, env={"COLUMNS": "200"})


def spoil(project: Path) -> None:
    file = project / "content" / "schools" / "millbrook-lane" / "profile.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("address:", "adress:").replace("8 October 2026", "10 October 2026"), "utf-8"
    )


def files_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_bytes()


def test_schools_are_listed_with_what_is_filled_in(project: Path):
    result = tailor(project, "schools")
    assert result.exit_code == 0
    assert "Millbrook Lane Academy" in result.stdout
    assert re.search(r"\b\d+ of \d+\b", result.stdout)
    assert "none" in result.stdout


def test_what_is_wrong_with_a_school_is_told_and_ends_with_code_1(project: Path):
    spoil(project)
    result = tailor(project, "schools")
    assert result.exit_code == 1
    assert "1 error, 2 warnings" in result.stdout
    place = "content/schools/millbrook-lane/profile.yml:9:3"
    assert (
        f"{place}: there is no variable 'school.adress' (did you mean 'address'?)" in result.stderr
    )


def test_one_school_is_listed_with_what_it_has_still_to_fill_in(project: Path):
    result = tailor(project, "schools", "millbrook-lane")
    assert result.exit_code == 0
    assert "people.senco" in result.stdout
    assert "In Wales the ALNCo." in result.stdout


def test_an_empty_sheet_for_many_schools_is_printed(project: Path):
    result = tailor(project, "schools", "--template")
    assert result.exit_code == 0
    assert result.stdout_bytes.decode() == template(declared())


@pytest.mark.parametrize("slug", ["../x", "nowhere"])
def test_a_school_that_cannot_be_is_an_error(project: Path, slug: str):
    result = tailor(project, "schools", slug)
    assert result.exit_code == 1
    assert f"'{slug}'" in result.stderr


def test_schools_are_told_to_a_program(project: Path):
    spoil(project)
    result = tailor(project, "schools", "--json")
    (told,) = json.loads(result.stdout)
    assert (told["slug"], told["name"]) == ("millbrook-lane", "Millbrook Lane Academy")
    assert told["asked"] - told["filled"] == len(told["unfilled"])
    assert told["problems"][0] == {
        "severity": "error",
        "code": "unknown-variable",
        "message": "there is no variable 'school.adress'",
        "hint": "did you mean 'address'?",
        "path": "content/schools/millbrook-lane/profile.yml",
        "line": 9,
        "column": 3,
    }


def test_without_a_school_one_is_told_how_to_make_one(project: Path):
    shutil.rmtree(project / "content" / "schools" / "millbrook-lane")
    result = tailor(project, "schools")
    assert result.exit_code == 0
    assert "tailor new school" in result.stdout


def test_variables_are_listed_by_group(project: Path):
    result = tailor(project, "variables")
    assert result.exit_code == 0
    assert all(variable.name in result.stdout for variable in declared().all)
    assert all(group.label in result.stdout for group in declared().groups)
    assert "the designated safeguarding lead" in result.stdout


def test_variables_are_told_to_a_program(project: Path):
    told = json.loads(tailor(project, "variables", "--json").stdout)
    assert [row["name"] for row in told] == [variable.name for variable in declared().all]
    senco = next(row for row in told if row["name"] == "people.senco")
    assert senco["reads_as"] == "the school's SENCo"


def test_the_schema_of_profiles_is_printed(project: Path):
    result = tailor(project, "variables", "--json-schema")
    assert json.loads(result.stdout) == profile_schema(declared())


def test_mistakes_in_the_variables_are_told(project: Path):
    file = project / "content" / "variables.yml"
    file.write_text(file.read_text("utf-8").replace("type: yes/no", "type: yes", 1), "utf-8")
    result = tailor(project, "variables")
    assert result.exit_code == 1
    assert "there is no type 'yes'" in result.stderr


def test_a_new_school_is_written_and_right(project: Path):
    result = tailor(
        project, "new", "school", "St Mary & St Joseph's",
        "--set", "school.short_name=St MJ's", "--set", "feature.summer_school=no",
        "--set", "people.dsl=Mr T O'Hara",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    folder = project / "content" / "schools"
    profile, findings = load_profile(folder, "st-mary-and-st-josephs", declared(), project)
    assert not findings
    assert profile.values == {
        "school": {"name": "St Mary & St Joseph's", "short_name": "St MJ's"},
        "people": {"dsl": {"name": "Mr T O'Hara"}},
        "feature": {"summer_school": False},
    }
    assert json.loads((folder / SCHEMA).read_text("utf-8")) == profile_schema(declared())
    assert "tailor schools st-mary-and-st-josephs" in result.stdout


def test_a_new_school_begins_with_the_details_that_were_filled_in_on_the_site(project: Path):
    details = project / "details.yml"
    details.write_text((SCHOOLS / "st-brides" / "profile.yml").read_text("utf-8"), "utf-8")
    made = tailor(project, "new", "school", "--from", str(details), "--slug", "own")
    assert made.exit_code == 0, made.output
    schools = project / "content" / "schools"
    profile, findings = load_profile(schools, "own", declared(), project)
    assert not errors(findings)
    original, _ = load_profile(SCHOOLS, "st-brides", declared(), ROOT)
    assert profile.values == original.values


def test_details_that_are_wrong_make_no_school(project: Path):
    details = project / "details.yml"
    details.write_text("school:\n  nmae: Hill\n", encoding="utf-8")
    made = tailor(project, "new", "school", "--from", str(details), "--slug", "own")
    assert made.exit_code == 1
    assert "did you mean 'name'?" in made.output
    assert not (project / "content" / "schools" / "own").exists()


def test_what_is_required_is_asked_for_until_it_is_right(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(new_module, "someone_is_there", lambda: True)
    long = "x" * 300
    result = tailor(project, "new", "school", typed=f"{long}\nYsgol Gŵyr\nGŵyr\n")
    assert result.exit_code == 0, result.stderr
    assert "at most 200 fit" in result.stdout
    profile, _ = load_profile(project / "content/schools", "ysgol-gwyr", declared(), project)
    assert profile.values["school"] == {"name": "Ysgol Gŵyr", "short_name": "Gŵyr"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Abbey", "--slug", "../x"], "'../x' cannot be the short name of a school"),
        (["学校"], "choose one: --slug"),
        ([], "choose one: --slug"),
        (["Abbey", "--set", "school.nation=Scotlnd"], "did you mean 'Scotland'?"),
        (["Abbey", "--set", "school.nmae=x"], "did you mean 'school.name'?"),
        (["Abbey", "--set", "people.dsl.room=x"], "there is no variable 'people.dsl.room'"),
        (["Millbrook Lane"], "there is one already, and it stays as it is"),
        (["Abbey", "--slug", "millbrook-lane"], "there is one already, and it stays as it is"),
    ],
)
def test_a_school_that_cannot_be_made_changes_nothing(project: Path, words: list[str], said: str):
    before = dict(files_in(project))
    result = tailor(project, "new", "school", *words)
    assert result.exit_code == 1
    assert said in result.stderr
    assert dict(files_in(project)) == before


def test_a_new_lesson_has_every_part_that_a_lesson_needs(project: Path):
    result = tailor(project, "new", "lesson", "Asking for help: how?")
    assert result.exit_code == 0, result.stderr
    text = (project / "content/lessons/asking-for-help-how.md").read_text("utf-8")
    assert text.startswith('---\nkind: lesson\ntitle: "Asking for help: how?"\n')
    assert '{% extends "lesson.md" %}' in text
    assert "{% block title %}\n\n# Asking for help: how?\n" in text
    assert text.count("{% block ") == text.count("{% endblock %}") > 5
    assert max(map(len, text.splitlines())) <= 100


def test_a_lesson_that_is_there_stays_as_it_is(project: Path):
    assert tailor(project, "new", "lesson", "Asking").exit_code == 0
    before = dict(files_in(project))
    result = tailor(project, "new", "lesson", "Asking")
    assert result.exit_code == 1
    assert "content/lessons/asking.md: there is one already" in result.stderr
    assert dict(files_in(project)) == before


def test_a_disk_that_takes_nothing_is_an_error(project: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    result = tailor(project, "new", "lesson", "Asking")
    assert result.exit_code == 1
    assert "content/lessons/asking.md: the file cannot be written: Read-only" in result.stderr


def test_without_a_project_one_is_told_where_to_go(tmp_path: Path):
    result = tailor(tmp_path, "schools")
    assert result.exit_code == 1
    assert "mkdocs.yml" in result.stderr
