"""A site that was unzipped into a folder, or onto a memory stick, and opened from there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from support.sites import Site
from support.small_site import small_project

LESSON = "lessons/friends"
SHAPES = ["folders", "files"]
"""Pages are ``lessons/friends/index.html`` or ``lessons/friends.html``."""
Unzipped = Callable[[str], Page]


@pytest.fixture(scope="module")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = small_project(tmp_path_factory.mktemp("flat"))
    settings = made.config.read_text(encoding="utf-8")
    made.write({"mkdocs.yml": f"{settings}\nuse_directory_urls: false\n"})
    made.build()
    return made


@pytest.fixture(params=SHAPES)
def folder(request: pytest.FixtureRequest, small_site: Site, flat_site: Site) -> Path:
    return small_site.out if request.param == "folders" else flat_site.out


@pytest.fixture
def unzipped(browser: Browser, folder: Path, complaints: list[str]) -> Iterator[Unzipped]:
    """Open pages from the folder; nothing may complain in the end."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})

    def open_page(name: str) -> Page:
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        path = next(
            path
            for path in (folder / name / "index.html", folder / f"{name}.html")
            if path.exists()
        )
        page.goto(path.as_uri())
        return page

    yield open_page
    context.close()
    assert complaints == []


def heading(page: Page) -> str:
    return page.locator("h1").first.inner_text()


def test_a_page_shows_as_it_does_on_the_web(unzipped: Unzipped):
    page = unzipped(LESSON)
    assert heading(page).startswith("Making friends at Hill & Dale")
    header = page.locator(".md-header")
    assert header.evaluate("element => getComputedStyle(element).position") == "sticky"


def test_a_link_leads_to_the_page(unzipped: Unzipped):
    page = unzipped(LESSON)
    page.get_by_role("link", name="The school day").first.click()
    page.wait_for_load_state()
    assert heading(page).startswith("The school day")
    page.locator(".md-header__button.md-logo").first.click()
    page.wait_for_load_state()
    assert heading(page).startswith("Moving up")


def test_the_word_files_can_be_downloaded(unzipped: Unzipped, folder: Path):
    page = unzipped(LESSON)
    link = page.locator("a.handout").first
    with page.expect_download() as download:
        link.click()
    name = (link.get_attribute("href") or "").rpartition("/")[2]
    assert download.value.path().read_bytes() == (folder / "lessons" / name).read_bytes()


def test_the_page_says_what_cannot_be_done_and_offers_none_of_it(unzipped: Unzipped):
    page = unzipped(LESSON)
    page.get_by_text("This page was opened from a folder").wait_for()
    assert not page.get_by_role("button", name="Your school").is_visible()
    assert not page.get_by_role("button", name="Keep for offline").is_visible()
