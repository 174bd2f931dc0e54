"""Making a version of one's own on the command line, and asking whose words a page holds."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mkdocs_tailor.cli import app
from support.sites import Site, site
from support.word_text import word_text

PAGE = """\
---
kind: lesson
title: Friends
with_care:
  "#talk": Ask the form tutors first
---
{% extends "lesson.md" %}

{% block main %}

# Friends

First words.

## Talk {#talk}

Talk in pairs.

## Tell {#tell}

Tell {{ school.name }}.

{% endblock %}
"""
LOCKED = """\
---
kind: lesson
locked:
  safe: it keeps children safe
---
{% block main %}

{% endblock %}

{% block safe %}

Tell somebody.

{% endblock %}
"""


@pytest.fixture
def project(tmp_path: Path) -> Site:
    made = site(tmp_path, {"index.md": "# Home\n", "friends.md": PAGE})
    groups = "borough:\n  label: The borough\n  schools: [hill]\n"
    made.write({"templates/skeletons/lesson.md": LOCKED, "content/schools/groups.yml": groups})
    return made


def run(made: Site, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*arguments, "--config", str(made.config)])
    return result.exit_code, " ".join(result.output.split())


def file_of(made: Site, name: str) -> Path:
    return made.root / "content" / "schools" / name


def test_an_override_begins_with_what_upstream_says(project: Site):
    code, said = run(project, "override", "friends.md", "#tell", "--school", "hill")
    assert code == 0, said
    path = file_of(project, "hill/overrides/friends/tell.md")
    head, _, body = path.read_text(encoding="utf-8").rpartition("---\n")
    assert body.strip() == "## Tell {#tell}\n\nTell {{ school.name }}."
    assert "page: friends.md" in head
    assert "Written: content/schools/hill/overrides/friends/tell.md" in said


def test_an_override_that_is_there_is_never_written_over(project: Site):
    run(project, "override", "friends.md", "#tell", "--school", "hill")
    path = file_of(project, "hill/overrides/friends/tell.md")
    path.write_text("mine", encoding="utf-8")
    code, said = run(project, "override", "friends.md", "#tell", "--school", "hill")
    assert (code, path.read_text(encoding="utf-8")) == (1, "mine"), said


def test_a_locked_block_is_refused_with_the_reason(project: Site):
    code, said = run(project, "override", "friends.md", "safe", "--school", "hill")
    assert code == 1
    assert "it keeps children safe" in said
    assert not file_of(project, "hill/overrides").exists()


def test_a_block_to_be_changed_with_care_says_why(project: Site):
    _, said = run(project, "override", "friends.md", "#talk", "--group", "borough")
    assert "With care: Ask the form tutors first" in said
    assert file_of(project, "borough/overrides/friends/talk.md").is_file()


def test_a_new_page_comes_with_a_place_to_begin(project: Site):
    code, said = run(project, "override", "clubs.md", "--verb", "add-page", "--school", "hill")
    assert code == 0, said
    assert "# Clubs" in file_of(project, "hill/overrides/clubs.md").read_text(encoding="utf-8")


def test_an_override_that_would_be_in_the_way_of_another_is_not_written(project: Site):
    code, said = run(project, "override", "friends.md", "--verb", "hide-page", "--school", "hill")
    assert (code, "Change the words" in said) == (0, False), said
    code, said = run(project, "override", "friends.md", "#tell", "--school", "hill")
    assert code == 1
    assert "friends.md is left out by content/schools/hill/overrides/friends.md" in said
    assert not file_of(project, "hill/overrides/friends").exists()


def test_explain_says_who_leaves_a_page_out(project: Site):
    run(project, "override", "friends.md", "--verb", "hide-page", "--group", "borough")
    code, said = run(project, "explain", "friends.md", "--school", "hill")
    assert code == 0, said
    assert "friends.md is left out by borough: content/schools/borough/overrides" in said


def test_an_override_of_a_group_says_how_to_see_it(project: Site):
    _, said = run(project, "override", "friends.md", "#tell", "--group", "borough")
    assert "tailor handouts --group borough --to handouts" in said


def test_what_is_misspelt_is_told_with_what_is_meant(project: Site):
    _, said = run(project, "override", "friends.md", "mian", "--school", "hill")
    assert "did you mean 'main'?" in said
    assert "say whose version" in run(project, "override", "friends.md", "main")[1]


def test_explain_tells_whose_words_each_block_holds(project: Site):
    run(project, "override", "friends.md", "#tell", "--school", "hill")
    run(project, "override", "friends.md", "#talk", "--group", "borough")
    _, said = run(project, "explain", "friends.md", "--school", "hill", "--json")
    rows = {row["block"]: row for row in json.loads(said)}
    assert rows["#tell"]["layers"] == ["hill"]
    assert rows["#talk"]["layers"] == ["borough"]
    assert rows["main"]["layers"] == ["upstream", "borough", "hill"]
    assert (rows["safe"]["rule"], rows["safe"]["layers"]) == ("locked", ["upstream"])


def test_check_tries_each_school_s_own_pages_and_says_where_the_words_stand(project: Site):
    run(project, "override", "friends.md", "#tell", "--school", "hill")
    path = file_of(project, "hill/overrides/friends/tell.md")
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ school.nam }}\n", encoding="utf-8")
    code, said = run(project, "check")
    assert code == 1
    assert "content/schools/hill/overrides/friends/tell.md:" in said
    assert "did you mean 'name'?" in said
    path.write_text("---\noverride: replce\n---\n", encoding="utf-8")
    assert "did you mean 'replace'?" in run(project, "check")[1]


MINE, THEIRS = "Tell {{ school.name }} tomorrow.", "Please tell {{ school.name }}."


@pytest.fixture
def adapted(project: Site) -> Site:
    """A school whose own words upstream has changed underneath."""
    run(project, "override", "friends.md", "#tell", "--school", "hill")
    path = file_of(project, "hill/overrides/friends/tell.md")
    head, _, body = path.read_text(encoding="utf-8").rpartition("---\n")
    own = body.replace("Tell {{ school.name }}.", MINE)
    path.write_text(f"{head}---\n{own}", encoding="utf-8")
    project.write({"content/friends.md": PAGE.replace("Tell {{ school.name }}.", THEIRS)})
    return project


def own_words(made: Site) -> str:
    path = file_of(made, "hill/overrides/friends/tell.md")
    return path.read_text(encoding="utf-8").rpartition("---\n")[2].strip()


def test_what_upstream_changed_is_told_in_a_table_and_in_files_to_read(adapted: Site):
    folder = adapted.root / "reports"
    code, said = run(adapted, "stale", "--school", "hill", "--to", str(folder))
    assert code == 0, said
    assert "upstream changed" in said
    assert sorted(path.name for path in folder.iterdir()) == ["hill.docx", "hill.html", "stale.csv"]
    assert run(adapted, "stale", "--school", "hill", "--strict")[0] == 1


def test_what_must_be_decided_ends_with_an_exit_code(adapted: Site):
    adapted.write({"content/friends.md": PAGE.replace("{#tell}", "{#say}").replace("Tell", "Say")})
    code, said = run(adapted, "stale", "--all", "--json")
    assert code == 1
    (found,) = json.loads(said)[0]["overrides"]
    assert (found["state"], found["decide"]) == ("orphan", True)


def test_a_tick_takes_both_and_undo_takes_it_back(adapted: Site):
    before = own_words(adapted)
    ticks = adapted.root / "ticks.md"
    run(adapted, "resolve", "--school", "hill", "--list", str(ticks))
    text = ticks.read_text(encoding="utf-8")
    ticks.write_text(text.replace("[ ] take both", "[x] take both"), encoding="utf-8")
    tried = run(adapted, "resolve", "--school", "hill", "--from", str(ticks), "--dry-run")
    assert "Nothing was written" in tried[1]
    assert own_words(adapted) == before
    run(adapted, "resolve", "--school", "hill", "--from", str(ticks), "--yes")
    assert own_words(adapted) == "## Tell {#tell}\n\nPlease tell {{ school.name }} tomorrow."
    assert "nothing to decide" in run(adapted, "resolve", "--school", "hill")[1]
    run(adapted, "resolve", "--school", "hill", "--undo")
    assert own_words(adapted) == before


def test_where_nobody_can_be_asked_the_list_is_pointed_to(adapted: Site):
    code, said = run(adapted, "resolve", "--school", "hill")
    assert code == 1
    assert "--list FILE" in said


def test_each_school_gets_handouts_in_its_own_words(adapted: Site):
    adapted.write({"content/schools/dale/profile.yml": "school:\n  name: Dale\n"})
    target = adapted.root / "packs"
    code, said = run(adapted, "handouts", "--all", "--to", str(target))
    assert code == 0, said
    told = {
        slug: word_text((target / slug / "friends.docx").read_bytes()) for slug in ("hill", "dale")
    }
    assert "Tell Hill & Dale's tomorrow." in told["hill"]
    assert "Please tell Dale." in told["dale"]


def test_a_school_whose_own_words_are_wrong_is_told_and_the_rest_is_served(adapted: Site):
    adapted.write({"content/schools/dale/profile.yml": "school:\n  name: Dale\n"})
    path = file_of(adapted, "hill/overrides/friends/tell.md")
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ school.nam }}\n", encoding="utf-8")
    target = adapted.root / "packs"
    code, said = run(adapted, "handouts", "--all", "--to", str(target))
    assert code == 1
    assert "overrides/friends/tell.md:" in said
    assert [path.name for path in target.iterdir()] == ["dale"]


def written_anew(*_: object, **__: object) -> str:
    return "Anew."


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("1", "## Tell {#tell}\n\nPlease tell {{ school.name }} tomorrow."),
        ("2", f"## Tell {{#tell}}\n\n{MINE}"),
        ("4", "Anew."),
    ],
)
def test_a_person_decides_one_by_one(
    adapted: Site, monkeypatch: pytest.MonkeyPatch, choice: str, words: str
):
    monkeypatch.setattr("mkdocs_tailor.cli.resolve.someone_is_there", lambda: True)
    monkeypatch.setattr("click.edit", written_anew)
    options = ["resolve", "--school", "hill", "--config", str(adapted.config)]
    result = CliRunner().invoke(app, options, input=f"{choice}\ny\n", env={"COLUMNS": "120"})
    assert result.exit_code == 0, result.output
    assert "Upstream now" in result.output
    assert own_words(adapted) == words


def test_taking_upstreams_words_deletes_the_file_and_undo_brings_it_back(
    adapted: Site, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("mkdocs_tailor.cli.resolve.someone_is_there", lambda: True)
    options = ["resolve", "--school", "hill", "--config", str(adapted.config)]
    CliRunner().invoke(app, options, input="3\ny\n")
    assert not file_of(adapted, "hill/overrides/friends/tell.md").exists()
    run(adapted, "resolve", "--school", "hill", "--undo")
    assert MINE in own_words(adapted)


def test_headings_without_a_name_get_one_when_that_is_asked_for(adapted: Site):
    adapted.write({"content/friends.md": PAGE.replace(" {#talk}", "")})
    assert "content/friends.md: talk" in run(adapted, "names")[1]
    assert "{#talk}" not in (adapted.root / "content/friends.md").read_text("utf-8")
    run(adapted, "names", "friends.md", "--write")
    assert (adapted.root / "content/friends.md").read_text("utf-8") == PAGE
