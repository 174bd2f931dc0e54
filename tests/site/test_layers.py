"""A school's own version as a site: what its overrides make of the pages, built once."""

from pathlib import Path

import pytest

from mkdocs_tailor.site.engine.layering import without_links
from mkdocs_tailor.site.engine.navigation import Nav, with_pages, without_pages
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.profiles import default_slug
from support.pictures import png
from support.sites import Site, site
from support.word_text import word_text
from support.zips import members_of

LESSON = """\
---
kind: lesson
title: Friends
---
{% extends "lesson.md" %}

{% block main %}

# Friends at {{ school.name }}

Upstream's first words.

## Talk {#talk}

Upstream's talk. See [worry](worry.md#top).

{% endblock %}
"""
WORRY = LESSON.replace("Friends", "Worry").replace("worry.md#top", "index.md")
TALK = """\
---
override: replace
page: friends.md
block: "#talk"
---
## Talk {#talk}

At {{ school.name }} we talk in {{ school.house }}. See [worry](worry.md).
"""
BEFORE = """\
---
override: before
page: friends.md
block: "#talk"
---
From the borough.
"""
HIDE = "---\noverride: hide-page\npage: worry.md\n---\n"
ADD = """\
---
override: add-page
page: clubs.md
after_page: friends.md
---
---
kind: lesson
title: Clubs
---
{% extends "lesson.md" %}

{% block main %}

# Clubs at {{ school.name }}

{% endblock %}
"""
GROUPS = "borough:\n  label: The borough\n  schools:\n    - hill\n"


def project(root: Path, *, talk: str = TALK) -> Site:
    pages = {"index.md": "# Home\n\n[Worry](worry.md)\n", "friends.md": LESSON, "worry.md": WORRY}
    made = site(root, pages)
    made.write(
        {
            "content/schools/groups.yml": GROUPS,
            "content/schools/borough/overrides/friends/talk.md": BEFORE,
            "content/schools/hill/overrides/friends/talk.md": talk,
            "content/schools/hill/overrides/worry.md": HIDE,
            "content/schools/hill/overrides/clubs.md": ADD,
        }
    )
    settings = made.config.read_text(encoding="utf-8")
    nav = "nav:\n- index.md\n- Lessons: [friends.md, worry.md]\n"
    made.write({"mkdocs.yml": settings + nav})
    return made


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = project(tmp_path_factory.mktemp("layers"))
    made.build()
    return made


def test_the_page_says_what_the_school_and_its_borough_say(built: Site):
    page = built.page("friends")
    assert "Upstream’s first words." in page.replace("'", "’")
    assert "Upstream’s talk" not in page.replace("'", "’")
    assert "From the borough." in page
    assert "we talk in" in page


def test_the_handout_says_the_same(built: Site):
    words = word_text((built.out / "friends-teacher.docx").read_bytes())
    assert "From the borough." in words
    assert "At Hill & Dale's we talk in your house." in words


def test_a_hidden_page_is_nowhere_and_no_link_leads_to_it(built: Site):
    assert not [*built.out.rglob("worry*")]
    assert "worry" not in built.page(".").lower().replace(">worry<", "")
    assert "See worry." in built.page("friends")


def test_an_added_page_stands_in_the_navigation_behind_the_one_it_follows(built: Site):
    assert "Clubs at" in built.page("clubs")
    navigation = built.page(".")
    assert navigation.index("friends/") < navigation.index("clubs/")
    assert (built.out / "clubs-pupil.docx").is_file()


def test_a_mistake_in_an_override_is_told_with_its_own_file_and_line(tmp_path: Path):
    wrong = project(tmp_path, talk=TALK.replace("school.house", "school.hose"))
    said = wrong.failing_build()
    assert "content/schools/hill/overrides/friends/talk.md:8:" in said
    assert "did you mean 'house'?" in said


def test_an_override_of_what_is_not_there_keeps_the_site_from_being_built(tmp_path: Path):
    wrong = project(tmp_path, talk=TALK.replace("#talk", "#tlk"))
    assert "friends.md has no block '#tlk' (did you mean '#talk'?)" in wrong.failing_build()


def test_what_lies_beside_an_override_is_published_and_stands_in_the_handout(tmp_path: Path):
    words = "![The hall](our%20hall.png) and [the map](map.pdf)"
    made = project(tmp_path, talk=TALK.replace("See [worry](worry.md).", words))
    folder = "content/schools/hill/overrides/friends"
    made.write({f"{folder}/our hall.png": png(9, 9), f"{folder}/map.pdf": b"%PDF"})
    made.build()
    published = "schools/hill/overrides/friends/our%20hall.png"
    assert f'src="../{published}"' in made.page("friends")
    assert (made.out / published.replace("%20", " ")).is_file()
    assert (made.out / "schools/hill/overrides/friends/map.pdf").is_file()
    assert "word/media/image1.png" in members_of((made.out / "friends-pupil.docx").read_bytes())


def test_nothing_else_of_a_school_s_folder_is_published_for_a_link_to_it(tmp_path: Path):
    words = "[details](schools/hill/profile.yml)"
    made = project(tmp_path, talk=TALK.replace("See [worry](worry.md).", words))
    made.build(strict=False)
    assert not [*made.out.rglob("profile*")]


def test_a_page_that_upstream_moved_is_built_with_the_school_s_words(tmp_path: Path):
    made = project(tmp_path)
    moved = LESSON.replace("kind: lesson", "kind: lesson\nmoved_from: friends.md")
    made.write({"content/pals.md": moved})
    (made.root / "content/friends.md").unlink()
    settings = made.config.read_text(encoding="utf-8")
    made.write({"mkdocs.yml": settings.replace("friends.md", "pals.md")})
    made.build()
    assert "From the borough." in made.page("pals")
    assert "we talk in" in made.page("pals")


def test_files_that_nobody_would_read_are_told(tmp_path: Path):
    made = project(tmp_path)
    overrides = "content/schools/hill/overrides"
    names = (f"{overrides}/friends/tell.md.txt", "content/schools/hill/overides/tell.md")
    made.write(dict.fromkeys((*names, "content/schools/hil/overrides/tell.md"), BEFORE))
    said = made.failing_build()
    assert "tell.md.txt: this file is not read" in said
    assert "(call it tell.md)" in said
    assert "overides/tell.md: this override is not read: it lies in the wrong folder" in said
    assert "there is no school 'hil' (did you mean 'hill'?)" in said


def test_overrides_that_lie_elsewhere_are_not_followed(tmp_path: Path):
    made = project(tmp_path / "project")
    (tmp_path / "elsewhere").mkdir()
    link = made.root / "content/schools/hill/overrides/more"
    link.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert "overrides/more: this leads out of the folder" in made.failing_build()


def test_a_page_is_not_added_where_nothing_is_published(tmp_path: Path):
    made = project(tmp_path)
    private = ADD.replace("page: clubs.md", "page: schools/clubs.md")
    made.write({"content/schools/hill/overrides/clubs.md": private})
    said = made.failing_build()
    assert (
        "overrides/clubs.md:3: nothing is published that lies where schools/clubs.md would" in said
    )


def test_the_navigation_loses_and_gains_pages():
    nav: Nav = ["index.md", {"Lessons": [{"One": "a/one.md"}, "a/two.md"]}, {"Last": ["b.md"]}]
    left = without_pages(nav, ["b.md", "a/one.md"])
    assert left == ["index.md", {"Lessons": ["a/two.md"]}]
    assert with_pages(nav, {"a/new.md": "a/one.md"})[1] == {
        "Lessons": [{"One": "a/one.md"}, "a/new.md", "a/two.md"]
    }
    assert with_pages(nav, {"a/new.md": ""})[1] == {
        "Lessons": [{"One": "a/one.md"}, "a/two.md", "a/new.md"]
    }
    assert with_pages(nav, {"c/new.md": "gone.md"})[-1] == "c/new.md"


def test_links_to_hidden_pages_become_their_words():
    text = '[the *log*](../a/log.md#top "T"), ![log](../a/log.md), [other](log.md)'
    assert without_links(text, "b/page.md", ["a/log.md"]) == (
        "the *log*, ![log](../a/log.md), [other](log.md)"
    )


def test_the_one_school_that_is_no_example_is_the_one_the_site_is_for(tmp_path: Path):
    made = site(tmp_path, {"index.md": "# Home\n"}, school="hill", examples=["hill"])
    assert default_slug(load_project(made.config)) == "hill"
    made.write({"content/schools/own/profile.yml": "school:\n  name: Our own\n"})
    assert default_slug(load_project(made.config)) == "own"
    made.write({"content/schools/more/profile.yml": "school:\n  name: One more\n"})
    assert default_slug(load_project(made.config)) == "hill"
