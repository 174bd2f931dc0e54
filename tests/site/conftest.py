"""The site of this repository, built once and looked at with a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.browser import served
from support.built_pages import BuiltPages
from support.sites import Site, this_site


@pytest.fixture(scope="session")
def built_pages() -> BuiltPages:
    """The pages of the real site, open, once that is built."""
    return BuiltPages()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, built_pages: BuiltPages) -> Site:
    made = this_site(tmp_path_factory.mktemp("site"))
    with built_pages.catching():
        made.build()
    return made


@pytest.fixture(scope="session")
def address(real_site: Site) -> Iterator[str]:
    with served(real_site.out) as where:
        yield where


@pytest.fixture(scope="session")
def pages(real_site: Site) -> list[str]:
    """The address of every page, the one for what is not found among them."""
    found = (path.relative_to(real_site.out) for path in real_site.out.rglob("*.html"))
    return sorted(Path(path).as_posix().removesuffix("index.html") for path in found)
