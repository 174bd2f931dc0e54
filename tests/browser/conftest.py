"""A small site with a variable of every type, and pages of it that must not complain."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from support.browser import served
from support.sites import Site
from support.small_site import Opening, listen, small_project


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = small_project(tmp_path_factory.mktemp("small"))
    made.build()
    return made


@pytest.fixture(scope="session")
def small_address(small_site: Site) -> Iterator[str]:
    with served(small_site.out) as where:
        yield where


@pytest.fixture
def complaints() -> list[str]:
    """Everything that pages have complained of; a test may take out what it has provoked."""
    return []


@pytest.fixture
def opened(browser: Browser, small_address: str, complaints: list[str]) -> Iterator[Opening]:
    """Open pages, each in a browser without a memory; nothing may complain in the end."""
    contexts = list[BrowserContext]()

    def open_page(name: str, **settings: object) -> Page:
        usual = {"viewport": {"width": 1280, "height": 900}, "service_workers": "block"}
        look: dict[str, object] = {**usual, **settings}
        context = browser.new_context(**look)  # pyright: ignore[reportArgumentType] -- settings of many types
        contexts.append(context)
        page = context.new_page()
        listen(page, complaints)
        page.goto(f"{small_address}/{name}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
