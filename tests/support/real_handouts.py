"""Every Word file of the site: each copy of each page, for each example school."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs_tailor.document.page import Page
from mkdocs_tailor.language.expressions import Environment, evaluate, text
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.logos import pictures_of
from mkdocs_tailor.word.prints import STANDARD, suffix
from mkdocs_tailor.word.slots import SchoolPictures

CONFIG = Path(__file__).parent.parent.parent / "mkdocs.yml"
PROJECT = load_project(CONFIG)
SCHOOLS = school_slugs(PROJECT.places.schools)
PAGES = [page for page in PROJECT.pages if page.handouts]
COPIES = [(page.uri, handout.copy.name) for page in PAGES for handout in page.handouts]
BOOKLETS = {page.uri: page for page in PAGES if page.parts}
DECLARED = [variable.name for variable in PROJECT.variables.all]
SCHOOL_NAME = ("get", ("var", "school"), "name")
SHORT_NAME = ("get", ("var", "school"), "short_name")


@dataclass(frozen=True, slots=True)
class One:
    """One handout for one school."""

    uri: str
    copy: str
    school: str
    variant: str = STANDARD

    @property
    def name(self) -> str:
        """What a file of it can be called, and a test."""
        page = Path(self.uri).with_suffix("").as_posix().replace("/", "-")
        return f"{page}-{self.copy}-{self.school}{suffix(self.variant)}"

    def page(self) -> Page:
        """The page, compiled."""
        return compiled(self.uri)[0]

    def values(self) -> Environment:
        """What the school has filled in."""
        return values(self.school, self.copy)

    def school_name(self) -> str:
        """What the school is called."""
        return text(evaluate(SCHOOL_NAME, self.values()))

    def short_name(self) -> str:
        """What the pages after the first call the school."""
        return text(evaluate(SHORT_NAME, self.values()))

    def data(self) -> bytes:
        """The Word file."""
        values = Values(self.values(), logo(self.school))
        return tailor(compiled(self.uri)[1], values, self.variant)


def every_handout() -> Iterator[One]:
    """Yield all handouts of the site, each for every school."""
    for uri, copy in COPIES:
        yield from (One(uri, copy, school) for school in SCHOOLS)


def in_turn(variants: Iterable[str] = (STANDARD,)) -> Iterator[One]:
    """Yield each handout of the site in each print variant once, for the schools in turn."""
    for number, (uri, copy) in enumerate(COPIES):
        for turn, variant in enumerate(variants, number):
            yield One(uri, copy, SCHOOLS[turn % len(SCHOOLS)], variant)


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
    return environment(profile(school), PROJECT.variables, copy)


@cache
def profile(school: str) -> Profile:
    """Return what a school has written."""
    places = PROJECT.places
    return load_profile(places.schools, school, PROJECT.variables, places.root)[0]


@cache
def logo(school: str) -> SchoolPictures:
    """Return the pictures of a school, about which there is nothing to be said."""
    pictures, wrong = pictures_of(profile(school), PROJECT.places)
    assert not wrong
    return pictures
