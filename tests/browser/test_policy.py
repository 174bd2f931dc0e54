"""What a page lets a browser load and run: what is the site's own, and nothing else."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.site.delivering.outside import loaded_from_outside
from mkdocs_tailor.site.delivering.policy import HEADERS, VIDEOS, policy, with_policy
from support.sites import Site, site

Opening = Callable[..., Page]

FIRST = re.compile(
    r'<head>\s*<meta charset="?utf-8"?>\s*<meta http-equiv="Content-Security-Policy"'
)
LESSON = (
    '---\nkind: lesson\n---\n{% extends "lesson.md" %}\n{% block main %}\n# One\n{% endblock %}\n'
)
OF_1 = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"
OF_RIGHT = "'sha256-N90MKmRow2DpYEVeqcc3uc8pOUsS4Rg4sNmkau1k0xQ='"
"""The hashes of ``1`` and of ``text-align: right;``, as openssl gives them."""
INTRUDERS = """\
<script>window.intruder = "script"</script>
<img src="nothing.png" onerror="window.intruder = 'attribute'">
<style>body { --intruder: here }</style>
<base href="https://elsewhere.example/">
"""


def allowed(html: str, directive: str) -> list[str]:
    """Return what the policy of a page allows under a directive, besides what is the site's own."""
    rows = dict(row.split(" ", 1) for row in policy(html).split("; "))
    return [source for source in rows[directive].split() if source != "'self'"]


@pytest.mark.parametrize(
    "html",
    ["<script>1</script>", "<SCRIPT type=module>1</SCRIPT >", "<script data-x='>'>1</script>"],
)
def test_a_script_in_the_page_is_allowed_by_its_hash(html: str):
    assert allowed(html, "script-src") == [OF_1]


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js"></script>',
        "<script defer src=a.js></script>",
        '<script type="application/json" id="x">{"a": 1}</script>',
        "<!-- <script>1</script> -->",
        "&lt;script&gt;1&lt;/script&gt;",
    ],
)
def test_what_is_no_script_of_the_page_needs_no_hash(html: str):
    assert allowed(html, "script-src") == []


def test_a_script_that_stands_twice_has_one_hash():
    assert allowed("<script>1</script><script>1</script>", "script-src") == [OF_1]


def test_line_ends_are_hashed_as_a_browser_reads_them():
    windows, unix = "<script>a\r\nb</script>", "<script>a\nb</script>"
    assert policy(windows) == policy(unix)


def test_a_style_attribute_is_allowed_by_its_hash_and_no_other():
    html = "<td style=\"text-align: right;\">7</td><p style='text-align: right;'>"
    assert allowed(html, "style-src") == ["'unsafe-hashes'", OF_RIGHT]
    assert allowed("<p>", "style-src") == []


def test_a_style_element_is_allowed_by_its_hash():
    assert allowed("<style media=print>1</style>", "style-src") == [OF_1]


def test_the_character_set_alone_stands_before_the_policy():
    page = with_policy('<html><head>\n  <meta charset="utf-8">\n<title>A</title></head></html>')
    assert FIRST.search(page)
    assert with_policy("<html><head><title>A").startswith("<html><head><meta http-equiv=")


def test_what_has_no_head_is_left_alone():
    assert with_policy("<p>A part of a page") == "<p>A part of a page"


def test_every_page_has_its_policy(small_site: Site):
    pages = {
        path.relative_to(small_site.out).as_posix(): path.read_text(encoding="utf-8")
        for path in small_site.out.rglob("*.html")
    }
    assert {"index.html", "404.html", "privacy/index.html"} <= pages.keys()
    assert [name for name, page in pages.items() if not FIRST.search(page)] == []


@pytest.mark.parametrize("name", ["", "lessons/friends/", "privacy/", "404.html"])
def test_nothing_that_a_page_needs_is_kept_from_it(opened: Opening, name: str):
    page = opened(name)
    page.keyboard.press("/")
    page.keyboard.type("friends")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-md-component=palette] label:visible").first.click()
    page.reload()
    page.wait_for_load_state("networkidle")


def test_what_got_into_a_page_does_nothing(opened: Opening, complaints: list[str]):
    def let_in(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</body>", f"{INTRUDERS}</body>"))

    page = opened("")
    page.route("**/lessons/friends/", let_in)
    page.goto(f"{page.url}lessons/friends/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.intruder") is None
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--intruder')") == ""
    assert page.evaluate("document.baseURI").startswith("http://127.0.0.1")
    assert sum("Content Security Policy" in said for said in complaints) >= len(
        ("script", "on", "style")
    )
    complaints.clear()


def test_hosts_are_told_what_only_they_can_say(small_site: Site):
    assert (small_site.out / "_headers").read_bytes() == HEADERS
    assert b"frame-ancestors 'self'" in HEADERS


def test_an_authors_own_headers_stay(tmp_path: Path):
    made = site(tmp_path, {"index.md": LESSON, "_headers": "/*\n  X-Own: 1\n"})
    made.build()
    assert (made.out / "_headers").read_text(encoding="utf-8") == "/*\n  X-Own: 1\n"


def test_an_author_can_do_without_a_policy(tmp_path: Path):
    made = site(tmp_path, {"index.md": LESSON}, policy=False)
    made.build()
    assert "Content-Security-Policy" not in made.page(".")
    assert not (made.out / "_headers").exists()


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/a.js"></script>',
        "<link href=//cdn.example/a.css rel=stylesheet>",
        "<p><img alt=\"1 > 0\" src='http://cdn.example/a.png'></p>",
        '<iframe src="https://cdn.example/"></iframe>',
    ],
)
def test_an_author_is_told_what_is_kept_out(html: str):
    (note,) = loaded_from_outside(html)
    assert "cdn.example" in note.message
    assert note.severity is Severity.NOTE


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://elsewhere.example/">a link</a>',
        '<link rel="canonical" href="https://own.example/">',
        '<img src="../a.png" data-from="https://elsewhere.example/">',
        f'<iframe src="{VIDEOS}/embed/1"></iframe>',
        "<code>&lt;img src=https://elsewhere.example/&gt;</code>",
    ],
)
def test_what_loads_nothing_from_elsewhere_is_no_concern(html: str):
    assert [*loaded_from_outside(html)] == []
