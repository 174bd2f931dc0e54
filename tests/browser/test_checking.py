"""An old handout, dropped on the site: has its page changed since?"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.project import load_project
from support.browser import be_still, served
from support.sites import Site
from support.small_site import Opening, listen, small_project

CHECK = """---
kind: info
title: Has my download changed?
---
{% extends "info.md" %}
{% block main %}

# Has my download changed?

<div class="tailor-check" markdown>

Look at the foot of your file.

</div>

{% endblock %}
"""
REWORDED = {
    "The day starts at {{ day.start }}.": "The day starts at {{ day.start }} sharp.",
    "Notes for staff.": "Notes for staff. Wear goggles.",
    "We go away from": "Each year we go away from",
}
FAR_AWAY: dict[str, Json] = {
    "school": {"name": "Far Away School", "short_name": "Far Away"},
    "people": {
        "head": {"name": "Ms Ito"},
        "mentors": [{"name": "Mr Poe"}, {"name": "Ms Day"}, {"name": "Mx Ray"}, {"name": "Mr Low"}],
    },
    "feature": {"trip": False},
}
Checked: TypeAlias = Callable[[str, bytes], Page]


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site in a later edition: a page is reworded, one is moved, there is a check."""
    made = small_project(tmp_path_factory.mktemp("newer"))
    friends = made.root / "content" / "lessons" / "friends.md"
    text = friends.read_text("utf-8")
    for was, now in REWORDED.items():
        assert was in text
        text = text.replace(was, now)
    day = (made.root / "content" / "lessons" / "school-day.md").read_text("utf-8")
    (made.root / "content" / "lessons" / "school-day.md").unlink()
    moved = day.replace("kind: lesson\n", "kind: lesson\nmoved_from: lessons/school-day.md\n")
    config = made.config.read_text("utf-8").replace('edition: "2026"', 'edition: "2027"')
    made.write(
        {
            "content/lessons/friends.md": text,
            "content/lessons/day.md": moved,
            "content/check.md": CHECK,
            "mkdocs.yml": config,
        }
    )
    made.build()
    return made


@pytest.fixture(scope="module")
def address(newer: Site) -> Iterator[str]:
    with served(newer.out) as where:
        yield where


@pytest.fixture
def opened_newer(browser: Browser, address: str, complaints: list[str]) -> Iterator[Opening]:
    contexts = list[BrowserContext]()

    def open_page(**settings: object) -> Page:
        look: dict[str, object] = {"service_workers": "block", **settings}
        context = browser.new_context(**look)  # pyright: ignore[reportArgumentType] -- settings of many types
        contexts.append(context)
        page = context.new_page()
        listen(page, complaints)
        page.goto(f"{address}/check/")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def checked(opened_newer: Opening, tmp_path: Path) -> Checked:
    """Hand a file over to the check, as somebody does who picks it."""

    def check(name: str, data: bytes) -> Page:
        page = opened_newer()
        (tmp_path / name).write_bytes(data)
        page.get_by_label("Pick a Word file").set_input_files(tmp_path / name)
        return page

    return check


def result(page: Page) -> Locator:
    return page.locator(".check-result")


def old(site: Site, name: str) -> bytes:
    return (site.out / "lessons" / name).read_bytes()


def with_members(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return the archive with other members; without those that become None."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def test_what_is_new_is_said_sentence_by_sentence(checked: Checked, small_site: Site):
    page = checked("friends.docx", old(small_site, "friends-teacher.docx"))
    said = result(page)
    heading = said.get_by_role("heading", name="“Making friends” has changed since")
    expect(heading).to_be_focused()
    expect(said).to_contain_text("Your file is of edition 2026.")
    expect(said).to_contain_text("1 sentence is new, 2 sentences read otherwise.")
    expect(said).to_contain_text("What you changed in Word yourself is listed, too.")
    expect(said.get_by_role("link", name="Open “Making friends”")).to_have_attribute(
        "href", re.compile("/lessons/friends/$")
    )
    expect(said.get_by_role("listitem").filter(has_text="New: ")).to_have_text("New: Wear goggles.")
    other = said.get_by_role("listitem").filter(has_text="The day starts")
    expect(other.locator("ins")).to_have_text("8:35am sharp.")
    expect(other).to_contain_text("Your file: The day starts at 8:35am.")


def test_a_copy_is_compared_with_the_same_copy(checked: Checked, small_site: Site):
    page = checked("friends.docx", old(small_site, "friends-pupil-large-print.docx"))
    expect(result(page)).to_contain_text("2 sentences read otherwise.")
    expect(result(page)).not_to_contain_text("goggles")


def test_a_file_whose_page_has_not_changed_is_up_to_date_wherever_it_stands_now(
    checked: Checked, small_site: Site
):
    page = checked("day.docx", old(small_site, "school-day-pupil.docx"))
    expect(result(page).get_by_role("heading", name="Your file is up to date")).to_be_focused()
    expect(result(page)).to_contain_text("“The school day” of edition 2026")


def test_a_file_of_another_school_is_compared_without_its_names(checked: Checked, small_site: Site):
    known = environment(
        Profile("far", FAR_AWAY), load_project(small_site.config).variables, "pupil"
    )
    master = Master.load((small_site.out / "lessons" / "friends.master").read_bytes())
    page = checked("friends.docx", tailor(master, Values(known)))
    expect(result(page)).to_contain_text("The file was made for Far Away School.")
    expect(result(page)).to_contain_text("1 sentence reads otherwise.")
    expect(result(page).locator("ins")).to_have_count(1)


def test_a_page_that_is_gone_is_said(checked: Checked, small_site: Site):
    def elsewhere(_name: str, content: bytes) -> bytes:
        return content.replace(b"lessons/friends.md", b"lessons/other.md")

    data = with_members(old(small_site, "friends-pupil.docx"), elsewhere)
    page = checked("friends.docx", data)
    expect(result(page).get_by_role("heading", name="This page is gone")).to_be_focused()
    expect(result(page)).to_contain_text("content/lessons/other.md")


def without_record(name: str, content: bytes) -> bytes | None:
    """Leave out of a file what LibreOffice 7.4 leaves out: the record, and the tags of fields."""
    if name.startswith("customXml/"):
        return None
    return re.sub(rb"<w:tag [^>]*/>", b"", content) if name == "word/document.xml" else content


def test_a_file_that_has_lost_its_record_is_found_by_its_title(checked: Checked, small_site: Site):
    data = with_members(old(small_site, "school-day-teacher.docx"), without_record)
    page = checked("day.docx", data)
    expect(result(page).get_by_role("heading", name="Your file is up to date")).to_be_focused()


def test_a_word_file_of_somebody_else_is_said(checked: Checked, small_site: Site):
    page = checked("x.docx", with_members(old(small_site, "friends-pupil.docx"), without_record))
    expect(result(page).get_by_role("heading")).to_have_text("This is not one of our handouts")


def test_what_was_deleted_or_inserted_with_its_change_tracked_counts_as_done(
    checked: Checked, small_site: Site
):
    def tracked(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        gone = b"<w:del><w:r><w:delText>Not there.</w:delText></w:r></w:del></w:p><w:p><w:r>"
        new = b'<w:ins><w:r><w:t xml:space="preserve">Ours. </w:t></w:r></w:ins>'
        text = b'<w:p><w:r><w:t xml:space="preserve">Welcome to '
        assert text in content
        return content.replace(text, b"<w:p>" + new + gone + text[len(b"<w:p><w:r>") :])

    page = checked("x.docx", with_members(old(small_site, "friends-pupil.docx"), tracked))
    expect(result(page)).to_contain_text("Gone: Ours.")
    expect(result(page)).not_to_contain_text("Not there.")


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def pack(data: bytes) -> bytes:
    return zipped({"lessons/friends.docx": data})


def bomb(_data: bytes) -> bytes:
    return zipped({"word/document.xml": b"0" * 60_000_000})


def damaged(data: bytes) -> bytes:
    at = data.index(b"word/document.xml") + 40
    return data[:at] + b"\xff" * 20 + data[at + 20 :]


BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a text": (lambda _: b"Hello", "This is not a Word file. Pick a file that ends in .docx."),
    "nothing": (lambda _: b"", "This is not a Word file."),
    "a ZIP of something": (lambda _: zipped({"a.txt": b"a"}), "This is not a Word file."),
    "a pack": (pack, "This is a pack of several files. Unpack it, and pick one of them."),
    "locked": (
        lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "locked with a password",
    ),
    "cut off": (lambda data: data[:-400], "This file is damaged."),
    "damaged": (damaged, "This file is damaged."),
    "a bomb": (bomb, "This file is too large to be one of our handouts."),
    "50 MB": (lambda data: data + bytes(50_000_000), "This file is too large"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_read_is_said_plainly(checked: Checked, small_site: Site, kind: str):
    make, words = BAD[kind]
    page = checked("mine.docx", make(old(small_site, "friends-pupil.docx")))
    status = page.get_by_role("status").filter(has_text="mine.docx")
    expect(status).to_contain_text(words)
    expect(result(page)).to_be_hidden()


def test_words_of_a_file_are_text_and_never_markup(checked: Checked, small_site: Site):
    def hostile(_name: str, content: bytes) -> bytes:
        return content.replace(b"Welcome to ", b"&lt;img src=x onerror=alert(1)&gt; ")

    page = checked("<b>x.docx", with_members(old(small_site, "friends-pupil.docx"), hostile))
    expect(result(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert result(page).locator("img, b").count() == 0


def test_a_file_can_be_dropped_and_nothing_of_it_leaves_the_browser(
    opened_newer: Opening, small_site: Site, address: str
):
    page = opened_newer()
    page.get_by_label("Pick a Word file").wait_for()
    asked = list[str]()
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    data = [*old(small_site, "friends-pupil.docx")]
    page.locator(".check-zone").evaluate(
        """(zone, data) => {
          const moved = new DataTransfer();
          moved.items.add(new File([new Uint8Array(data)], "mine.docx"));
          zone.dispatchEvent(new DragEvent("drop", { dataTransfer: moved, bubbles: true }));
        }""",
        data,
    )
    expect(result(page)).to_contain_text("mine.docx")
    assert [one.removeprefix(f"GET {address}/").partition("?")[0] for one in asked] == [
        "assets/tailor/handouts.json",
        "lessons/friends.master",
    ]


def test_the_check_is_reached_by_keyboard_and_nothing_about_it_is_hard_to_use(
    checked: Checked, small_site: Site
):
    page = checked("mine.docx", old(small_site, "friends-teacher.docx"))
    result(page).get_by_role("heading", level=2).wait_for()
    page.get_by_label("Pick a Word file").focus()
    expect(page.get_by_label("Pick a Word file")).to_be_focused()
    be_still(page)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    options = {"rules": {"target-size": {"enabled": True}}}
    found = cast("dict[str, Any]", Axe().run(page, options=options).response)["violations"]  # pyright: ignore[reportUnknownMemberType] -- untyped
    assert [one["id"] for one in found] == []


def test_without_a_script_the_page_says_what_else_to_do(opened_newer: Opening):
    page = opened_newer(java_script_enabled=False)
    expect(page.locator(".tailor-check")).to_have_text("Look at the foot of your file.")


def test_only_the_page_with_the_check_loads_what_it_takes(opened: Opening):
    page = opened("lessons/friends/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)") != []
    names = page.evaluate("performance.getEntriesByType('resource').map(({name}) => name).join()")
    assert "checking.js" not in names


def test_every_handout_says_its_edition_at_its_foot(newer: Site):
    handouts = [*newer.out.rglob("*.docx")]
    assert len(handouts) == 12
    assert [path.name for path in handouts if "Edition 2027" not in foot_of(path)] == []


def foot_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/footer1.xml").decode()
