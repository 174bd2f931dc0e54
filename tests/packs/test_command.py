import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from mkdocs_tailor.cli.handouts import handouts_command
from mkdocs_tailor.cli.supply import Library
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.packs.orders import Handout
from mkdocs_tailor.packs.press import Press
from support.handouts import ABOUT, BASE, FAILS, handout
from support.little_school import VARIABLES

HANDOUTS = (handout("friends"), handout("friends", "pupil"))
BRACES = Diagnostic(Severity.ERROR, "bad-tag", "a brace is open", Place("content/a.md", 3))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    config = "site_name: Test\ndocs_dir: content\nplugins: [tailor]\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    content = tmp_path / "content"
    content.mkdir()
    (content / "variables.yml").write_text(VARIABLES, encoding="utf-8")
    add_school(tmp_path, "st-brides", "school:\n  name: St Bride's\n  phone: 020 7946 0000\n")
    add_school(tmp_path, "ysgol", "school:\n  name: Ysgol\n")
    return tmp_path


def add_school(project: Path, slug: str, profile: str) -> None:
    folder = project / "content" / "schools" / slug
    folder.mkdir(parents=True)
    (folder / "profile.yml").write_text(profile, encoding="utf-8")


def run(
    project: Path,
    *arguments: str,
    handouts: Sequence[Handout] = HANDOUTS,
    findings: Sequence[Diagnostic] = (),
) -> Result:
    app = typer.Typer()
    library = Library(iter([(handouts, findings)]), ABOUT, BASE, "code")
    app.command()(handouts_command(lambda _config, _layers=(), _upstream=(): library))
    options = ("--to", str(project / "out"), "--config", str(project / "mkdocs.yml"))
    return CliRunner().invoke(app, [*arguments, *options], env={"COLUMNS": "200"})


def made(project: Path) -> list[str]:
    found = (path for path in project.glob("out/*/*/*.docx"))
    return sorted(path.relative_to(project / "out").as_posix() for path in found)


def test_one_school_gets_its_handouts_and_a_line_says_so(project: Path):
    result = run(project, "--school", "st-brides")
    assert result.exit_code == 0, result.output
    assert made(project) == [f"st-brides/lessons/friends-{c}.docx" for c in ("pupil", "teacher")]
    assert "Wrote 2 handouts for 1 school to" in result.stdout
    assert "Still to fill" not in result.stdout


def test_all_schools_get_theirs_and_what_is_still_to_fill_is_counted(project: Path):
    result = run(project, "--all")
    assert result.exit_code == 0, result.output
    assert len(made(project)) == 4
    assert "Wrote 4 handouts for 2 schools to" in result.stdout
    assert "Still to fill in: ysgol 1 (tailor schools SLUG lists them)" in result.stdout


def test_only_the_wanted_copy_is_made(project: Path):
    assert run(project, "--all", "--copy", "pupil").exit_code == 0
    assert [Path(path).name for path in made(project)] == ["friends-pupil.docx"] * 2


def test_print_variants_are_made_beside_each_other(project: Path):
    variants = ("--print", "large-print", "--print", "standard")
    assert run(project, "--school", "ysgol", "--copy", "pupil", *variants).exit_code == 0
    names = [Path(path).name for path in made(project)]
    assert names == ["friends-pupil-large-print.docx", "friends-pupil.docx"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "say which"),
        (("--all", "--school", "ysgol"), "say which"),
        (("--all", "--copy", "pupils"), "did you mean 'pupil'?"),
        (("--all", "--print", "large"), "there is no print variant 'large'"),
        (("--all", "--print", "largeprint"), "did you mean 'large-print'?"),
        (("--all", "--scheduler", "tcp://x:1", "--workers", "2"), "leave out --workers"),
    ],
)
def test_a_request_that_makes_no_sense_ends_with_exit_code_2(
    project: Path, arguments: tuple[str, ...], message: str
):
    result = run(project, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert made(project) == []


@pytest.mark.parametrize("slug", ["st-brdes", "../x", "St Brides"])
def test_a_school_that_is_not_there_ends_with_exit_code_1(project: Path, slug: str):
    result = run(project, "--school", slug)
    assert result.exit_code == 1
    assert slug in result.stderr
    assert "did you mean 'st-brides'?" in result.stderr or slug == "../x"
    assert made(project) == []


def test_a_school_whose_profile_is_wrong_is_named_and_the_others_get_theirs(project: Path):
    add_school(project, "wrong", "school:\n  nme: X\n")
    result = run(project, "--all")
    assert result.exit_code == 1
    assert "content/schools/wrong/profile.yml:2" in result.stderr
    assert "Wrote 4 handouts for 2 schools" in result.stdout


def test_a_scheduler_with_a_wrong_address_stops_before_any_page_is_read(project: Path):
    result = run(project, "--all", "--scheduler", "banana", findings=[BRACES])
    assert result.exit_code == 1
    assert "banana: this is no address of a scheduler" in result.stderr
    assert BRACES.message not in result.stderr


def test_a_page_that_is_wrong_stops_before_anything_is_written(project: Path):
    result = run(project, "--all", findings=[BRACES])
    assert result.exit_code == 1
    assert "content/a.md:3: a brace is open" in result.stderr
    assert made(project) == []


def test_a_handout_that_fails_is_named_and_the_others_are_there(project: Path):
    result = run(project, "--all", handouts=(*HANDOUTS, handout("wrong", "teacher", FAILS)))
    assert result.exit_code == 1
    assert "content/lessons/wrong.md: Wrong (teacher) for ysgol" in result.stderr
    assert len(made(project)) == 4


def test_a_folder_that_cannot_be_written_ends_with_exit_code_1(project: Path):
    (project / "out").write_bytes(b"a file")
    result = run(project, "--all")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert (project / "out").read_bytes() == b"a file"


def test_a_group_gets_its_packs(project: Path):
    groups = "north:\n  label: The north\n  schools: [ysgol]\n"
    (project / "content" / "schools" / "groups.yml").write_text(groups, encoding="utf-8")
    result = run(project, "--group", "north")
    assert result.exit_code == 0, result.output
    assert {path.split("/")[0] for path in made(project)} == {"ysgol"}


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        (None, "content/schools/groups.yml: no groups are declared, so there is no 'north'"),
        ("nort:\n  schools: [ysgol]\n", "there is no group 'north' (did you mean 'nort'?)"),
        (
            "north:\n  schools: [ysgl]\n",
            "groups.yml:2:13: the group 'north' names the school",
        ),
    ],
)
def test_a_group_that_cannot_be_served_is_told(project: Path, groups: str | None, message: str):
    if groups:
        (project / "content" / "schools" / "groups.yml").write_text(groups, encoding="utf-8")
    result = run(project, "--group", "north")
    assert result.exit_code == 1
    assert message in result.stderr


SHEET = "urn,school.name,school.phone\n1,Ysgol Gŵyr,020 7946 0000\n2,CON,x\n3,Dale,\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_schools_come_from_a_sheet_and_one_that_is_wrong_stops_nobody(project: Path, encoding: str):
    (project / "s.csv").write_bytes(SHEET.encode(encoding))
    result = run(project, "--all", "--schools", str(project / "s.csv"), "--as", "zip")
    assert result.exit_code == 1
    assert "s.csv:3: Phone:" in result.stderr
    assert "Not made, or not whole: con" in result.stdout
    assert sorted(p.name for p in (project / "out").iterdir()) == ["dale.zip", "ysgol-gwyr.zip"]


def test_a_sheet_whose_head_is_wrong_stops_before_anything_is_written(project: Path):
    (project / "s.csv").write_text("school.name,school.phon\nA,1\n", encoding="utf-8")
    result = run(project, "--all", "--schools", str(project / "s.csv"))
    assert result.exit_code == 1
    assert "s.csv:1: there is no variable for the column 'school.phon'" in result.stderr
    assert not (project / "out").exists()


def test_a_second_run_says_what_was_right_already(project: Path):
    run(project, "--all")
    assert "4 handouts were right already" in run(project, "--all").stdout
    assert "Wrote 4 handouts" in run(project, "--all", "--force").stdout


def test_a_script_is_told_everything_or_nothing(project: Path):
    add_school(project, "wrong", "school:\n  nme: X\n")
    quiet = run(project, "--all", "--quiet")
    assert quiet.exit_code == 1
    assert quiet.stdout == ""
    assert "wrong/profile.yml:2" in quiet.stderr
    said = json.loads(run(project, "--all", "--json").stdout)
    assert (said["written"], said["kept"]) == (0, 4)
    by_slug = {one["slug"]: one for one in said["schools"]}
    assert by_slug["ysgol"]["unfilled"] == ["Phone"]
    assert by_slug["wrong"]["failed"]
    assert by_slug["wrong"]["problems"][-1]["line"] == 2


def test_ctrl_c_ends_with_130_and_says_how_to_go_on(project: Path, monkeypatch: pytest.MonkeyPatch):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Press, "pack", stop)
    result = run(project, "--all")
    assert result.exit_code == 130
    assert "run the same again to go on" in result.stderr


def test_of_many_findings_the_first_are_shown(project: Path):
    rows = "".join(f"{n},School {n},x\n" for n in range(60))
    (project / "s.csv").write_text(f"urn,school.name,school.phone\n{rows}", encoding="utf-8")
    result = run(project, "--all", "--schools", str(project / "s.csv"))
    assert result.stderr.count("s.csv:") == 40
    assert "and 20 more" in result.stderr


def test_a_project_without_schools_or_handouts_says_what_to_do(project: Path):
    assert "kind: lesson" in run(project, "--all", handouts=()).stderr
    nobody = run(project, "--all", "--copy", "answers")
    assert nobody.exit_code == 1
    assert "no page has a handout for: answers" in nobody.stderr
