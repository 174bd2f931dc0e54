"""What somebody wants to do harm with stays text: on the page, in the Word file, in its name.

It may come in by the form, from the browser's storage, in a link or in a file. The same values go
through Python's gate, and what the browser makes must be what Python makes of them.
"""

import base64
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

import pytest
from lxml import etree
from playwright.sync_api import Dialog, Download, Locator, Page, expect

from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.accept import accept
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.shapes import COPY, Record
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.project import load_project
from support.sites import Site
from support.small_site import Opening

FRIENDS, DAY = "lessons/friends/", "lessons/school-day/"
TRACE = "zq7x"
"""Stands in every value, so that it can be looked for where it must not be."""
HOSTILE = {
    "markup": f'{TRACE}</span></template></h1>--><img src=x onerror="window.ran=1"><b id=intruder>'
    "<script>window.ran=2</script>",
    "quotes": f'{TRACE}" onmouseover="window.ran=3" x=\'`\' id="intruder',
    "codes": f"{TRACE}&lt;b&gt; &#60;i&#62; &xxe; {{{{ 7*7 }}}} {{% raw %}} ${{7*7}} "
    "]]></w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText>",
    "what cannot be seen": f"{TRACE}\u202egnp.exe\u2066\u0000\u0008\ud800\ufffe\u000b\r\nb\u0085c",
    "a path": f"../../{TRACE}/..\\CON.aux:*?|<>\r\nContent-Disposition: attachment",
    "very long": f"{TRACE}{'long ' * 600}",
}
LINKS = {
    "a script": f" JaVa\tScRiPt:window.ran='{TRACE}'",
    "data": f"data:text/html,{TRACE}<script>window.ran=1</script>",
    "quotes": f'https://a.example/{TRACE}" onclick="window.ran=1" id="intruder',
}
POLLUTION: Mapping[str, Any] = {
    "__proto__": {"polluted": "yes", "name": TRACE},
    "constructor": {"prototype": {"polluted": "yes"}},
    "toString": TRACE,
    "day": {"start": {"__proto__": {"polluted": "yes"}}, "lunch": ["at noon"]},
    "people": {"__proto__": {"polluted": "yes"}, "mentors": [{"__proto__": {"polluted": "yes"}}]},
}
MISSING = {"name": "the school", "short_name": "our school", "website": "the website"}
LABELS = {
    "name": "Name of the school",
    "short_name": "Short name",
    "website": "Website",
    "phone": "Phone",
}
GOOD = "020 7946 0123"
"""A value that is let in, whatever becomes of the others: so there is a school of one's own."""

Raw: TypeAlias = dict[str, Any]
Way: TypeAlias = Callable[[Opening, str, Raw], tuple[Page, Raw]]
"""Brings values to a page, and returns the page and what came in of them."""


def by_form(opened: Opening, name: str, raw: Raw) -> tuple[Page, Raw]:
    page = opened(name)
    panel = open_panel(page)
    panel.get_by_role("button", name="Show all").click()
    typed = {
        name: into(panel.get_by_role("textbox", name=LABELS[name], exact=True), value)
        for name, value in raw["school"].items()
    }
    panel.get_by_role("button", name="Close").click()
    return page, {"school": typed}


def into(box: Locator, value: str) -> str:
    """Type a value, and return what the browser lets into the box."""
    typed = """(box, value) => {
      box.value = JSON.parse(value);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      return JSON.stringify(box.value);
    }"""
    return json.loads(box.evaluate(typed, json.dumps(value)))


def by_storage(opened: Opening, name: str, raw: Raw) -> tuple[Page, Raw]:
    page = opened(name)
    kept = json.dumps({"format": 1, "values": raw})
    page.evaluate("kept => localStorage.setItem('tailor.profile', kept)", kept)
    page.reload()
    return page, raw


def by_link(opened: Opening, name: str, raw: Raw) -> tuple[Page, Raw]:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezed.compress(json.dumps(raw).encode()) + squeezed.flush()
    code = base64.urlsafe_b64encode(data).decode().rstrip("=")
    page = opened(f"{name}#tailor={code}")
    page.get_by_role("button", name="Use these").click()
    assert "#" not in page.url
    return page, raw


def by_file(opened: Opening, name: str, raw: Raw) -> tuple[Page, Raw]:
    page = opened(name)
    panel = open_panel(page)
    with page.expect_file_chooser() as chooser:
        panel.get_by_role("button", name="Use a file").click()
    file = {"name": "profile.json", "mimeType": "", "buffer": json.dumps(raw).encode()}
    chooser.value.set_files(file)  # pyright: ignore[reportArgumentType] -- a dictionary of its own type
    used, asked = page.get_by_text("Not saved yet."), page.get_by_role("button", name="Use these")
    used.or_(asked).first.wait_for()
    if asked.is_visible():
        asked.click()
    used.wait_for()
    panel.get_by_role("button", name="Close").click()
    return page, raw


WAYS: Mapping[str, Way] = {
    "the form": by_form,
    "storage": by_storage,
    "a link": by_link,
    "a file": by_file,
}


def open_panel(page: Page) -> Locator:
    page.get_by_role("button", name="Your school", exact=True).click()
    return page.get_by_role("region", name="Your school").last


@pytest.fixture
def variables(small_site: Site) -> Variables:
    return load_project(small_site.config).variables


@pytest.fixture
def watched(opened: Opening, small_address: str, complaints: list[str]) -> Iterator[Opening]:
    """Open pages of which no dialog opens, nothing is asked of others, and no value is sent."""

    def open_page(name: str, **settings: object) -> Page:
        page = opened("privacy/", **settings)  # until it is listened to
        page.on("dialog", refuse)
        page.context.on("request", lambda request: asked.append((request.url, request.post_data)))
        page.goto(f"{small_address}/{name}")
        return page

    def refuse(dialog: Dialog) -> None:
        complaints.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    asked = list[tuple[str, str | None]]()
    yield open_page
    assert asked
    assert [
        url for url, _ in asked if not url.startswith((f"{small_address}/", "blob:", "data:"))
    ] == []
    assert [one for one in asked if TRACE in f"{one}" or one[1]] == []


def accepted(raw: Raw, variables: Variables) -> Profile:
    """Return what Python lets in of the values."""
    fields = {name: shape for name, shape in variables.shapes.items() if name != COPY}
    values = accept(Record(fields), raw).value
    assert isinstance(values, dict)
    return Profile("yours", values)


def reads(name: str, profile: Profile) -> str:
    """Return what a variable of the school reads as."""
    school = cast("Mapping[str, str]", profile.values.get("school", {}))
    return school.get(name, MISSING[name])


def assert_harmless(page: Page) -> None:
    """Nothing ran, nothing came to be on the page, and nothing is in everything."""
    page.mouse.move(200, 300)
    found = page.evaluate(
        """() => ({
          ran: window.ran ?? null,
          intruders: document.querySelectorAll("#intruder, [onerror], [onmouseover]").length,
          polluted: ({}).polluted ?? [].polluted ?? null,
          links: [...document.links].map(({ protocol }) => protocol),
        })"""
    )
    assert found["ran"] is None
    assert found["intruders"] == 0
    assert found["polluted"] is None
    assert {*found["links"]} <= {"http:", "https:", "mailto:", "tel:", "blob:"}


def word_file(page: Page) -> Download:
    return downloaded(page, page.get_by_role("link", name="Pupil worksheet").first)


def downloaded(page: Page, what: Locator) -> Download:
    with page.expect_download() as download:
        what.click()
    return download.value


def made_by_python(site: Site, name: str, known: Environment) -> bytes:
    master = Master.load((site.out / f"{name.rstrip('/')}.master").read_bytes())
    return tailor(master, Values(known), "standard")


def assert_well_formed(data: bytes) -> None:
    """Every part of a Word file is XML, and no link in it runs anything."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(part)
            targets = cast("list[str]", root.xpath("//@Target"))
            assert [one for one in targets if re.match("(?i)javascript|data|vbscript", one)] == []
    assert b"DDEAUTO</w:instrText>" not in parts["word/document.xml"]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("way", WAYS)
def test_a_hostile_text_stays_text(
    watched: Opening, small_site: Site, variables: Variables, way: str, hostile: str
):
    value = HOSTILE[hostile]
    raw = {
        "school": {"name": value, "short_name": value, "phone": GOOD},
        "people": {"mentors": [{"name": value}]},
        value: TRACE,
    }
    page, came_in = WAYS[way](watched, FRIENDS, raw)
    profile = accepted(came_in, variables)
    known = environment(profile, variables, "pupil")
    expect(page.locator(".tailor-reads")).not_to_contain_text("an example school")
    for name in ("name", "short_name"):
        (shown,) = page.locator(f"article [data-field='school.{name}']").all_text_contents()
        assert shown == reads(name, profile)
    assert_harmless(page)
    download = word_file(page)
    data = download.path().read_bytes()
    assert data == made_by_python(small_site, FRIENDS, known)
    assert_well_formed(data)
    assert re.fullmatch(r"friends-pupil[a-z0-9-]{0,66}\.docx", download.suggested_filename)


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("way", WAYS)
def test_a_hostile_link_leads_nowhere(
    watched: Opening, small_site: Site, variables: Variables, way: str, link: str
):
    raw: Raw = {"school": {"website": LINKS[link], "phone": GOOD}}
    page, came_in = WAYS[way](watched, DAY, raw)
    expect(page.locator(".tailor-reads")).not_to_contain_text("an example school")
    profile = accepted(came_in, variables)
    known = environment(profile, variables, "pupil")
    assert reads("website", profile) in page.locator("article").inner_text()
    assert_harmless(page)
    data = word_file(page).path().read_bytes()
    assert data == made_by_python(small_site, DAY, known)
    assert_well_formed(data)


@pytest.mark.parametrize("way", [way for way in WAYS if way != "the form"])
def test_values_that_reach_for_what_everything_is_made_of_reach_nothing(
    watched: Opening, small_site: Site, variables: Variables, way: str
):
    raw = {**POLLUTION, "school": {"name": "Good", "__proto__": {"short_name": TRACE}}}
    page, came_in = WAYS[way](watched, FRIENDS, raw)
    expect(page.locator("article [data-field='school.name']")).to_have_text("Good")
    assert_harmless(page)
    known = environment(accepted(came_in, variables), variables, "pupil")
    assert word_file(page).path().read_bytes() == made_by_python(small_site, FRIENDS, known)


def bomb(size: int) -> str:
    """Return a fragment that inflates to so many bytes of a profile."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    profile = json.dumps({"school": {"name": " " * size}}).encode()
    data = squeezed.compress(profile) + squeezed.flush()
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@pytest.mark.parametrize(
    "fragment",
    [
        bomb(2_000_000),
        "A" * 200_000,
        "%3Cscript%3E",
        "====",
        base64.urlsafe_b64encode(b"{}").decode(),
    ],
    ids=["a bomb", "oversize", "no code", "no letters", "nothing deflated"],
)
def test_a_link_that_carries_no_profile_is_taken_out_of_the_address_and_changes_nothing(
    watched: Opening, fragment: str
):
    page = watched(f"{FRIENDS}#tailor={fragment}")
    expect(page.get_by_text("This link carries details that cannot be read.")).to_be_visible()
    assert "#" not in page.url
    expect(page.locator(".tailor-reads")).to_contain_text("an example school")
    assert_harmless(page)


def test_nothing_is_kept_before_somebody_saves(watched: Opening):
    page, _ = by_form(watched, FRIENDS, {"school": {"name": TRACE}})
    word_file(page)
    kept = page.evaluate(
        """async () => ({
          local: Object.keys(localStorage).filter((key) => key.includes("tailor")),
          session: Object.keys(sessionStorage).filter((key) => key.includes("tailor")),
          cookies: document.cookie,
          databases: await indexedDB.databases(),
        })"""
    )
    assert kept == {"local": [], "session": [], "cookies": "", "databases": []}


def test_whoever_uses_everything_asks_nobody_else_and_tells_nobody(watched: Opening):
    page, _ = by_form(watched, FRIENDS, {"school": {"name": TRACE, "short_name": TRACE}})
    word_file(page)
    page.get_by_role("button", name="Your pack").click()
    pack = page.get_by_role("region", name="Your pack")
    pack.get_by_role("checkbox", name="Select all").first.check()
    downloaded(page, pack.get_by_role("button", name="Download my pack"))
    panel = open_panel(page)
    downloaded(page, panel.get_by_role("button", name="Download my details"))
    panel.get_by_role("button", name="Copy a link for colleagues").click()
    panel.get_by_role("textbox", name="A link for colleagues").wait_for()
    panel.get_by_role("button", name="Save my details").click()
    panel.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    page.keyboard.type("friends")
    page.locator(".md-search-result__item").first.click()
    page.wait_for_load_state("networkidle")
    assert TRACE in page.locator("article").inner_text()
