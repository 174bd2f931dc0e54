"""A school's logo on its way from beside the profile into the Word files of the site."""

import io
import zipfile
from pathlib import Path

import pytest

from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.logos import pictures_of
from mkdocs_tailor.site.project.profiles import read_school
from support.pictures import png
from support.sites import PROFILE, VARIABLES, Site, site

PAGE = """---
kind: lesson
---
{% extends "lesson.md" %}
{% block main %}
# Friends
{% endblock %}
"""
LOGO = "      logo: {{label: Logo, type: image, example: logo.png, reads_as: x, visibility: {}}}\n"


def with_logo(root: Path, logo: bytes | None, visibility: str = "public") -> Site:
    made = site(root, {"friends.md": PAGE})
    made.write(
        {
            "content/variables.yml": VARIABLES + LOGO.format(visibility),
            "content/schools/hill/profile.yml": f"{PROFILE}  logo: crest.png\n",
        }
    )
    if logo is not None:
        made.write({"content/schools/hill/crest.png": logo})
    return made


def members(made: Site) -> list[str]:
    data = made.files()["friends-pupil-large-print.docx"]
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_the_logo_is_in_every_file_and_is_not_published_itself(tmp_path: Path):
    made = with_logo(tmp_path, png(100, 100))
    made.build()
    assert "word/media/logo.png" in members(made)
    assert not [name for name in made.files() if name.endswith("crest.png")]


@pytest.mark.parametrize("logo", [None, b"no picture"], ids=["missing", "broken"])
def test_a_logo_that_cannot_be_shown_is_said_and_the_handouts_are_made_without(
    tmp_path: Path, logo: bytes | None
):
    made = with_logo(tmp_path, logo)
    made.build(strict=False)
    assert "word/media/logo.png" not in members(made)
    (said,) = map(str, made.heard)
    assert "content/schools/hill/profile.yml: the school's logo 'crest.png' is" in said


def test_a_logo_that_is_for_the_schools_own_files_is_not_on_the_site(tmp_path: Path):
    made = with_logo(tmp_path, png(100, 100), "document")
    made.build()
    assert "word/media/logo.png" not in members(made)
    project = load_project(made.config)
    assert pictures_of(read_school(project, "hill")[0], project.places)[0]


def test_a_logo_outside_of_the_schools_folder_is_none(tmp_path: Path):
    made = with_logo(tmp_path, None)
    (tmp_path / "secret.png").write_bytes(png(10, 10))
    (made.root / "content/schools/hill/crest.png").symlink_to(tmp_path / "secret.png")
    project = load_project(made.config)
    pictures, (finding,) = pictures_of(read_school(project, "hill")[0], project.places)
    assert not pictures
    assert "is not there" in finding.message
