"""Planning: which handouts for which schools, and what each file is called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.packs.names import distinct, safe_path, slug
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.word.prints import STANDARD, suffix
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures


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
    pictures: SchoolPictures = field(default_factory=dict[str, SchoolPicture])


@dataclass(frozen=True, slots=True)
class Order:
    """One file to be made."""

    school: School
    handout: Handout
    path: str
    """In the folder that everything is written to: ``st-brides/lessons/friends-pupil.docx``."""
    variant: str = STANDARD
    """The print variant."""


def school_of(profile: Profile, variables: Variables, pictures: SchoolPictures) -> School:
    """Return the school with this profile and these pictures."""
    known = environment(profile, variables)
    return School(profile.slug, known, len(profile.unfilled), pictures)


def plan(
    handouts: Iterable[Handout],
    schools: Iterable[School],
    copies: Sequence[str] = (),
    variants: Sequence[str] = (STANDARD,),
) -> tuple[Order, ...]:
    """Return the orders, school by school, each handout in these print variants.

    Without ``copies`` every copy is made. Each school has a folder of its own. No two files get one
    path, however alike their names.
    """
    copied = (handout for handout in handouts if not copies or handout.copy in copies)
    wanted = [(handout, variant) for handout in copied for variant in variants]
    named = (safe_path(handout.file_name, suffix(variant)) for handout, variant in wanted)
    paths = tuple(distinct(named))
    return tuple(
        Order(school, handout, f"{slug(school.slug)}/{path}", variant)
        for school in schools
        for (handout, variant), path in zip(wanted, paths, strict=True)
    )
