"""``tailor build`` and ``tailor check``, as typed."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mkdocs_tailor.cli import app
from support.sites import Site, site

USES = "{{ school.nation }} {{ school.house }} {{ school.website }} {{ school.secret }}"
CLUBS = "{{ school.clubs | join_and }}"
NOTE = "---\nkind: note\n---\n# Note\n\n"
PAGE = "---\nkind: lesson\n---\n\n# First {{ school.name }}\n"


@pytest.fixture
def project(tmp_path: Path) -> Site:
    return site(tmp_path, {"index.md": PAGE, "plain.md": "# Plain\n"})


def run(project: Site, command: str, *options: str) -> Result:
    arguments = [command, "--config", str(project.config), *options]
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "300"})


def test_building_ends_with_one_line_that_says_what_where_and_how_to_look(
    project: Site, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(project.root)
    result = run(project, "build")
    assert result.exit_code == 0, result.output
    built, look = result.stdout.rstrip("\n").split(". ")
    assert built == "Built 2 pages and 2 handouts for Hill & Dale's in build/site"
    assert look == "Look at it: make serve, or open build/site/index.html"
    assert result.stderr == ""
    assert "First" in project.page("")


def test_a_build_that_fails_says_why_and_ends_with_1(project: Site):
    project.write({"content/index.md": PAGE + "{{ school.nmae }}\n"})
    result = run(project, "build")
    assert result.exit_code == 1
    assert "error content/index.md:6:4: school has no field 'nmae'" in result.stderr
    assert "error 1 error in 1 page" in result.stderr
    assert "nothing was published (what was built before is still there)" in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_warnings_stop_a_build_unless_they_are_let_pass(project: Site):
    project.write({"content/plain.md": "[nowhere](nowhere.md)\n"})
    strict = run(project, "build")
    assert strict.exit_code == 1
    assert "warning Doc file 'plain.md' contains a link 'nowhere.md'" in strict.stderr
    assert "--no-strict" in strict.stderr
    assert run(project, "build", "--no-strict").exit_code == 0


def test_a_check_reports_everything_at_once(project: Site):
    project.write(
        {
            "content/index.md": PAGE + "{{ school.nmae }}\n",
            "content/other.md": "---\nkind: leson\n---\n\n![x](none.png)\n",
            "content/schools/dale/profile.yml": "school:\n  clubs: 3\n",
        }
    )
    result = run(project, "check")
    assert result.exit_code == 1
    for said in (
        "error content/index.md:6:4: school has no field 'nmae'",
        "error content/other.md:2: there is no kind ‘leson’",
        "warning content/other.md:5: the picture 'none.png' is not there",
        "error content/schools/dale/profile.yml:2:3: Clubs",
    ):
        assert said in result.stderr
    assert "Checked 3 pages, 2 schools: " in result.stdout
    assert not project.out.exists()


def test_a_check_of_what_is_right_ends_with_0(project: Site):
    project.write({"content/uses.md": f"{NOTE}{USES} {CLUBS}\n"})
    result = run(project, "check", "--strict")
    assert result.exit_code == 0, result.output
    assert result.stdout == "Checked 3 pages, 1 school: 0 errors, 0 warnings\n"


def test_a_warning_counts_for_a_strict_check_alone(project: Site):
    project.write({"content/index.md": PAGE + "![x](none.png)\n"})
    assert run(project, "check").exit_code == 0
    assert run(project, "check", "--strict").exit_code == 1


def test_a_check_says_where_a_page_or_its_skeleton_keeps_somebody_out(project: Site):
    lesson = "{% block main %}\n{% endblock %}\n\n### The end\n\n[Click here](https://a.example/)\n"
    page = '{% extends "lesson.md" %}\n{% block main %}\n# Title\n\n![](none.png)\n{% endblock %}\n'
    project.write(
        {
            "templates/skeletons/lesson.md": f"---\nkind: lesson\n---\n{lesson}",
            "content/index.md": f"---\nkind: lesson\n---\n{page}",
        }
    )
    result = run(project, "check")
    assert result.exit_code == 1
    for said in (
        "error content/index.md:8: the picture 'none.png' has no words",
        "error templates/skeletons/lesson.md:7: the heading “The end” is of level 3",
        "error templates/skeletons/lesson.md:9: the link “Click here” does not say where",
    ):
        assert said in result.stderr


def test_a_finding_is_placed_in_the_page_that_it_is_about(project: Site):
    number = '{% if school.nation == "Wales" %}2{% else %}3{% endif %}'
    other = f"---\nkind: lesson\n---\n# Other\n\n### Task {number}. {{#task}}\n\nText.\n"
    project.write({"content/index.md": f"{PAGE}\n1 2 3\n", "content/other.md": other})
    result = run(project, "check")
    assert "error content/other.md:6: the heading" in result.stderr
    assert "content/index.md" not in result.stderr


HARD = (
    "Participation in extracurricular activities is considered particularly beneficial, "
    "notwithstanding the organisational difficulties that it inevitably necessitates."
)


def test_a_check_tells_how_hard_it_is_to_read_what_pupils_read(project: Site):
    project.write({"content/index.md": PAGE + "\nWe play a game, and then we all eat.\n"})
    easy = run(project, "check", "index.md", "--strict")
    assert easy.exit_code == 0, easy.output
    shown = "content/index.md 0.0 9 9 words, line 7: “We play a game, and then we all eat.”"
    assert shown in " ".join(easy.stdout.split())
    project.write({"content/index.md": PAGE + f"\n{HARD}\n"})
    hard = run(project, "check")
    assert hard.exit_code == 1
    assert "error content/index.md:7: the pupil copy reads at grade" in hard.stderr
    assert "warning content/index.md:7: the teacher copy reads at grade" in hard.stderr


def test_a_check_can_look_at_one_school(project: Site):
    project.write({"content/schools/dale/profile.yml": "school:\n  clubs: 3\n"})
    assert run(project, "check", "--school", "hill").exit_code == 0
    assert run(project, "check", "--school", "dale").exit_code == 1
    unknown = run(project, "check", "--school", "hil")
    assert unknown.exit_code == 1
    assert "there is no school 'hil'" in unknown.stderr


def test_a_check_can_look_at_some_pages(project: Site):
    wrong = PAGE + "{{ school.nmae }}\n"
    project.write({"content/index.md": wrong, "content/week/one.md": PAGE})
    for path in ("content/week", "week/one.md", "content/week/one.md"):
        result = run(project, "check", path)
        assert result.exit_code == 0, result.output
        assert "Checked 1 page, 1 school: " in result.stdout
    assert run(project, "check", "week", "index.md").exit_code == 1
    unknown = run(project, "check", "content/week/on.md")
    assert unknown.exit_code == 1
    assert "there is no page content/week/on.md" in unknown.stderr
    assert "did you mean 'content/week/one.md'?" in unknown.stderr


def test_a_check_names_the_variables_that_no_page_uses(project: Site):
    clubs = "{% for club in school.clubs %}{{ club }}{% endfor %}"
    uses = USES.replace("school.house", "school.name")
    project.write({"content/uses.md": f"{NOTE}{clubs}\n\n{uses}\n"})
    result = run(project, "check")
    assert result.exit_code == 0, result.output
    assert result.stderr.startswith("warning content/variables.yml:9:7: no page uses school.house")
    assert result.stderr.count("no page uses") == 1
    assert "no page uses" not in run(project, "check", "plain.md").stderr


def test_a_configuration_that_cannot_be_used_is_explained(project: Site):
    project.write({"mkdocs.yml": "site_name: [\n"})
    broken = run(project, "build")
    assert broken.exit_code == 1
    assert "the configuration cannot be used" in broken.stderr
    project.write({"mkdocs.yml": "site_name: Test\ndocs_dir: content\n"})
    without = run(project, "check")
    assert without.exit_code == 1
    assert "the plugin ‘tailor’ is not switched on" in without.stderr


def test_handouts_come_from_the_same_pages_as_the_site_with_all_that_is_the_schools_own(
    project: Site, tmp_path: Path
):
    project.write({"content/index.md": PAGE + "Code {{ school.secret }}\n"})
    result = run(project, "handouts", "--all", "--to", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    made = sorted(p.relative_to(tmp_path).as_posix() for p in (tmp_path / "out").rglob("*.docx"))
    names = ("contents", "index-pupil", "index-teacher")
    assert made == [f"out/hill/{name}.docx" for name in names]
    assert b"4711-0815" in (tmp_path / "out/hill/index-pupil.docx").read_bytes()
