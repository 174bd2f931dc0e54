"""What the site of this repository weighs, for whoever opens a page of it."""

import gzip
import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from support.hosting import Host
from support.sites import Site

LESSON = "lessons/making-friends/"
MOST = 120_000
"""So many bytes the first page may have with all that it loads, as they are sent."""
MOST_IN_THE_BACKGROUND = 55_000
"""So many a browser may fetch afterwards, besides the pictures that the reader has not come to, to
have the page ready for when the network is gone."""
LARGEST_MASTER = 1.5
"""So many times as large as a Word file may be what all Word files of a page are made from."""
LOADED = "performance.getEntriesByType('resource').map(one => new URL(one.name).pathname.slice(1))"
PACKED = (".png", ".gz", ".docx", ".master")


@pytest.fixture
def host(real_site: Site) -> Iterator[Host]:
    host = Host(real_site.out)
    host.come()
    yield host
    host.go()


def sent(name: str, data: bytes) -> int:
    """Return how much of a file goes over the wire: what is packed already is sent as it is."""
    return len(data if name.endswith(PACKED) else gzip.compress(data))


def test_the_first_page_is_light(browser: Browser, host: Host):
    page = browser.new_page()
    page.goto(f"{host.address}/{LESSON}", wait_until="load")
    loaded = page.evaluate(LOADED)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    page.close()
    weights = {name: sent(name, data) for name, data in host.files().items()}
    first = {name: size for name, size in weights.items() if name in {LESSON, *loaded}}
    pictures = {name for name in weights if "/images/" in name}
    later = {name: weights[name] for name in weights.keys() - first.keys() - pictures}
    assert first[LESSON] > 0
    assert sum(first.values()) <= MOST, first
    assert sum(later.values()) <= MOST_IN_THE_BACKGROUND, later


def test_what_handouts_are_made_from_is_little_larger_than_one_of_them(real_site: Site):
    catalogue = (real_site.out / "assets/tailor/handouts.json").read_text(encoding="utf-8")
    ratios = {
        page["master"]: page["size"] / max(handout["size"] for handout in page["handouts"])
        for page in json.loads(catalogue)
    }
    assert len(ratios) > 100
    assert {name: ratio for name, ratio in ratios.items() if ratio > LARGEST_MASTER} == {}
