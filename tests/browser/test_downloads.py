"""Word files that a browser makes: one at a click, or many in a pack."""

import io
import json
import subprocess
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias, cast

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Download, Locator, Page, Route, expect

from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures
from support.browser import STILL
from support.pictures import png
from support.sites import Site
from support.small_site import Opening

FRIENDS = "lessons/friends/"
GREEN_LANE: dict[str, Json] = {
    "school": {
        "name": "Green Lane & Co’s <b>School</b>",
        "short_name": "Green Lane",
        "secret": "9999",
        "logo": "crest.png",
    },
    "people": {"head": {"name": "Mr Khan"}, "mentors": [{"name": "Ms Ade"}, {"name": "Mx Bo"}]},
}
VARIANTS = {
    "standard": "",
    "large-print": "-large-print",
    "dyslexia-friendly": "-dyslexia-friendly",
}
BLOCKED = "Service Worker registration blocked by Playwright"

Answer: TypeAlias = Callable[[Route, bytes], None]


@pytest.fixture
def teacher(opened: Opening, small_address: str, complaints: list[str]) -> Iterator[Opening]:
    """Open pages in a browser in which a school is kept; no worker stands before the network."""

    def open_page(
        name: str, values: object = GREEN_LANE, pictures: object = None, **settings: object
    ) -> Page:
        kept = json.dumps({"format": 1, "values": values, "pictures": pictures or {}})
        stored = [{"name": "tailor.profile", "value": kept}] if values else []
        state = {"cookies": [], "origins": [{"origin": small_address, "localStorage": stored}]}
        look: dict[str, object] = {"service_workers": "block", "bypass_csp": True, **settings}
        return opened(name, storage_state=state, **look)

    yield open_page
    complaints[:] = [one for one in complaints if one != BLOCKED]


def python_makes(site: Site, name: str, pictures: SchoolPictures = MappingProxyType({})) -> bytes:
    """Return the file of this name as Python makes it for the teacher's school."""
    stem = name.removesuffix(".docx")
    endings = (one for one, end in VARIANTS.items() if end and stem.endswith(end))
    variant = next(endings, "standard")
    page, copy = stem.removesuffix(VARIANTS[variant]).rsplit("-", 1)
    variables = load_project(site.config).variables
    known = environment(Profile("teacher", GREEN_LANE), variables, copy)
    master = Master.load((site.out / f"{page}.master").read_bytes())
    return tailor(master, Values(known, pictures), variant)


def link(page: Page, label: str, variant: str = "") -> Locator:
    files = page.get_by_role("navigation", name="Word files of this page")
    return files.get_by_role("link", name=f"{variant}: {label}" if variant else label).first


def clicked(page: Page, what: Locator) -> Download:
    with page.expect_download() as download:
        what.click()
    return download.value


def content(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def said(page: Page) -> Locator:
    return page.locator(".handout-said:not(:empty)")


def pack(page: Page) -> Locator:
    return page.get_by_role("region", name="Your pack")


def open_pack(page: Page) -> Locator:
    page.get_by_role("button", name="Your pack").click()
    panel = pack(page)
    panel.locator(".pack-list").wait_for()
    return panel


def download_pack(page: Page) -> Download:
    return clicked(page, pack(page).get_by_role("button", name="Download my pack"))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_without_a_school_the_link_gives_the_file_that_is_there(teacher: Opening, small_site: Site):
    page = teacher(FRIENDS, None)
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    download = clicked(page, link(page, "Pupil worksheet"))
    assert download.suggested_filename == "friends-pupil.docx"
    assert content(download) == (small_site.out / "lessons/friends-pupil.docx").read_bytes()
    assert [url for url in asked if url.endswith(".master")] == []


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(
    ("label", "copy"), [("Teacher copy", "teacher"), ("Pupil worksheet", "pupil")]
)
def test_a_click_gives_what_python_makes_for_the_school(
    teacher: Opening, small_site: Site, label: str, copy: str, variant: str
):
    page = teacher(FRIENDS)
    shown = {"standard": "", "large-print": "Large print"}.get(variant, "Dyslexia-friendly")
    download = clicked(page, link(page, label, shown))
    assert download.suggested_filename == f"friends-{copy}-green-lane{VARIANTS[variant]}.docx"
    assert content(download) == python_makes(
        small_site, f"lessons/friends-{copy}{VARIANTS[variant]}.docx"
    )
    expect(said(page)).to_have_text(
        "Downloaded for Green Lane. Word may ask you to choose Enable Editing."
    )


def test_word_finds_the_teachers_school_in_the_file_and_no_other(teacher: Opening):
    page = teacher(FRIENDS)
    file = docx.Document(io.BytesIO(content(clicked(page, link(page, "Teacher copy")))))
    text = "".join(file.element.itertext())
    assert "Green Lane & Co’s <b>School</b>" in text
    assert "Mr Khan" in text
    assert "Hill & Dale" not in text


def test_an_example_school_has_its_logo(teacher: Opening, small_site: Site):
    told = json.loads((small_site.out / "assets/tailor/variables.json").read_bytes())
    (hill,) = (school for school in told["schools"] if school["slug"] == "hill")
    page = teacher(FRIENDS, hill["values"])
    made = content(clicked(page, link(page, "Pupil worksheet")))
    assert made == (small_site.out / "lessons/friends-pupil.docx").read_bytes()
    assert any(name.endswith(".png") for name in members(made))


def test_a_logo_of_the_teachers_own_heads_the_file(teacher: Opening, small_site: Site):
    crest = SchoolPicture(png(300, 100), 2160000, 720000)
    told = {"data": b64encode(crest.data).decode(), "width": crest.width, "height": crest.height}
    page = teacher(FRIENDS, GREEN_LANE, {"school.logo": told})
    made = content(clicked(page, link(page, "Pupil worksheet")))
    pictures = {"school.logo": crest}
    assert made == python_makes(small_site, "lessons/friends-pupil.docx", pictures)
    assert crest.data in members(made).values()


def test_a_master_is_fetched_once_for_all_copies(teacher: Opening):
    page = teacher(FRIENDS)
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    for label in ("Teacher copy", "Pupil worksheet", "Teacher copy"):
        clicked(page, link(page, label))
    assert len([url for url in asked if url.endswith(".master")]) == 1


def test_a_click_before_everything_is_loaded_waits_for_the_school(
    teacher: Opening, small_site: Site
):
    page = teacher("")
    page.route("**/variables.json*", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(page.url + FRIENDS, wait_until="commit")
    link(page, "Pupil worksheet").wait_for()
    page.locator(".handout-tick").first.wait_for()
    download = clicked(page, link(page, "Pupil worksheet"))
    assert content(download) == python_makes(small_site, "lessons/friends-pupil.docx")


def test_a_file_that_takes_its_time_is_said_to_be_on_its_way(teacher: Opening):
    page = teacher(FRIENDS)
    held = list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.master", hold)
    link(page, "Pupil worksheet").click()
    expect(said(page)).to_have_text("Making the file…")
    with page.expect_download() as download:
        held[0].continue_()
    assert download.value.suggested_filename == "friends-pupil-green-lane.docx"
    expect(said(page)).to_contain_text("Downloaded for Green Lane.")


def _altered(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes((data[middle] ^ 1,)) + data[middle + 1 :]


NOT_LOADED = "could not be loaded. Look at your connection, then load the page again."
DAMAGED: dict[str, tuple[Answer, str]] = {
    "gone": (
        lambda route, _: route.fulfill(status=404),
        NOT_LOADED,
    ),
    "offline": (
        lambda route, _: route.abort(),
        NOT_LOADED,
    ),
    "truncated": (lambda route, data: route.fulfill(body=data[:-10]), "arrived damaged."),
    "altered": (lambda route, data: route.fulfill(body=_altered(data)), "arrived damaged."),
    "empty": (lambda route, _: route.fulfill(body=b""), "arrived damaged."),
    "a page": (lambda route, _: route.fulfill(body="<!doctype html>"), "arrived damaged."),
    "newer": (
        lambda route, data: route.fulfill(body=data[:8] + b"\x63" + data[9:]),
        "of another version of this site. Load the page again.",
    ),
}


@pytest.mark.parametrize("way", DAMAGED)
def test_a_file_that_cannot_be_made_is_said_and_the_ordinary_one_is_there(
    teacher: Opening, small_site: Site, complaints: list[str], way: str
):
    answer, words = DAMAGED[way]
    page = teacher(FRIENDS)
    data = (small_site.out / "lessons/friends.master").read_bytes()
    page.route("**/*.master", lambda route: answer(route, data))
    link(page, "Pupil worksheet").click()
    message = page.get_by_role("status").filter(has_text="This file could not be made")
    expect(message).to_contain_text("This file could not be made for your school. ")
    expect(message).to_contain_text(words)
    download = clicked(page, message.get_by_role("link", name="Download the ordinary file"))
    assert download.suggested_filename == "friends-pupil.docx"
    assert content(download) == (small_site.out / "lessons/friends-pupil.docx").read_bytes()
    page.unroute("**/*.master")
    again = clicked(page, link(page, "Pupil worksheet"))
    assert again.suggested_filename == "friends-pupil-green-lane.docx"
    complaints[:] = [one for one in complaints if "Failed to load resource" not in one]


def test_nothing_is_kept_before_something_is_ticked(teacher: Opening):
    page = teacher(FRIENDS)
    box = page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet")
    assert page.evaluate("sessionStorage.length") == 0
    box.check()
    assert page.evaluate("sessionStorage['tailor.pack']") == '["lessons/friends-pupil.docx"]'
    box.uncheck()
    assert page.evaluate("sessionStorage.length") == 0


def test_what_is_ticked_is_in_the_pack_on_other_pages(teacher: Opening, small_address: str):
    page = teacher(FRIENDS)
    page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet").check()
    page.goto(f"{small_address}/lessons/school-day/")
    page.get_by_role("checkbox", name="Add to my pack: Teacher copy").check()
    expect(page.get_by_role("button", name="Your pack")).to_have_text("Your pack 2")
    panel = open_pack(page)
    ticked = panel.locator("li").get_by_role("checkbox", checked=True)
    assert [one.get_attribute("aria-label") for one in ticked.all()] == [
        "Pupil worksheet: Making friends",
        "Teacher copy: The school day",
    ]
    page.go_back()
    expect(page.get_by_role("button", name="Your pack")).to_have_text("Your pack 2")


def test_a_tick_in_the_list_is_one_on_the_page(teacher: Opening):
    page = teacher(FRIENDS)
    panel = open_pack(page)
    panel.locator("summary").click()
    panel.get_by_role("checkbox", name="Pupil worksheet: Making friends").check()
    on_page = page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet")
    expect(on_page).to_be_checked()
    on_page.uncheck()
    expect(
        panel.get_by_role("checkbox", name="Pupil worksheet: Making friends")
    ).not_to_be_checked()


def test_a_pack_is_one_file_with_everything_python_would_make(
    teacher: Opening, small_site: Site, tmp_path: Path
):
    page = teacher("")
    panel = open_pack(page)
    panel.get_by_role("checkbox", name="Select all", exact=True).check()
    panel.get_by_role("checkbox", name="Large print").check()
    expect(panel.locator(".pack-sum")).to_contain_text("8 files, about ")
    expect(panel.locator(".pack-sum")).to_contain_text(" for Green Lane.")
    download = download_pack(page)
    assert download.suggested_filename == "handouts-green-lane.zip"
    expect(panel.locator(".pack-said")).to_contain_text("handouts-green-lane.zip, 8 handouts, ")
    found = members(content(download))
    contents = found.pop("contents.html").decode()
    for name, data in found.items():
        assert f'<a href="{name}">' in contents
        assert data == python_makes(small_site, name)
    assert len(found) == 8
    assert "Handouts for Green Lane" in contents
    assert "Edition 2026. Licence: CC BY 4.0." in contents
    download.save_as(tmp_path / "pack.zip")
    assert subprocess.run(["unzip", "-tqq", tmp_path / "pack.zip"], check=False).returncode == 0


def test_the_same_pack_has_the_same_bytes(teacher: Opening):
    page = teacher("")
    open_pack(page).get_by_role("checkbox", name="Select all", exact=True).check()
    assert content(download_pack(page)) == content(download_pack(page))


def test_a_pack_without_a_school_holds_the_files_of_the_site(teacher: Opening, small_site: Site):
    page = teacher("", None)
    panel = open_pack(page)
    panel.get_by_role("checkbox", name="Select all", exact=True).check()
    expect(panel.locator(".pack-sum")).to_contain_text("Give your school first")
    found = members(content(download_pack(page)))
    assert len(found) == 5
    for name, data in found.items():
        if name.endswith(".docx"):
            assert data == (small_site.out / name).read_bytes()


def test_copies_that_are_not_wanted_are_not_in_the_pack(teacher: Opening):
    page = teacher("")
    panel = open_pack(page)
    panel.get_by_role("checkbox", name="Select all", exact=True).check()
    panel.get_by_role("checkbox", name="Teacher copy", exact=True).uncheck()
    found = members(content(download_pack(page)))
    assert [*found] == [
        "contents.html",
        "lessons/friends-pupil.docx",
        "lessons/school-day-pupil.docx",
    ]


def test_handouts_of_one_name_are_told_apart(teacher: Opening, small_site: Site):
    page = teacher("")
    listed = json.loads((small_site.out / "assets/tailor/handouts.json").read_bytes())
    for entry in listed:
        entry["section"] = "Été & co"
        for handout in entry["handouts"]:
            handout["name"] = "same"
    page.route("**/handouts.json*", lambda route: route.fulfill(json=listed))
    open_pack(page).get_by_role("checkbox", name="Select all", exact=True).check()
    assert [*members(content(download_pack(page)))][1:] == [
        "ete-and-co/same.docx",
        "ete-and-co/same-2.docx",
        "ete-and-co/same-3.docx",
        "ete-and-co/same-4.docx",
    ]


def test_what_cannot_be_made_is_left_out_and_said(teacher: Opening, complaints: list[str]):
    page = teacher("")
    page.route("**/school-day.master", lambda route: route.fulfill(status=404))
    panel = open_pack(page)
    panel.get_by_role("checkbox", name="Select all", exact=True).check()
    found = members(content(download_pack(page)))
    assert [*found][1:] == ["lessons/friends-teacher.docx", "lessons/friends-pupil.docx"]
    assert "school-day" not in found["contents.html"].decode()
    expect(panel.locator(".pack-said")).to_contain_text("2 handouts could not be made:")
    expect(panel.locator(".pack-said li").last).to_have_text(
        "The school day, Pupil worksheet. What it takes for this could not be loaded. "
        "Look at your connection, then load the page again. Download the ordinary file"
    )
    ordinary = panel.locator(".pack-said a").last
    assert clicked(page, ordinary).suggested_filename == "school-day-pupil.docx"
    complaints.clear()


def test_a_pack_of_which_nothing_can_be_made_is_no_file(teacher: Opening, complaints: list[str]):
    page = teacher("")
    page.route("**/*.master", lambda route: route.abort())
    panel = open_pack(page)
    panel.get_by_role("checkbox", name="Select all", exact=True).check()
    panel.get_by_role("button", name="Download my pack").click()
    expect(panel.locator(".pack-said")).to_contain_text("There is no pack.")
    complaints.clear()


def test_a_pack_is_cancelled_half_way_and_can_be_made_again(teacher: Opening):
    page = teacher("")
    held = list[Route]()
    failed = list[str]()
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("download", lambda download: failed.append(download.suggested_filename))

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/school-day.master", hold)
    panel = open_pack(page)
    panel.get_by_role("checkbox", name="Select all", exact=True).check()
    panel.get_by_role("button", name="Download my pack").focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_text("Making handout 3 of 4")).to_be_visible()
    assert panel.get_by_role("progressbar").evaluate("bar => bar.value / bar.max") == 0.5
    expect(panel.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel.locator(".pack-said")).to_have_text("Cancelled: nothing was downloaded.")
    expect(panel.get_by_role("progressbar")).to_be_hidden()
    expect(panel.get_by_role("button", name="Download my pack")).to_be_focused()
    assert [Path(url).name for url in failed] == ["school-day.master"]
    page.unroute("**/school-day.master")
    assert len(members(content(download_pack(page)))) == 5


def test_an_empty_pack_says_what_to_do(teacher: Opening):
    page = teacher("")
    panel = open_pack(page)
    expect(panel.get_by_role("button", name="Empty my pack")).to_be_hidden()
    panel.get_by_role("button", name="Download my pack").click()
    expect(panel.get_by_role("status")).to_have_text("Tick a handout first.")


def test_what_is_taken_out_of_the_pack_can_be_put_back(teacher: Opening):
    page = teacher(FRIENDS)
    page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet").check()
    panel = open_pack(page)
    expect(panel.get_by_label("Show only what is in my pack")).to_be_checked()
    row = panel.get_by_role("checkbox", name="Pupil worksheet: Making friends")
    row.uncheck()
    expect(row).to_be_visible()
    row.check()
    expect(panel.get_by_role("checkbox", name="The school day")).to_have_count(0)
    panel.get_by_label("Show only what is in my pack").uncheck()
    expect(panel.get_by_role("checkbox", name="Pupil worksheet: The school day")).to_be_visible()
    panel.get_by_role("button", name="Empty my pack").click()
    expect(panel.locator(".pack-sum")).to_contain_text("0 files for Green Lane.")


def test_where_nothing_can_be_kept_the_pack_still_works(teacher: Opening, small_address: str):
    page = teacher("", None)
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no') }})"
    )
    page.goto(f"{small_address}/{FRIENDS}")
    page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet").check()
    open_pack(page)
    assert len(members(content(download_pack(page)))) == 2


def test_a_list_that_cannot_be_loaded_is_said_and_can_be_asked_for_again(
    teacher: Opening, complaints: list[str]
):
    page = teacher("")
    page.route("**/handouts.json*", lambda route: route.abort())
    button = page.get_by_role("button", name="Your pack")
    button.click()
    expect(pack(page)).to_contain_text("The list of handouts cannot be shown.")
    page.unroute("**/handouts.json*")
    button.click()
    open_pack(page)
    complaints.clear()


def test_everything_is_done_by_keyboard(teacher: Opening):
    page = teacher(FRIENDS)
    page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Your pack").focus()
    page.keyboard.press("Enter")
    pack(page).locator(".pack-list").wait_for()
    with page.expect_download() as download:
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == "Download my pack":
                page.keyboard.press("Enter")
                break
    assert len(members(content(download.value))) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_everybody_can_use_ticks_and_pack(teacher: Opening, width: int, scheme: str):
    look = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    page = teacher(FRIENDS, **look)
    page.add_style_tag(content=STILL)
    page.get_by_role("checkbox", name="Add to my pack: Pupil worksheet").check()
    clicked(page, link(page, "Pupil worksheet"))
    assert violations(page) == []
    panel = open_pack(page)
    panel.get_by_label("Show only what is in my pack").uncheck()
    download_pack(page)
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    for control in panel.locator("label:visible, button:visible, summary:visible").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 24


def test_paper_shows_neither_ticks_nor_pack(teacher: Opening):
    page = teacher(FRIENDS)
    open_pack(page)
    page.emulate_media(media="print")
    expect(page.locator(".handout-tick").first).to_be_hidden()
    expect(page.locator("#pack")).to_be_hidden()


def violations(page: Page) -> list[str]:
    page.wait_for_load_state("networkidle")
    options = {"rules": {"target-size": {"enabled": True}}}
    found = cast("dict[str, Any]", Axe().run(page, options=options).response)["violations"]  # pyright: ignore[reportUnknownMemberType] -- untyped
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]
