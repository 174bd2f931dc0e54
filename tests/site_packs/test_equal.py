"""A site that was made with others is the one that is built for its school alone, byte for byte."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from support.site_sets import built_alone, made_together
from support.sites import VARIABLES, Site
from support.sites import site as project
from support.small_site import small_project

Files: TypeAlias = dict[str, bytes]
Both: TypeAlias = Mapping[str, tuple[Files, Files]]
"""By school: built alone, and made with the others."""

PAGES = {
    "index.md": "---\nkind: lesson\n---\n# Welcome to {{ school.name }} {#welcome}\n\nRead on.\n",
    "lessons/friends.md": """\
---
kind: lesson
description: 'How "friends" are made at {{ school.name }}'
---
# {% if school.nation == "Wales" %}Ffrindiau{% else %}Friends{% endif %} {#friends}

{% if school.nation == "Wales" %}

## In Wales, {{ school.house }} {#wales}

### A part of it {#part}

{% endif %}

{% for club in school.clubs %}

## The {{ club }} club {#club}

Come to **{{ club }}** at [{{ school.name }}]({{ school.website }}).

{% else %}

No clubs.

{% endfor %}

See [the home page](../index.md).
""",
    "plain.md": "# A page like any other\n\nWith a [link](lessons/friends.md).\n\n## And a part\n",
}
SEARCHED = """\
---
kind: lesson
title: For {{ school.short_name }}
search:
  boost: 2
---
{% extends "lesson.md" %}
{% block main %}
Before any heading at {{ school.name }}.

## Left out {#left-out data-search-exclude}

{% if feature.trip %}

We go.

{% endif %}

!!! note "In a box"

    ### At {{ school.name }} {#boxed}

    Found in {{ people.head.room }}.

Behind the box.
{% endblock %}
"""
PROFILES = {
    "dale": "school:\n  name: 'Dale “A” <b>& Co</b>'\n  nation: England\n  clubs: [x & y]\n",
    "vale": "school:\n  house: Curie <\n",
}


def both(made: Site, slugs: tuple[str, ...], folder: Path) -> Both:
    together = made_together(made, slugs, folder)
    return {slug: (built_alone(made, slug), together[slug]) for slug in slugs}


@pytest.fixture(scope="module", autouse=True)
def one_moment() -> Iterator[None]:
    """The engine's own theme says when a site was built."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        yield


@pytest.fixture(scope="module")
def with_material(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """The small site of the browser's tests: this project's own look."""
    made = small_project(tmp_path_factory.mktemp("material"))
    made.write({"content/lessons/searched.md": SEARCHED})
    return both(made, ("dale", "hill"), tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="module")
def with_another_theme(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Pages whose titles, headings and descriptions differ, in the engine's own theme."""
    made = project(tmp_path_factory.mktemp("mkdocs"), PAGES, school="hill")
    made.write({"content/variables.yml": VARIABLES.replace("required: yes, ", "")})
    made.write(
        {f"content/schools/{slug}/profile.yml": profile for slug, profile in PROFILES.items()}
    )
    return both(made, ("hill", "dale", "vale"), tmp_path_factory.mktemp("made"))


def test_a_site_made_with_others_is_the_one_built_alone(with_material: Both):
    for alone, together in with_material.values():
        assert_equal(alone, together)


def test_so_it_is_in_any_theme_whatever_comes_and_goes_with_the_school(with_another_theme: Both):
    for alone, together in with_another_theme.values():
        assert_equal(alone, together)


def assert_equal(alone: Files, together: Files) -> None:
    assert [*together] == [*alone]
    assert [name for name, data in alone.items() if together[name] != data] == []


def test_the_sites_of_two_schools_differ_where_they_should(with_another_theme: Both):
    pages = {
        slug: files["lessons/friends/index.html"] for slug, (_, files) in with_another_theme.items()
    }
    assert b"Ffrindiau" in pages["hill"]
    assert b'id="part"' in pages["hill"]
    assert b"Dale \xe2\x80\x9cA\xe2\x80\x9d &lt;b&gt;" in pages["dale"]
    assert b'href="#part"' not in pages["dale"]


def test_what_belongs_in_documents_alone_is_on_no_site(with_another_theme: Both):
    files = with_another_theme["hill"][1]
    assert [name for name, data in files.items() if b"4711-0815" in data] == []
