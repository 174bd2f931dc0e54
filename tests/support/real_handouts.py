"""Every Word file of the site: each copy of each page, for each example school."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs_tailor.document.page import Page
from mkdocs_tailor.language.expressions import Environment, evaluate, text
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project

CONFIG = Path(__file__).parent.parent.parent / "mkdocs.yml"
PROJECT = load_project(CONFIG)
SCHOOLS = school_slugs(PROJECT.places.schools)
PAGES = [page for page in PROJECT.pages if page.handouts]
BOOKLETS = {page.uri: page for page in PAGES if page.parts}
DECLARED = [variable.name for variable in PROJECT.variables.all]
SCHOOL_NAME = ("get", ("var", "school"), "name")


@dataclass(frozen=True, slots=True)
class One:
    """One handout for one school."""

    uri: str
    copy: str
    school: str

    @property
    def name(self) -> str:
        """What a file of it can be called, and a test."""
        page = Path(self.uri).with_suffix("").as_posix().replace("/", "-")
        return f"{page}-{self.copy}-{self.school}"

    def page(self) -> Page:
        """The page, compiled."""
        return compiled(self.uri)[0]

    def values(self) -> Environment:
        """What the school has filled in."""
        return values(self.school, self.copy)

    def school_name(self) -> str:
        """What the school is called."""
        return text(evaluate(SCHOOL_NAME, self.values()))

    def data(self) -> bytes:
        """The Word file."""
        return tailor(compiled(self.uri)[1], Values(self.values()))


def every_handout() -> Iterator[One]:
    """Yield all handouts of the site for all schools."""
    for page in PAGES:
        for handout in page.handouts:
            for school in SCHOOLS:
                yield One(page.uri, handout.copy.name, school)


@cache
def workshop() -> Workshop:
    """Return where the pages of the site are compiled."""
    return Workshop(PROJECT)


@cache
def compiled(uri: str) -> tuple[Page, Master]:
    """Return a page and the master of its handouts."""
    page = next(page for page in PAGES if page.uri == uri)
    opened = workshop().ready(page)
    return opened, Master.load(workshop().bound(page, opened).master)


@cache
def values(school: str, copy: str) -> Environment:
    """Return what a school has filled in, for a copy."""
    places = PROJECT.places
    profile, _ = load_profile(places.schools, school, PROJECT.variables, places.root)
    return environment(profile, PROJECT.variables, copy)
