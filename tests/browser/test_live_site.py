"""A page that is tailored where it is read: its looks, contents and titles, on screen and paper."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.schools.folder import load_profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.publishing import public_part
from support.browser import be_still, served
from support.live_pages import Probed
from support.sites import Site
from support.small_site import listen, small_project

DAY = """\
---
kind: lesson
---
{% extends "lesson.md" %}
{% block main %}

# Your day at {{ school.short_name }}

{{ school.name }} begins at {{ day.start }}. Lunch is {{ day.lunch }}.
Write to {{ school.address }}.

{% if school.nation == "Wales" %}

## Croeso {#croeso}

Welcome in Welsh.

{% else %}

## Only elsewhere {#elsewhere}

Nobody reads this in Wales.

### Deeper {#deeper}

{% endif %}

{% for mentor in people.mentors %}

## {{ mentor.name }} is there {#mentor}

Ask in {{ mentor.room }}.

{% endfor %}

## In the end {#end data-toc-label="The end"}

??? note "More about {{ school.short_name }}"

    Behind the fold at {{ school.name }}.

{% endblock %}
"""
BARE = """\
---
kind: lesson
---
{% extends "lesson.md" %}
{% block main %}

# Bare

{% if school.nation != "Wales" %}

## Only elsewhere {#elsewhere}

{% endif %}

{% endblock %}
"""
LISTED = ["Croeso", "Ms Okafor is there", "Mr Lindqvist is there", "The end"]
ELSEWHERE: dict[str, Any] = {
    "copy": "teacher",
    "school": {"name": "<b>Dale</b> & Co", "short_name": "Dale", "nation": "England"},
    "day": {"start": "09:00", "lunch": "at noon"},
    "people": {"mentors": [{"name": "Jo"}]},
    "calendar": {},
    "feature": {},
}
UNMARKED = ("none", "solid", "none", "rgba(0, 0, 0, 0)")
MARKED = ("day.lunch", "school.name", "school.address")
"""One of each: the site's own default, the teacher's own, not filled."""
GIVEN = ["school.name", "school.short_name", "day.start", "people.mentors"]


@pytest.fixture(scope="module")
def live_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = small_project(tmp_path_factory.mktemp("live"))
    made.write({"content/lessons/day.md": DAY, "content/lessons/bare.md": BARE})
    made.build()
    return made


@pytest.fixture(scope="module")
def hill(live_site: Site) -> Environment:
    """What the site's own school has given."""
    project = load_project(live_site.config)
    places, variables = project.places, project.variables
    profile, _ = load_profile(places.schools, "hill", variables, places.root)
    return environment(public_part(profile, variables), variables)


@pytest.fixture(scope="module")
def live_address(live_site: Site) -> Iterator[str]:
    with served(live_site.out) as where:
        yield where


@pytest.fixture
def probed(browser: Browser, live_address: str) -> Iterator[Probed]:
    complaints = list[str]()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    listen(page, complaints)
    page.goto(f"{live_address}/lessons/day/")
    made = Probed(page)
    made.begin()
    yield made
    page.close()
    assert complaints == []


def listed(page: Page) -> list[str]:
    """Return what stands in the table of contents at the side."""
    links = page.locator(".md-sidebar--secondary [data-contents] a")
    return [text.strip() for text in links.all_text_contents()]


def field(page: Page, name: str) -> Locator:
    return page.locator(f"article p [data-field='{name}'], article h2 [data-field='{name}']").first


def state(page: Page, name: str) -> str | None:
    return field(page, name).get_attribute("data-state")


def look(one: Locator) -> tuple[str, ...]:
    """Return how a field is marked: its lines, its frame, its ground."""
    return tuple(
        one.evaluate(
            "e => (s => [s.textDecorationLine, s.textDecorationStyle, s.outlineStyle, "
            "s.backgroundColor])(getComputedStyle(e))"
        )
    )


def test_contents_follow_what_is_on_the_page(probed: Probed, hill: Environment):
    assert listed(probed.page) == LISTED
    delivered = probed.contents()
    probed.tailor(ELSEWHERE, GIVEN)
    assert listed(probed.page) == ["Only elsewhere", "Deeper", "Jo is there", "The end"]
    probed.page.locator(".md-sidebar--secondary").get_by_role("link", name="Deeper").click()
    assert probed.page.url.endswith("#deeper")
    probed.tailor(hill)
    assert probed.contents() == delivered


def test_every_entry_leads_to_a_heading_of_its_own(probed: Probed):
    probed.tailor({**ELSEWHERE, "people": {"mentors": [{"name": "Jo"}, {"name": "Al"}, {}]}})
    links = probed.page.locator(".md-sidebar--secondary [data-contents] a")
    addresses = links.evaluate_all("all => all.map(link => link.getAttribute('href'))")
    assert [one for one in addresses if "mentor" in one] == [
        "#mentor",
        "#mentor-mentor2",
        "#mentor-mentor3",
    ]
    assert all(probed.page.locator(one).count() == 1 for one in addresses)


def test_a_page_without_contents_gets_some_where_a_school_has_them(
    browser: Browser, live_address: str, hill: Environment
):
    probed = Probed(browser.new_page(viewport={"width": 1280, "height": 900}))
    probed.page.goto(f"{live_address}/lessons/bare/")
    probed.begin()
    title = probed.page.locator(".md-sidebar--secondary .md-nav__title")
    assert (listed(probed.page), title.is_visible()) == ([], False)
    probed.tailor(ELSEWHERE)
    assert (listed(probed.page), title.is_visible()) == (["Only elsewhere"], True)
    probed.tailor(hill)
    assert (listed(probed.page), title.is_visible()) == ([], False)
    probed.page.close()


def test_titles_follow_in_the_window_in_the_header_and_in_the_navigation(probed: Probed):
    page, header = probed.page, probed.page.locator("[data-md-component=header-topic]").last
    shown = page.title()
    assert shown.startswith("Your day at Hill & Dale")
    probed.tailor(ELSEWHERE)
    assert page.title() == shown.replace("Hill & Dale", "Dale")
    assert (header.text_content() or "").strip() == "Your day at Dale"
    current = page.locator(".md-nav--primary .md-nav__link--active").all_text_contents()
    assert {text.strip() for text in current} == {"Your day at Dale"}


def test_titles_of_other_pages_follow(browser: Browser, live_address: str, hill: Environment):
    probed = Probed(browser.new_page())
    probed.page.goto(f"{live_address}/lessons/friends/")
    probed.begin()
    links = probed.page.locator("a[href$='/day/']")
    assert any("Your day at Hill & Dale" in text for text in links.all_text_contents())
    title = probed.page.title()
    probed.tailor(ELSEWHERE)
    assert not any("Hill & Dale" in text for text in links.all_text_contents())
    assert any("Your day at Dale" in text for text in links.all_text_contents())
    assert probed.page.title() == title
    probed.tailor(hill)
    assert any("Your day at Hill & Dale" in text for text in links.all_text_contents())
    probed.page.close()


def test_fields_say_whose_they_are_while_a_school_is_in_use(probed: Probed, hill: Environment):
    names = ["school.name", "school.address", "day.lunch", "people.mentors.name"]
    assert {state(probed.page, name) for name in names} == {None}
    probed.tailor(ELSEWHERE, GIVEN)
    states = [state(probed.page, name) for name in names]
    assert states == ["yours", "unfilled", None, "yours"]
    assert state(probed.page, "people.mentors.room") == "unfilled"
    probed.tailor(hill)
    assert {state(probed.page, name) for name in names} == {None}


def test_the_page_speaks_of_the_school_while_that_is_typed(browser: Browser, live_address: str):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{live_address}/lessons/day/")
    page.get_by_role("button", name="Your school", exact=True).click()
    page.get_by_role("textbox", name="Short name", exact=True).fill("Green Lane")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Your day at Green Lane")
    expect(page).to_have_title(re.compile("Your day at Green Lane"))
    expect(field(page, "school.name")).to_have_text("the school")
    expect(field(page, "school.name")).to_have_attribute("data-state", "unfilled")
    expect(page.get_by_role("heading", name="Only elsewhere")).to_be_visible()
    expect(page.get_by_text("Ms Okafor")).to_have_count(0)
    page.get_by_role("textbox", name="Short name", exact=True).fill("")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Your day at Hill & Dale")
    assert listed(page) == LISTED
    page.close()


def test_a_value_stays_text(probed: Probed):
    probed.tailor(ELSEWHERE, GIVEN)
    assert field(probed.page, "school.name").inner_text() == "<b>Dale</b> & Co"
    assert probed.page.locator("article b").count() == 0


def test_a_page_is_as_it_was_after_it_was_tailored_twice(probed: Probed):
    probed.tailor(ELSEWHERE, GIVEN)
    once = probed.page.locator("article").evaluate("article => article.innerHTML")
    probed.tailor(ELSEWHERE, GIVEN)
    assert probed.page.locator("article").evaluate("article => article.innerHTML") == once


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_can_be_read_by_everybody(scheme: str, probed: Probed):
    probed.page.emulate_media(color_scheme=scheme)  # pyright: ignore[reportArgumentType] -- a literal type there
    probed.tailor(ELSEWHERE, GIVEN)
    be_still(probed.page)
    found = cast("dict[str, Any]", Axe().run(probed.page).response)["violations"]  # pyright: ignore[reportUnknownMemberType] -- untyped
    assert [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]] == []


def test_colour_is_never_the_only_sign(probed: Probed):
    probed.page.emulate_media(forced_colors="active")
    probed.tailor(ELSEWHERE, GIVEN)
    signs = [
        look(field(probed.page, name)) for name in ("day.lunch", "school.name", "school.address")
    ]
    assert len({sign[:3] for sign in signs}) == 3


def test_nothing_is_marked_while_projecting(probed: Probed):
    probed.tailor(ELSEWHERE, GIVEN)
    probed.page.evaluate("document.documentElement.dataset.marks = 'off'")
    for name in MARKED:
        assert look(field(probed.page, name)) == UNMARKED


def test_paper_shows_no_marks_and_what_is_folded(probed: Probed, tmp_path: Path):
    probed.tailor(ELSEWHERE, GIVEN)
    text = printed(probed.page, tmp_path)
    assert "<b>Dale</b> & Co begins at 9am." in text
    assert "Behind the fold at <b>Dale</b> & Co." in text
    probed.page.emulate_media(media="print")
    for name in MARKED:
        assert look(field(probed.page, name)) == UNMARKED


def test_without_a_script_the_page_reads_for_the_school_of_the_site(
    browser: Browser, live_address: str
):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_address}/lessons/day/")
    assert "Hill & Dale's School begins at 8:35am" in page.locator("article").inner_text()
    assert page.get_by_text("Only elsewhere").count() == 0
    assert listed(page) == LISTED
    for address in page.locator("[data-contents] a").all():
        assert page.locator(str(address.get_attribute("href"))).count() == 1
    context.close()


def test_search_reads_what_the_school_of_the_site_reads(live_site: Site):
    index = (live_site.out / "search" / "search_index.json").read_text(encoding="utf-8")
    day = [
        one["text"]
        for one in json.loads(index)["docs"]
        if one["location"].startswith("lessons/day/")
    ]
    assert any("Welcome in Welsh" in text for text in day)
    assert not any("Nobody reads this" in text or "tailor" in text for text in day)


def printed(page: Page, folder: Path) -> str:
    """Return the text of the printed page, in one line."""
    page.pdf(path=folder / "page.pdf")
    made = subprocess.run(
        ["pdftotext", "-layout", folder / "page.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    return " ".join(made.stdout.split())
