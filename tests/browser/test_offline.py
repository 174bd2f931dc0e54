"""A site without its host: what was visited is there, and everything for whoever asked for it."""

import json
import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.delivering.offline import LIST, WORKER, offline_files
from mkdocs_tailor.site.project import load_project
from support.browser import be_still
from support.hosting import Host
from support.sites import Site, site

FRIENDS, DAY = "lessons/friends/", "lessons/school-day/"
KEEP, REMOVE = "Keep for offline", "Remove the offline copy"
PATIENCE = 30
KEPT = "caches.keys().then(names => Promise.all(names.map(name => caches.open(name))))"
ADDRESSES = f"""{KEPT}.then(all => Promise.all(all.map(one => one.keys())))
    .then(all => all.flat().map(request => request.url))"""
BYTES = "address => fetch(address).then(one => one.bytes()).then(bytes => Array.from(bytes))"
LESSON = (
    '---\nkind: lesson\n---\n{% extends "lesson.md" %}\n{% block main %}\n# One\n{% endblock %}\n'
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody with a browser, and the host of the site."""

    host: Host
    context: BrowserContext

    def open(self, name: str) -> Page:
        page = self.context.new_page()
        page.goto(f"{self.host.address}/{name}")
        return page

    def visit(self, name: str) -> Page:
        """Open a page and stay until the browser has kept it."""
        page = self.open(name)
        page.get_by_role("button", name=KEEP).or_(
            page.get_by_role("button", name=REMOVE)
        ).wait_for()
        return page

    def keep_everything(self, page: Page) -> None:
        page.get_by_role("button", name=KEEP).click()
        expect(status(page)).to_have_text(
            "Every page works without a network now, on this computer."
        )


def status(page: Page):
    return page.locator(".tailor-offline [role=status]")


def heading(page: Page) -> str:
    return page.locator("h1").first.inner_text().removesuffix("¶").strip()


def kept(page: Page) -> list[str]:
    """Return what the browser has copies of, by its address."""
    return page.evaluate(ADDRESSES)


def wait_for_another_copy(page: Page, before: str) -> None:
    """Wait until the browser has found by itself that the site is another one."""
    end = time.monotonic() + PATIENCE
    while len(names := page.evaluate("caches.keys()")) != 1 or before in names:
        assert time.monotonic() < end, names
        page.wait_for_timeout(100)


@pytest.fixture
def folder(small_site: Site, tmp_path: Path) -> Path:
    """The small site, to do with as one likes."""
    return Path(shutil.copytree(small_site.out, tmp_path / "site"))


@pytest.fixture
def visitor(browser: Browser, folder: Path) -> Iterator[Visitor]:
    host = Host(folder)
    host.come()
    context = browser.new_context()
    yield Visitor(host, context)
    context.close()
    host.go()


def build_again(folder: Path, changed: dict[str, str]) -> None:
    """Change some pages of a site, and what is listed of it, as a build would."""
    for name, text in changed.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, data in offline_files(folder).items():
        (folder / name).write_bytes(data)


def test_a_page_that_was_visited_is_there_when_the_host_is_gone(visitor: Visitor):
    visitor.visit(FRIENDS)
    visitor.host.go()
    page = visitor.open(FRIENDS)
    assert heading(page).startswith("Making friends")
    header = page.locator(".md-header")
    assert header.evaluate("element => getComputedStyle(element).position") == "sticky"


@pytest.mark.parametrize(
    "alias", ["lessons/friends/index.html", "lessons/friends/?h=word", "lessons/friends"]
)
def test_a_page_is_kept_once_under_all_its_names(visitor: Visitor, alias: str):
    visitor.visit(FRIENDS)
    visitor.host.go()
    assert heading(visitor.open(alias)).startswith("Making friends")


def test_a_page_that_was_not_visited_says_why_it_is_not_there(visitor: Visitor):
    visitor.visit(FRIENDS)
    visitor.host.go()
    page = visitor.open(DAY)
    assert heading(page) == "You are offline"
    assert "This page is not kept on this computer." in page.inner_text("body")


def test_what_a_page_needs_to_be_tailored_is_kept_with_it(visitor: Visitor):
    page = visitor.visit(FRIENDS)
    names = {address.removeprefix(f"{visitor.host.address}/") for address in kept(page)}
    assert {"assets/tailor/variables.json", "assets/tailor/tailor.js", FRIENDS} <= names
    assert DAY not in names


def test_a_picture_is_kept_that_the_reader_has_not_come_to(visitor: Visitor, folder: Path):
    page = (folder / FRIENDS / "index.html").read_text(encoding="utf-8")
    far = f"{'<br>' * 500}<img loading=lazy src=../../assets/far.svg alt=far></article>"
    (folder / FRIENDS / "index.html").write_text(page.replace("</article>", far), "utf-8")
    shutil.copy(folder / "assets" / "stones.svg", folder / "assets" / "far.svg")
    assert f"{visitor.host.address}/assets/far.svg" in kept(visitor.visit(FRIENDS))


def test_everything_is_kept_for_whoever_asks_for_it(visitor: Visitor, folder: Path):
    visitor.keep_everything(visitor.visit(FRIENDS))
    visitor.host.go()
    page = visitor.open(DAY)
    assert heading(page).startswith("The school day")
    page.keyboard.press("/")
    page.keyboard.type("friends")
    page.locator(".md-search-result__item").first.wait_for()
    for name in ("lessons/friends.master", "assets/tailor/handouts.json"):
        fetched = page.evaluate(BYTES, f"{visitor.host.address}/{name}")
        assert bytes(fetched) == (folder / name).read_bytes()


def test_the_button_says_how_much_it_is_and_that_it_is_done(visitor: Visitor, folder: Path):
    page = visitor.visit(FRIENDS)
    button = page.locator(".tailor-offline button")
    listed = json.loads((folder / LIST).read_text(encoding="utf-8"))["files"]
    paths = (folder / unquote(name) for name in listed)
    size = sum((path / "index.html" if path.is_dir() else path).stat().st_size for path in paths)
    kilobytes = round(size / 1024)
    told = f"{kilobytes} KB" if kilobytes < 1000 else f"{kilobytes / 1024:.1f} MB"
    assert button.inner_text() == f"{KEEP} ({told})"
    visitor.keep_everything(page)
    assert button.inner_text() == REMOVE
    assert visitor.visit(DAY).locator(".tailor-offline button").inner_text() == REMOVE


def test_what_is_kept_can_be_removed(visitor: Visitor):
    page = visitor.visit(FRIENDS)
    visitor.keep_everything(page)
    page.get_by_role("button", name=REMOVE).click()
    expect(status(page)).to_have_text("The copy is removed.")
    assert kept(page) == []
    visitor.host.go()
    assert "is not kept" in visitor.open(DAY).inner_text("body")


def test_a_host_that_goes_away_half_way_is_said_and_can_be_tried_again(visitor: Visitor):
    page = visitor.visit(FRIENDS)
    visitor.host.go()
    page.get_by_role("button", name=KEEP).click()
    expect(status(page)).to_contain_text("The network went away before everything was kept.")
    visitor.host.come()
    visitor.keep_everything(page)


def test_a_file_that_the_host_leaves_out_keeps_nobody_from_the_others(
    visitor: Visitor, folder: Path
):
    (folder / "privacy" / "index.html").unlink()
    visitor.keep_everything(visitor.visit(FRIENDS))
    visitor.host.go()
    assert heading(visitor.open(DAY)) == "The school day"


def test_the_newest_page_is_shown_while_there_is_a_host(visitor: Visitor, folder: Path):
    visitor.keep_everything(visitor.visit(FRIENDS))
    changed = (folder / DAY / "index.html").read_text(encoding="utf-8")
    (folder / DAY / "index.html").write_text(changed.replace("<h1", "<h1 class=new"), "utf-8")
    assert visitor.open(DAY).locator("h1.new").count() == 1
    visitor.host.go()
    assert visitor.open(DAY).locator("h1.new").count() == 1


def test_a_site_that_was_built_again_is_kept_again_and_the_old_copy_dropped(
    visitor: Visitor, folder: Path
):
    page = visitor.visit(FRIENDS)
    visitor.keep_everything(page)
    (before,) = page.evaluate("caches.keys()")
    build_again(folder, {"new/index.html": "<h1>New", f"{DAY}index.html": "<h1>Changed"})
    visitor.host.asked.clear()
    page.reload()
    wait_for_another_copy(page, before)
    asked = {address.partition("?")[0] for address in visitor.host.asked}
    assert {"/new/", f"/{DAY}", f"/{LIST}"} <= asked
    assert asked.isdisjoint({"/privacy/", "/lessons/friends.master", "/search/search_index.json"})
    visitor.host.go()
    assert heading(visitor.open("new/")) == "New"
    assert heading(visitor.open(DAY)) == "Changed"
    assert "Privacy" in heading(visitor.open("privacy/"))


def test_a_site_that_was_visited_and_built_again_keeps_what_was_visited(
    visitor: Visitor, folder: Path
):
    page = visitor.visit(FRIENDS)
    (before,) = page.evaluate("caches.keys()")
    build_again(folder, {f"{FRIENDS}index.html": "<h1>Changed", "new/index.html": "<h1>New"})
    visitor.open(DAY)
    wait_for_another_copy(page, before)
    visitor.host.go()
    assert heading(visitor.open(FRIENDS)) == "Changed"
    assert "is not kept" in visitor.open("new/").inner_text("body")


def test_two_sites_of_one_host_leave_each_others_copies_alone(
    browser: Browser, small_site: Site, tmp_path: Path
):
    for name in ("one", "two"):
        shutil.copytree(small_site.out, tmp_path / name)
    host = Host(tmp_path)
    host.come()
    context = browser.new_context()
    visitor = Visitor(host, context)
    visitor.visit(f"one/{FRIENDS}")
    page = visitor.visit(f"two/{FRIENDS}")
    visitor.keep_everything(page)
    page.get_by_role("button", name=REMOVE).click()
    expect(status(page)).to_have_text("The copy is removed.")
    assert {address.removeprefix(f"{host.address}/")[:4] for address in kept(page)} == {"one/"}
    context.close()
    host.go()


def test_a_page_speaks_of_a_school_that_is_given_when_the_host_is_gone(visitor: Visitor):
    page = visitor.visit(FRIENDS)
    visitor.host.go()
    give(page, "Green Lane")
    assert heading(page) == "Making friends at Green Lane"


def test_word_files_are_made_when_the_host_goes_after_a_school_is_given(
    visitor: Visitor, small_site: Site
):
    page = visitor.visit(FRIENDS)
    with page.expect_response("**/friends.master"):
        give(page, "Green Lane")
    visitor.host.go()
    assert pupil_worksheet(page) == made_for(small_site, {"school": {"short_name": "Green Lane"}})


def test_the_whole_site_is_a_teachers_own_without_its_host(visitor: Visitor, small_site: Site):
    page = visitor.visit(DAY)
    give(page, "Green Lane")
    page.get_by_role("button", name="Save my details").click()
    page.get_by_role("button", name="Close").click()
    visitor.keep_everything(page)
    visitor.host.go()
    page = visitor.open(FRIENDS)
    page.get_by_role("heading", name="Making friends at Green Lane").wait_for()
    assert pupil_worksheet(page) == made_for(small_site, {"school": {"short_name": "Green Lane"}})


def test_a_word_file_that_cannot_be_made_without_its_host_says_so(visitor: Visitor):
    visitor.visit(FRIENDS)
    page = visitor.visit(DAY)
    visitor.host.go()
    give(page, "Green Lane")
    page.get_by_role("link", name="Pupil worksheet").first.click()
    page.get_by_text("This file could not be made for your school.").wait_for()


def test_the_ordinary_word_files_are_made_from_what_is_kept(visitor: Visitor, folder: Path):
    visitor.keep_everything(visitor.visit(FRIENDS))
    visitor.context.set_offline(offline=True)
    page = visitor.open(FRIENDS)
    assert pupil_worksheet(page) == (folder / "lessons" / "friends-pupil.docx").read_bytes()


def give(page: Page, short_name: str) -> None:
    page.get_by_role("button", name="Your school", exact=True).click()
    page.get_by_role("textbox", name="Short name", exact=True).fill(short_name)
    page.locator(".tailor-reads", has_text=short_name).wait_for()


def pupil_worksheet(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name="Pupil worksheet").first.click()
    return download.value.path().read_bytes()


def made_for(site: Site, values: Mapping[str, Any]) -> bytes:
    """Return the worksheet that Python makes for a school."""
    variables = load_project(site.config).variables
    known = environment(Profile("yours", values), variables, "pupil")
    master = Master.load((site.out / "lessons" / "friends.master").read_bytes())
    return tailor(master, Values(known), "standard")


def test_the_offer_can_be_read_by_everybody(visitor: Visitor):
    page = visitor.visit(FRIENDS)
    be_still(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = cast("dict[str, Any]", Axe().run(page).response)["violations"]  # pyright: ignore[reportUnknownMemberType] -- untyped
        assert [node["html"] for one in found for node in one["nodes"]] == []


def test_an_author_can_do_without(tmp_path: Path):
    made = site(tmp_path, {"index.md": LESSON}, offline=False)
    made.build()
    assert '"worker": null' in made.page(".")
    assert not (made.out / WORKER).exists()
    assert not (made.out / LIST).exists()


def test_the_list_names_what_a_teacher_needs_and_no_word_files(small_site: Site):
    listed = json.loads((small_site.out / LIST).read_text(encoding="utf-8"))["files"]
    assert {
        "",
        "404.html",
        FRIENDS,
        "lessons/friends.master",
        "assets/tailor/tailor.js",
    } <= listed.keys()
    assert [name for name in listed if name.endswith((".docx", ".map", WORKER, "_headers"))] == []


def test_another_build_of_the_same_site_is_the_same_version(small_site: Site):
    assert offline_files(small_site.out)[WORKER] == (small_site.out / WORKER).read_bytes()
