"""Planning: which handouts for which schools, and what each file is called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.packs.names import distinct, safe_path, slug
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.schools.variables import Variables


@dataclass(frozen=True, slots=True)
class Handout:
    """A Word file that can be made for any school."""

    page: str
    """The page it comes from, as authors know it: ``content/lessons/friends.md``."""
    title: str
    copy: str
    """The value of the variable ``copy``."""
    audience: str
    """Who it is for: ``For pupils``."""
    file_name: str
    """Where it lies in a school's folder: ``lessons/friends-pupil.docx``."""
    master: Master


@dataclass(frozen=True, slots=True)
class School:
    """A school that handouts are made for."""

    slug: str
    environment: Environment
    """Its values: what expressions are evaluated in, whichever copy is made."""
    unfilled: int = 0
    """How many values it has still to fill in."""


@dataclass(frozen=True, slots=True)
class Order:
    """One file to be made."""

    school: School
    handout: Handout
    path: str
    """In the folder that everything is written to: ``st-brides/lessons/friends-pupil.docx``."""


def school_of(profile: Profile, variables: Variables) -> School:
    """Return the school with this profile."""
    return School(profile.slug, environment(profile, variables), len(profile.unfilled))


def plan(
    handouts: Iterable[Handout], schools: Iterable[School], copies: Sequence[str] = ()
) -> tuple[Order, ...]:
    """Return the orders, school by school; without ``copies`` every copy is made.

    Each school has a folder of its own. No two files get one path, however alike their names.
    """
    wanted = [handout for handout in handouts if not copies or handout.copy in copies]
    paths = tuple(distinct(safe_path(handout.file_name) for handout in wanted))
    return tuple(
        Order(school, handout, f"{slug(school.slug)}/{path}")
        for school in schools
        for handout, path in zip(wanted, paths, strict=True)
    )
