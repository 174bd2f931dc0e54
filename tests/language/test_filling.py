"""The law for the language alone, as text: filled for a school, a page is what Jinja2 prints."""

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.filling import fill
from mkdocs_tailor.language.reference import render
from support.cases import cases, name_of
from support.chance import chance
from support.open_pages import PAGE, compiled, loader_of, without_marks
from support.pages import RandomPage, sane_page
from support.placement_schema import CONSTANTS, SHAPES, Environment, profiles, random_profile
from support.random_expressions import Expressions
from support.rich_pages import rich_page

Make = Callable[[int], RandomPage]

LAWFUL = [case for case in cases("placements") if case["name"] != "fence cut"]
"""All but the one whose tags the code block swallows."""

SNIPPETS: list[dict[str, Any]] = cases("language/snippets")


@pytest.mark.parametrize("case", LAWFUL, ids=name_of)
def test_a_placement_filled_for_a_school_is_what_ordinary_rendering_prints(case: dict[str, Any]):
    hold(case["page"], case.get("files", {}))


@pytest.mark.parametrize("case", SNIPPETS, ids=name_of)
def test_a_snippet_filled_for_a_school_is_what_ordinary_rendering_prints(case: dict[str, Any]):
    hold(case["page"], case.get("files", {}))


def hold(page: str, files: dict[str, str]) -> None:
    residual, loader = compiled(page, files), loader_of(page, files)
    for profile in profiles("".join([page, *files.values()])):
        assert fill(residual, profile) == render(PAGE, loader, SHAPES, profile, CONSTANTS)


@pytest.mark.parametrize("make", [sane_page, rich_page])
@pytest.mark.parametrize("seed", range(50))
def test_a_random_page_filled_for_a_school_is_what_ordinary_rendering_prints(make: Make, seed: int):
    page = make(seed)
    residual, loader = compiled(page.source, page.files), loader_of(page.source, page.files)
    random = chance(seed)
    for _ in range(3):
        profile = random_profile(random)
        assert fill(residual, profile) == render(PAGE, loader, SHAPES, profile, CONSTANTS)


@pytest.mark.parametrize("make", [sane_page, rich_page])
@pytest.mark.parametrize("seed", range(40))
def test_where_no_school_decides_a_page_comes_out_as_jinja_prints_it(make: Make, seed: int):
    page, profile = make(seed), random_profile(chance(seed))
    loader = loader_of(page.source, page.files)
    known = {**CONSTANTS, **profile}
    try:
        wanted = render(PAGE, loader, {}, {}, known)
    except LanguageError:
        with pytest.raises(LanguageError):
            OpenEnvironment({}, loader, known).residual(PAGE)
        return
    found = OpenEnvironment({}, loader, known).residual(PAGE)
    assert without_marks(found.text) == wanted
    assert not found.fields


@pytest.mark.parametrize("seed", range(40))
def test_a_random_expression_gives_each_school_what_ordinary_rendering_gives(seed: int):
    random, compared = chance(seed), 0
    expressions = Expressions(random)
    for _ in range(20):
        page = expressions.page()
        compared += sum(agree(page, random_profile(random)) for _ in range(3))
    assert compared > 20


def agree(page: str, profile: Environment) -> bool:
    """Hold the two renderings to each other where the page is accepted and the school's renders."""
    try:
        residual = compiled(page)
        wanted = render(PAGE, loader_of(page), SHAPES, profile, CONSTANTS)
    except LanguageError:
        return False
    assert fill(residual, profile) == wanted
    return True
