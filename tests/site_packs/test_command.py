"""``tailor sites``: from the command line to the sites of schools."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from mkdocs_tailor.cli.sites import sites
from mkdocs_tailor.packs.sites.press import SitePress
from support.pictures import png
from support.site_sets import ADDRESS, built_alone, files_in
from support.sites import Site
from support.sites import site as project

PAGES = {
    "friends.md": """\
---
kind: lesson
---
{% extends "lesson.md" %}
{% block main %}
# Friends at {{ school.name }} {#friends}

## Talk {#talk}

In {{ school.house }}.
{% endblock %}
""",
    "index.md": "# Home\n\n[Friends](friends.md)\n",
}
TALK = """\
---
override: replace
page: friends.md
block: "#talk"
---
## Talk {#talk}

At {{ school.name }} we talk of **other things**. ![The hall](hall.png)
"""
CLUBS = """\
---
override: add-page
page: clubs.md
---
---
kind: lesson
---
# Clubs at {{ school.name }}
"""
HIDE = "---\noverride: hide-page\npage: away.md\n---\n"


@pytest.fixture
def made(tmp_path: Path) -> Site:
    made = project(tmp_path / "project", PAGES, school="hill")
    made.write({"content/schools/dale/profile.yml": "school:\n  name: Dale\n"})
    return made


def run(made: Site, *arguments: str, to: str | None = None) -> Result:
    app = typer.Typer()
    app.command()(sites)
    options = ("--to", to or str(out(made)), "--config", str(made.config))
    return CliRunner().invoke(app, [*arguments, *options], env={"COLUMNS": "200"})


def out(made: Site) -> Path:
    return made.root.parent / "out"


def names(made: Site) -> list[str]:
    return sorted(path.name for path in out(made).iterdir()) if out(made).is_dir() else []


def test_all_schools_get_their_sites_and_a_line_says_so(made: Site):
    result = run(made, "--all", "--url", ADDRESS)
    assert result.exit_code == 0, result.output
    assert names(made) == ["dale", "hill"]
    assert "Wrote 2 sites for 2 schools to" in result.stdout
    assert b"https://sites.example/of/dale/friends/" in files_in(out(made) / "dale")["sitemap.xml"]


def test_a_school_with_words_of_its_own_gets_them_and_the_others_do_not(
    made: Site, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    own = "content/schools/dale/overrides"
    made.write({f"{own}/friends/talk.md": TALK, f"{own}/friends/hall.png": png(9, 9)})
    made.write({f"{own}/clubs.md": CLUBS, f"{own}/away.md": HIDE, "content/away.md": "# Away\n"})
    result = run(made, "--all", "--no-strict", "--url", ADDRESS, "--json")
    assert json.loads(result.stdout)["written"] == 2, result.output
    for slug in ("hill", "dale"):
        site = files_in(out(made) / slug)
        is_dale = slug == "dale"
        assert (b"other things" in site["friends/index.html"]) == is_dale
        assert ("schools/dale/overrides/friends/hall.png" in site) == is_dale
        assert ("clubs/index.html" in site, "away/index.html" in site) == (is_dale, not is_dale)
        assert site == built_alone(made, slug)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (TALK.replace("override: replace", "override: replce"), "did you mean 'replace'?"),
        (TALK.replace('"#talk"', '"#tlk"'), "did you mean '#talk'?"),
    ],
    ids=["cannot be read", "does not fit"],
)
def test_a_school_whose_own_words_are_wrong_gets_no_site_without_them(
    made: Site, wrong: str, said: str
):
    made.write({"content/schools/dale/overrides/friends/talk.md": wrong})
    result = run(made, "--all", "--no-strict", "--url", ADDRESS)
    assert result.exit_code == 1
    assert said in result.stderr
    assert names(made) == ["hill"]


def test_a_school_of_a_sheet_gets_the_site_that_its_folder_would_give(
    made: Site, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    sheet = made.root / "schools.csv"
    sheet.write_text("slug,school.name,school.house\nelm,Elm & Co,Curie\n", encoding="utf-8")
    result = run(made, "--all", "--schools", str(sheet), "--url", ADDRESS)
    assert result.exit_code == 0, result.output
    profile = "school:\n  name: Elm & Co\n  house: Curie\n"
    made.write({"content/schools/elm/profile.yml": profile})
    assert files_in(out(made) / "elm") == built_alone(made, "elm")


def test_a_school_whose_profile_is_wrong_is_named_and_the_others_get_theirs(made: Site):
    made.write({"content/schools/wrong/profile.yml": "school:\n  nme: X\n"})
    result = run(made, "--all", "--url", ADDRESS)
    assert result.exit_code == 1
    assert "content/schools/wrong/profile.yml:2" in result.stderr
    assert "Wrote 2 sites for 2 schools" in result.stdout
    assert "Not made, or not whole: wrong" in result.stdout
    assert names(made) == ["dale", "hill"]


def test_a_page_that_is_wrong_stops_before_anything_is_written(made: Site):
    made.write({"content/bad.md": "---\nkind: lesson\n---\n# {{ school.nme }}\n"})
    result = run(made, "--all")
    assert result.exit_code == 1
    assert "content/bad.md:4" in result.stderr
    assert names(made) == []


def test_interrupting_leaves_the_sites_that_were_finished(
    made: Site, monkeypatch: pytest.MonkeyPatch
):
    pack = SitePress.pack

    def interrupted(self: SitePress, school: object, findings: object = ()) -> object:
        if getattr(school, "slug", "") == "hill":
            raise KeyboardInterrupt
        return pack(self, school, findings)  # pyright: ignore[reportArgumentType] -- handed on

    monkeypatch.setattr(SitePress, "pack", interrupted)
    result = run(made, "--all", "--url", ADDRESS)
    assert result.exit_code == 130
    assert "what was finished is whole" in result.stderr
    assert names(made) == ["dale"]
    assert "index.html" in files_in(out(made) / "dale")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "say which"),
        (("--all", "--school", "hill"), 2, "say which"),
        (("--all", "--url", "sites.example"), 2, "is no address"),
        (("--all", "--url", "https://sites.example/"), 1, "https://sites.example/{school}/"),
        (("--school", "hil"), 1, "did you mean 'hill'?"),
        (("--group", "north"), 1, "no groups are declared"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(
    made: Site, arguments: tuple[str, ...], code: int, said: str
):
    result = run(made, *arguments)
    assert result.exit_code == code
    assert said in result.stderr
    assert names(made) == []


def test_several_sites_with_one_address_are_doubted(made: Site):
    settings = made.config.read_text(encoding="utf-8")
    made.write({"mkdocs.yml": f"{settings}\nsite_url: https://sites.example/\n"})
    result = run(made, "--all")
    assert result.exit_code == 0
    assert "each site says that it is published at https://sites.example/" in result.stderr
