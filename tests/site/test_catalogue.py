"""The list of all handouts, as packs are put together from it."""

import json
from pathlib import Path

import pytest

from mkdocs_tailor.site.project.kinds import Copy
from mkdocs_tailor.site.project.pages import Handout
from mkdocs_tailor.site.showing.downloads import name_of
from support.sites import site

NAVIGATION = """
nav:
  - index.md
  - Second: [b/two.md, b/three.md]
  - First: [a/one.md]
"""
PAGE = (
    '---\nkind: lesson\n---\n\n{% extends "lesson.md" %}\n{% block main %}\n# X\n{% endblock %}\n'
)


def test_the_catalogue_follows_the_navigation(tmp_path: Path):
    names = ("a/one", "b/two", "b/three", "c/elsewhere")
    made = site(tmp_path, {"index.md": "# Home\n", **{f"{name}.md": PAGE for name in names}})
    made.config.write_text(made.config.read_text(encoding="utf-8") + NAVIGATION, encoding="utf-8")
    made.build(strict=False)
    listed = json.loads((made.out / "assets/tailor/handouts.json").read_bytes())
    assert [(entry["section"], entry["master"]) for entry in listed] == [
        ("Second", "b/two.master"),
        ("Second", "b/three.master"),
        ("First", "a/one.master"),
        ("", "c/elsewhere.master"),
    ]


@pytest.mark.parametrize(
    ("uri", "copy", "name"),
    [
        ("lessons/friends-pupil.docx", "pupil", "friends-pupil"),
        ("mentoring/index.docx", "teacher", "the-booklet"),
        ("mentoring/index-pupil.docx", "pupil", "the-booklet-pupil"),
        ("mentoring/index-cards.docx", "teacher", "index-cards"),
    ],
)
def test_a_file_named_for_its_folder_is_called_as_its_page_is(uri: str, copy: str, name: str):
    assert name_of(Handout(uri, Copy(copy)), "The booklet") == name
