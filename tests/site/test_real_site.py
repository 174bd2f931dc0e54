"""The site of this repository, as a visitor gets it."""

import json
import re
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from support.browser import be_still
from support.real_handouts import PAGES
from support.sites import Site
from support.small_site import listen

LINK = re.compile(r'<a [^>]*href="?([^" >]+)')
WIDE, NARROW = 1280, 320
LOOKS = [("light", WIDE), ("dark", WIDE), ("light", NARROW), ("dark", NARROW)]
DRAWN = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"
SAMPLES = ["", "404.html", "lessons/making-friends/", "summer-school/consent-letter/"]
"""Pages that are looked at in every way; the others take turns."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What was found on a page."""

    name: str
    violations: list[str]
    is_wide: bool


@dataclass(frozen=True, slots=True)
class Tour:
    """A visit to every page."""

    visits: list[Visit]
    asked: list[str]
    """Every address that the pages asked for."""
    complaints: list[str]
    """What the pages said on the console, such as of what their policy keeps out."""


@pytest.fixture(scope="module")
def tour(browser: Browser, address: str, pages: list[str]) -> Tour:
    visits, asked, complaints = list[Visit](), list[str](), list[str]()
    for turn, (scheme, width) in enumerate(LOOKS):
        look = {"width": width, "height": 900}
        page = browser.new_page(viewport=look, color_scheme=scheme)  # pyright: ignore[reportArgumentType] -- a literal type there
        page.on("request", lambda request: asked.append(request.url))
        listen(page, complaints)
        for name in dict.fromkeys((*SAMPLES, *pages[turn :: len(LOOKS)])):
            page.goto(f"{address}/{name}")
            visits.append(Visit(name, violations(page), is_wider_than_a_phone(page)))
        page.close()
    return Tour(visits, asked, complaints)


def is_wider_than_a_phone(page: Page) -> bool:
    look = page.viewport_size
    assert look
    page.set_viewport_size({"width": NARROW, "height": look["height"]})
    wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.set_viewport_size(look)
    return wider


def violations(page: Page) -> list[str]:
    page.evaluate(DRAWN)  # the theme has done its own changes to the page
    be_still(page)
    found = cast("dict[str, Any]", Axe().run(page).response)["violations"]  # pyright: ignore[reportUnknownMemberType] -- untyped
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def test_every_page_of_the_navigation_is_there_with_its_handouts(real_site: Site, pages: list[str]):
    assert {"", "lessons/making-friends/", "404.html"} <= set(pages)
    handouts = [name for name in real_site.files() if name.endswith(".docx")]
    assert "lessons/making-friends-pupil.docx" in handouts
    assert len(handouts) >= 6
    assert real_site.heard == []


def test_every_page_is_visited(tour: Tour, pages: list[str]):
    assert {visit.name for visit in tour.visits} == set(pages)


def test_every_page_can_be_read_by_everybody(tour: Tour):
    assert [f"{visit.name} {one}" for visit in tour.visits for one in visit.violations] == []


def test_no_page_is_wider_than_a_phone(tour: Tour):
    assert [visit.name for visit in tour.visits if visit.is_wide] == []


def test_no_page_asks_anything_of_anybody_else(tour: Tour, address: str):
    assert len(tour.asked) > len(tour.visits)
    assert [url for url in tour.asked if not url.startswith((f"{address}/", "data:"))] == []


def test_no_page_complains(tour: Tour):
    assert tour.complaints == []


def test_what_search_finds_can_be_read_by_everybody(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(f"{address}/")
    page.keyboard.press("/")
    page.keyboard.type("mentor")
    page.locator(".md-search-result__item").first.wait_for()
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_word_files_come_without_javascript_and_on_a_phone(
    browser: Browser, address: str, real_site: Site, width: int
):
    look = {"width": width, "height": 700}
    context = browser.new_context(java_script_enabled=False, accept_downloads=True, viewport=look)  # pyright: ignore[reportArgumentType] -- a dictionary of its own type
    page = context.new_page()
    page.goto(f"{address}/lessons/making-friends/")
    files = page.get_by_role("navigation", name="Word files of this page")
    links = files.locator(".handout")
    assert [link.inner_text().split("\n")[0].strip() for link in links.all()] == [
        "Teacher copy",
        "Pupil worksheet",
        "Answers and guidance",
    ]
    with page.expect_download() as download:
        links.nth(1).click()
    assert download.value.suggested_filename == "making-friends-pupil.docx"
    delivered = download.value.path().read_bytes()
    assert delivered == (real_site.out / "lessons/making-friends-pupil.docx").read_bytes()
    with page.expect_download() as download:
        files.get_by_role("link", name="Large print: Pupil worksheet").click()
    assert download.value.suggested_filename == "making-friends-pupil-large-print.docx"
    context.close()


def test_the_buttons_say_kind_and_size(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(f"{address}/lessons/making-friends/")
    said = page.locator(".handout-file").all_inner_texts()
    assert said
    assert all(text.startswith("Word · ") and text.endswith(" KB") for text in said)
    page.close()


def test_every_handout_is_offered_in_every_print_variant(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(f"{address}/lessons/making-friends/")
    for handout in page.locator(".handouts li").all():
        name = handout.locator(".handout").inner_text().split("\n")[0].strip()
        named = [f"{variant}: {name}" for variant in ("Large print", "Dyslexia-friendly")]
        links = handout.locator(".handout-print").all()
        assert [link.get_attribute("aria-label") for link in links] == named
        for link in links:
            box = link.bounding_box()
            assert box
            assert box["height"] >= 20
            assert page.request.get(str(link.evaluate("a => a.href"))).ok
    page.close()


def test_paper_shows_neither_buttons_nor_marks(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(f"{address}/lessons/making-friends/")
    page.emulate_media(media="print")
    assert not page.locator(".handouts").is_visible()
    field = page.locator("p .field").first
    assert field.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    page.close()


def test_the_index_of_the_search_holds_what_the_school_reads(real_site: Site):
    path = real_site.out / "search/search_index.json"
    text = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
    assert "St Bride's" in text
    assert "does not run a summer school" not in text
    assert "Answers and guidance Word" not in text


def test_every_page_is_three_clicks_away(real_site: Site, pages: list[str]):
    near, found = {""}, {""}
    for _ in range(3):
        near = {link for name in near for link in _links(real_site, name)} - found
        found |= near
    assert set(pages) - found - {"404.html"} == set()


def _links(made: Site, name: str) -> set[str]:
    """The pages that a page leads to, by their addresses."""
    html = (made.out / name / "index.html").read_text(encoding="utf-8")
    targets = (urljoin(f"/{name}", link).partition("#")[0] for link in LINK.findall(html))
    return {target[1:] for target in targets if target.startswith("/") and target.endswith("/")}


def test_every_document_is_listed_by_its_kind(real_site: Site):
    assert {page.file.url for page in PAGES} - _links(real_site, "documents/") == set()
