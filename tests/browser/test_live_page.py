"""A page that the browser tailors is the page that is built for the school."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from playwright.sync_api import Browser

from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.page import compile_page
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.site.showing.page import furnished
from support.cases import cases, name_of
from support.chance import chance
from support.drafts import drafted, residual
from support.law import KINDS
from support.live_pages import Probed
from support.markdown import OURS
from support.placement_schema import CONSTANTS, SHAPES, random_profile
from support.small_site import listen

NOWHERE = "ERR_UNKNOWN_URL_SCHEME"
"""What Chromium says of a picture at ``about:blank``."""
SHARDS = 4
PAGES = 15
SCHOOLS = 3


@pytest.fixture
def probed(browser: Browser) -> Iterator[Probed]:
    complaints: list[str] = []
    page = browser.new_page()
    listen(page, complaints)
    page.route("**/*", lambda route: route.fulfill(body=""))
    yield Probed(page)
    page.close()
    assert [one for one in complaints if NOWHERE not in one] == []


@pytest.mark.parametrize("case", cases("document/tailor"), ids=name_of)
def test_a_page_is_tailored(case: dict[str, Any], probed: Probed):
    known = residual("", case.get("ranges", ()), case.get("fields", ()))
    tree, values = furnished(normalise(drafted(case["html"]), known), ()), case["values"]
    for delivered_for in (values, others(values)):
        probed.show(tree, delivered_for)
        delivered = probed.article()
        for tailored_for in (values, others(values), values):
            probed.tailor(tailored_for)
            assert probed.article() == probed.expected(tree, tailored_for)
        probed.tailor(delivered_for)
        assert probed.article() == delivered


@pytest.mark.parametrize("case", cases("site/live"), ids=name_of)
def test_what_only_a_browser_finds_hard_is_tailored_too(case: dict[str, Any], probed: Probed):
    known = residual("", case.get("ranges", ()), case.get("fields", ()))
    tree = furnished(normalise(drafted(case["html"]), known), ())
    for delivered_for in case["schools"]:
        probed.show(tree, delivered_for)
        assert probed.article() == probed.expected(tree, delivered_for)
        for school in (*case["schools"], *reversed(case["schools"])):
            probed.tailor(school)
            assert probed.article() == probed.expected(tree, school)


def others(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of another school: it answers otherwise, and its lists are empty."""
    return {name: other(value) for name, value in values.items()}


def other(value: Any) -> object:  # noqa: ANN401 -- whatever a case has written
    match value:
        case dict():
            return others(cast("dict[str, Any]", value))
        case bool():
            return not value
        case list():
            return []
        case _:
            return "other"


@pytest.mark.parametrize("kind", ["sane", "rich"])
@pytest.mark.parametrize("shard", range(SHARDS))
def test_any_page_is_tailored_as_it_is_built(kind: str, shard: int, probed: Probed):
    tried = 0
    for seed in range(shard * PAGES, (shard + 1) * PAGES):
        random = chance(seed)
        profiles = [{**random_profile(random), "copy": "teacher"} for _ in range(SCHOOLS)]
        tried += tries(kind, seed, profiles, probed)
    assert tried > PAGES / 2


def tries(kind: str, seed: int, profiles: list[dict[str, Any]], probed: Probed) -> bool:
    """Deliver a page for the first school and tailor it for all; false for one that is refused."""
    page = KINDS[kind](seed)
    found = SourceLoader(lambda name: _source(page.find(name), name))
    try:
        environment = OpenEnvironment(SHAPES, found, CONSTANTS)
        tree = furnished(compile_page("page.md", environment, OURS.converter()).tree, ())
    except LanguageError:
        return False
    probed.show(tree, profiles[0])
    for profile in (*profiles, *reversed(profiles)):
        probed.tailor(profile)
        assert probed.article() == probed.expected(tree, profile), (kind, seed, profile)
    return True


def _source(text: str | None, name: str) -> Source | None:
    return None if text is None else Source(name, text, 1)
