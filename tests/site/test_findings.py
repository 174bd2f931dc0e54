"""Bad input: each says what is wrong, where, and how to mend it."""

from pathlib import Path

import pytest

from support.sites import site

KIND = "---\nkind: lesson\n---\n\n# Title\n\n"

BAD_PAGES = {
    "an undeclared variable": (
        KIND + "{{ shool.name }}",
        "content/index.md:7:4: there is no variable 'shool' (did you mean 'school'?)",
    ),
    "a field that is not there": (
        KIND + "{{ school.nmae }}",
        "content/index.md:7:4: school has no field 'nmae' (did you mean 'name'?)",
    ),
    "a misspelt block": (
        '---\nkind: lesson\n---\n{% extends "lesson.md" %}\n{% block mian %}\n{% endblock %}',
        "content/index.md:5",
    ),
    "a loop cut by a list": (
        KIND + "{% for club in school.clubs %}\n- a\n\ntext {% endfor %}\n",
        "content/index.md:7",
    ),
    "a circle of includes": (
        KIND + '{% include "index.md" %}',
        "content/index.md:7",
    ),
    "an include of what is private": (
        KIND + '{% include "schools/hill/profile.yml" %}',
        "content/index.md:7",
    ),
    "an include from outside": (
        KIND + '{% include "../mkdocs.yml" %}',
        "content/index.md:7",
    ),
    "front matter that is not YAML": (
        "---\nkind: [lesson\n---\n# Title\n",
        "content/index.md:3: the front matter is not YAML",
    ),
    "a misspelt kind": (
        "---\nkind: leson\n---\n# Title\n",
        "content/index.md:2: there is no kind ‘leson’ (did you mean ‘lesson’?)",
    ),
    "a page that is not UTF-8": (
        b"---\nkind: lesson\n---\n\n# caf\xe9\n",
        "content/index.md:5: the file is not UTF-8",
    ),
    "a picture that is missing": (
        KIND + "![A bridge](img/bridge.png)",
        "content/index.md:7: the picture 'img/bridge.png' is not there",
    ),
    "a picture that is none": (
        KIND + "![A bridge](mkdocs.md.png)",
        "content/index.md:7: the picture 'mkdocs.md.png' is not a picture",
    ),
    "a picture outside of the content": (
        KIND + "![A bridge](../../secret.png)",
        "content/index.md:7: the picture '../../secret.png' lies outside of the content",
    ),
    "a picture on another site": (
        KIND + "![A bridge](https://other.example/bridge.png)",
        "content/index.md:7: the picture 'https://other.example/bridge.png' is on another site",
    ),
    "an invisible reserved character": (
        KIND + "a \U00100000 b",
        "content/index.md:7:3: the character U+100000 is reserved",
    ),
    "a tag above the page that cannot be": (
        '---\nkind: lesson\ntitle: "{{ school.nme }}"\n---\n',
        "content/index.md:3",
    ),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_page_with(name: str, tmp_path: Path):
    page, expected = BAD_PAGES[name]
    made = site(tmp_path / "project", {"index.md": page, "mkdocs.md.png": b"hello"})
    (tmp_path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    said = made.failing_build()
    assert expected in said
    assert not made.out.exists()


BAD_PROFILES = {
    "bytes that are not UTF-8": (b"school:\n  name: caf\xe9\n", "profile.yml:2: "),
    "a value given twice": (b"school:\n  name: A\n  name: B\n", "profile.yml:3:3: "),
    "an unknown variable": (b"school:\n  name: A\n  nme: B\n", "there is no variable 'school.nme'"),
    "a wrong type": (b"school:\n  name: A\n  clubs: 3\n", "Clubs: "),
}


@pytest.mark.parametrize("name", BAD_PROFILES)
def test_a_profile_with(name: str, tmp_path: Path):
    profile, expected = BAD_PROFILES[name]
    made = site(tmp_path, {"index.md": KIND})
    made.write({"content/schools/hill/profile.yml": profile})
    assert expected in made.failing_build()


@pytest.mark.parametrize("slug", ["../x", "hil", ""])
def test_a_school_that_cannot_be(slug: str, tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND}, school=slug or "x" * 99)
    assert "school" in made.failing_build()


def test_several_schools_and_none_named(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND})
    made.write({"content/schools/dale/profile.yml": "school:\n  name: Dale\n"})
    assert "name one in mkdocs.yml, ‘school: dale’" in made.failing_build()


def test_without_any_school_everything_reads_as_its_default(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND + "Welcome to {{ school.name }}."})
    (made.root / "content/schools/hill/profile.yml").unlink()
    assert made.build().school == ""
    assert ">the school</span>." in made.page("")


def test_variables_that_are_wrong_stop_the_build_before_all_else(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND + "{{ school.name }}"})
    made.write({"content/variables.yml": "groups: [\n"})
    said = made.failing_build()
    assert "content/variables.yml:" in said
    assert "profile.yml" not in said


def test_a_word_base_that_is_not_there(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND}, word_base="templates/base.docx")
    assert "templates/base.docx: the file cannot be read" in made.failing_build()


def test_a_word_base_that_is_no_word_file(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND}, word_base="mkdocs.yml")
    assert "the Word base cannot be read" in made.failing_build()


def test_a_word_base_in_its_place_is_used_unasked(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND})
    made.write({"templates/word/base.docx": b"no Word file"})
    assert "templates/word/base.docx: the Word base cannot be read" in made.failing_build()


def test_a_handout_never_takes_the_place_of_an_authors_file(tmp_path: Path):
    made = site(tmp_path, {"index.md": KIND, "index-pupil.docx": b"mine"})
    assert "index-pupil.docx, which is there already" in made.failing_build()


def test_all_findings_are_told_before_the_build_stops(tmp_path: Path):
    pages: dict[str, str | bytes] = {
        "index.md": KIND + "{{ shool.name }}",
        "other.md": "---\nkind: leson\n---\n\n{{ school.nmae }}\n",
    }
    said = site(tmp_path, pages).failing_build()
    assert "content/index.md:7:4" in said
    assert "content/other.md:2" in said
    assert "content/other.md:5:4" in said
    assert "3 errors in 2 pages" in said


def test_a_warning_counts_for_a_strict_build(tmp_path: Path):
    pages: dict[str, str | bytes] = {"index.md": "Aim: settle in\n\n# Title\n"}
    made = site(tmp_path, pages)
    assert "content/index.md:1: MkDocs takes the first lines" in made.failing_build()
    made.build(strict=False)
    assert made.out.exists()


def test_a_tag_that_another_plugin_brings_in_is_not_published(tmp_path: Path):
    snippet = '--8<-- "part.txt"\n'
    made = site(tmp_path, {"index.md": KIND + snippet, "part.txt": "At {{ school.name }}\n"})
    config = made.config.read_text(encoding="utf-8")
    extra = f"- pymdownx.snippets:\n    base_path: ['{made.root / 'content'}']\n"
    made.write({"mkdocs.yml": config.replace("- admonition\n", f"- admonition\n{extra}")})
    assert "the page still holds {{ school.name }}" in made.failing_build()


def test_tags_in_code_and_tags_meant_to_be_shown_are_no_leftovers(tmp_path: Path):
    text = "`{{ code }}` and {% raw %}{{ shown }}{% endraw %}\n"
    made = site(tmp_path, {"index.md": KIND + text})
    made.build()
    assert "<code>{{ code }}</code> and {{ shown }}" in made.page("")
