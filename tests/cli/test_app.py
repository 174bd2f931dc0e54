"""The command as a whole."""

from importlib.metadata import version

import pytest
from typer.testing import CliRunner, Result

from mkdocs_tailor.cli import app

COMMANDS = [
    "build", "check", "handouts", "sites", "new", "schools", "variables", "override", "explain",
    "stale", "resolve", "import", "changes", "preview", "release", "names",
]  # fmt: skip


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})


def test_help_names_every_command_and_the_exit_codes():
    result = run("--help")
    assert result.exit_code == 0
    for said in [*COMMANDS, "Exit codes: 0"]:
        assert said in result.stdout


@pytest.mark.parametrize("command", [[name] for name in COMMANDS] + [["new", "school"]])
def test_every_command_explains_itself(command: list[str]):
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert len(result.stdout.split()) > 20


def test_the_version_is_that_of_the_package():
    assert run("--version").stdout.split() == ["tailor", version("mkdocs-tailor")]


@pytest.mark.parametrize("wrong", [["biuld"], ["build", "--nonsense"], ["handouts"]])
def test_a_command_written_wrongly_ends_with_2(wrong: list[str]):
    assert run(*wrong).exit_code == 2


def test_a_folder_without_a_project_is_explained():
    result = run("check", "--config", "/nowhere/mkdocs.yml")
    assert result.exit_code == 1
    assert "there is no /nowhere/mkdocs.yml" in result.stderr
