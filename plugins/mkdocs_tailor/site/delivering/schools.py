"""The schools that a visitor can choose from: their public parts and their logos."""

from collections.abc import Iterable, Iterator
from typing import Final

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.site.delivering.page_data import FOLDER
from mkdocs_tailor.site.delivering.variables_data import KnownSchool
from mkdocs_tailor.site.making.cache import digest
from mkdocs_tailor.site.making.school import School, public_school
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.profiles import read_school

_NAME_LENGTH: Final = 12


def known_schools(project: Project) -> tuple[tuple[KnownSchool, ...], tuple[Diagnostic, ...]]:
    """Return the schools of the project, as far as everybody may see them, and what is wrong.

    A school in which something is wrong is left out.
    """
    schools = list[KnownSchool]()
    wrong = list[Diagnostic]()
    for slug in school_slugs(project.places.schools):
        try:
            profile, found = read_school(project, slug)
        except TailorError as error:
            wrong += error.diagnostics
            continue
        school, broken = public_school(profile, project)
        wrong += (*found, *broken)
        if not errors((*found, *broken)):
            schools.append(known_school(school))
    return tuple(schools), tuple(wrong)


def known_school(school: School) -> KnownSchool:
    """Return a school as visitors can choose it."""
    placed = {
        variable: (f"{FOLDER}/{digest(picture.data)[:_NAME_LENGTH]}.png", picture)
        for variable, picture in school.pictures.items()
    }
    return KnownSchool(school.profile, school.name or school.profile.slug, placed)


def pictures_in(schools: Iterable[KnownSchool]) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures of the schools, each with where it lies in the site."""
    for school in schools:
        for uri, picture in school.pictures.values():
            yield uri, picture.data
