"""Every page of the site, tailored by a browser, is the page that is built for the school."""

from collections.abc import Iterable, Iterator
from html import unescape

import pytest
from mkdocs.structure.toc import AnchorLink, TableOfContents  # noqa: TID251 -- what the engine hands us
from playwright.sync_api import Browser, Route

from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.publishing import public_part
from mkdocs_tailor.site.showing.contents import contents_of
from support.built_pages import BuiltPages
from support.live_pages import Probed
from support.real_handouts import PROJECT, SCHOOLS, profile

OF_THE_SITE = "st-brides"
OTHERS = [school for school in SCHOOLS if school != OF_THE_SITE]
LARGEST = ("coordinators/handbook/", "summer-school/guide/", "lessons/asking-for-help/")
"""Two long pages, and the one where most is open."""
MOST_MILLISECONDS = 5


def values(school: str) -> Environment:
    """Return what a school's pages are made from."""
    return environment(public_part(profile(school), PROJECT.variables), PROJECT.variables)


@pytest.fixture(scope="module")
def probed(browser: Browser) -> Iterator[Probed]:
    page = browser.new_page()
    page.route("**/*", only_the_page)
    yield Probed(page)
    page.close()


def only_the_page(route: Route) -> None:
    if route.request.resource_type == "document":
        route.continue_()
    else:
        route.fulfill(body="")


def entries(links: Iterable[AnchorLink]) -> list[object]:
    return [[unescape(link.title), link.url, entries(link.children)] for link in links]


@pytest.mark.parametrize("page", PROJECT.templates, ids=lambda page: page.uri)
def test_a_tailored_page_is_the_one_that_is_built(
    page: SourcePage, address: str, built_pages: BuiltPages, probed: Probed
):
    probed.page.goto(f"{address}/{page.file.url}")
    probed.begin()
    delivered = probed.article()
    tree = built_pages.tree(page.path)
    for school in (*OTHERS, OF_THE_SITE):
        probed.tailor(values(school))
        assert probed.article() == probed.expected(tree, values(school)), school
        listed = entries(below_title(contents_of(tailor_tree(tree, values(school)))))
        assert probed.contents() in (([listed] * 2, [listed]) if listed else [[]]), school
    assert probed.article() == delivered


def below_title(contents: TableOfContents) -> Iterable[AnchorLink]:
    """Return what the theme lists: what is below the title, where there is one."""
    first = next(iter(contents), None)
    return first.children if first and first.level == 1 else contents


@pytest.mark.parametrize("name", LARGEST)
def test_a_page_is_tailored_in_no_time(name: str, address: str, probed: Probed):
    probed.page.goto(f"{address}/{name}")
    probed.begin()
    times = [probed.tailor(values(school)) for _ in range(5) for school in (*OTHERS, OF_THE_SITE)]
    assert min(times[: len(SCHOOLS)]) < MOST_MILLISECONDS, times
    assert sorted(times)[len(times) // 2] < MOST_MILLISECONDS, times
