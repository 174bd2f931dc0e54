"""What only a real browser has: its streams and its address, for links that carry a school."""

import base64
import json
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from mkdocs_tailor.site.delivering.scripts import BROWSER
from support.browser import served
from support.school_files import school

LINK_OF = """async (values) => {
  const {linkOf} = await import("/schools/sharing.js");
  return (await linkOf(values, location.href)).link;
}"""
TAKEN = """async () => {
  const {takeFragment} = await import("/schools/fragment.js");
  const {readFragment} = await import("/schools/sharing.js");
  const {raw, problem} = await readFragment(takeFragment(location, history));
  return {raw, said: problem?.message};
}"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the modules, and an empty page in a folder."""
    folder = tmp_path_factory.mktemp("modules")
    for name in ("schools", "language"):
        (folder / name).symlink_to(BROWSER / name)
    (folder / "page.html").write_text("<!doctype html><title>A page</title>", encoding="utf-8")
    with served(folder) as where:
        yield where


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    complaints = list[str]()
    with browser.new_context() as context:
        made = context.new_page()
        made.on("pageerror", lambda error: complaints.append(str(error)))
        yield made
    assert not complaints


def fragment(inside: bytes) -> str:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(inside) + packer.flush()
    return f"#tailor={base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def test_a_link_for_a_whole_school_opens_as_that_school(page: Page, root: str):
    values = dict(school("st-brides").values)
    page.goto(f"{root}/page.html?a=b#heading")
    link = page.evaluate(LINK_OF, values)
    assert link.startswith(f"{root}/page.html?a=b#tailor=")
    assert "St" not in link.partition("#")[2]
    page.goto("about:blank")
    page.goto(link)
    assert page.evaluate(TAKEN)["raw"] == values
    assert page.url == f"{root}/page.html?a=b"


@pytest.mark.parametrize(
    "bad",
    [
        "#tailor=",
        "#tailor=AAAA",
        fragment(b'{"school": {}}')[:-3],
        f"{fragment(b'{}')}.",
        fragment(b"no JSON"),
        fragment(b'"\xff"'),
        f"#tailor={'A' * 8_000}",
        fragment(json.dumps("x" * 16_001).encode()),
        fragment(b" " * 5_000_000),
    ],
    ids=lambda bad: f"{bad[:16]} {len(bad)}",
)
def test_a_link_that_cannot_be_read_leaves_nothing_in_the_address(page: Page, root: str, bad: str):
    page.goto(f"{root}/page.html{bad}")
    assert page.evaluate(TAKEN)["said"] == "This link carries details that cannot be read."
    assert page.url == f"{root}/page.html"
