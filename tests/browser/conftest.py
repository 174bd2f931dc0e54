"""A small site with a variable of every type, and pages of it that must not complain."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from support.browser import chromium, served
from support.pictures import png
from support.sites import Site, project_in

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
NAVIGATION = re.compile(r"^nav:\n.*?(?=^theme:)", re.DOTALL | re.MULTILINE)

Opening: TypeAlias = Callable[..., Page]
"""Opens a page of the small site: its address from the root, then settings of the context."""


def small_project(folder: Path) -> Site:
    """Return the small site's project, with this repository's own look and extensions."""
    shutil.copytree(HERE / "small_site", folder, dirs_exist_ok=True)
    for name in ("theme", "word"):
        shutil.copytree(REPOSITORY / "templates" / name, folder / "templates" / name)
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    made = project_in(folder)
    own = NAVIGATION.sub("", settings).replace("school: st-brides", "school: hill")
    crest = png(480, 120)
    made.write({"mkdocs.yml": own, "content/schools/hill/crest.png": crest})
    return made


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = small_project(tmp_path_factory.mktemp("small"))
    made.build()
    return made


@pytest.fixture(scope="session")
def small_address(small_site: Site) -> Iterator[str]:
    with served(small_site.out) as where:
        yield where


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def complaints() -> list[str]:
    """Everything that pages have complained of; a test may take out what it has provoked."""
    return []


@pytest.fixture
def opened(browser: Browser, small_address: str, complaints: list[str]) -> Iterator[Opening]:
    """Open pages, each in a browser without a memory; nothing may complain in the end."""
    contexts = list[BrowserContext]()

    def open_page(name: str, **settings: object) -> Page:
        look: dict[str, object] = {"viewport": {"width": 1280, "height": 900}, **settings}
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


def listen(page: Page, complaints: list[str]) -> None:
    """Note what a page complains of: on its console, and by errors that nobody caught."""
    page.on(
        "console",
        lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
