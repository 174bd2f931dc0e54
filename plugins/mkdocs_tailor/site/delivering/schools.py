"""The schools that a visitor can choose from: their public parts and their logos."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.site.delivering.page_data import FOLDER
from mkdocs_tailor.site.delivering.variables_data import KnownSchool
from mkdocs_tailor.site.making.cache import digest
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.logos import pictures_of
from mkdocs_tailor.site.project.profiles import read_school
from mkdocs_tailor.site.project.publishing import public_part

_NAME_LENGTH: Final = 12

Known: TypeAlias = tuple[tuple[KnownSchool, ...], dict[str, bytes], tuple[Diagnostic, ...]]
"""The schools, their pictures by where these lie in the site, and what is wrong with them."""


def known_schools(project: Project) -> Known:
    """Return the schools of the project, as far as everybody may see them.

    Raises:
        TailorError: the name of a school's folder cannot be one.

    """
    schools = list[KnownSchool]()
    files = dict[str, bytes]()
    wrong = list[Diagnostic]()
    for slug in school_slugs(project.places.schools):
        school, found = _school(project, slug)
        schools.append(school)
        wrong += found
        files |= dict(_pictures(school))
    return tuple(schools), files, tuple(wrong)


def _school(project: Project, slug: str) -> tuple[KnownSchool, tuple[Diagnostic, ...]]:
    profile, wrong = read_school(project, slug)
    public = public_part(profile, project.variables)
    pictures, broken = pictures_of(public, project.places)
    placed = {
        variable: (f"{FOLDER}/{digest(picture.data)[:_NAME_LENGTH]}.png", picture)
        for variable, picture in pictures.items()
    }
    name = School(public, project.variables).name or slug
    return KnownSchool(public, name, placed), (*wrong, *broken)


def _pictures(school: KnownSchool) -> Iterator[tuple[str, bytes]]:
    for uri, picture in school.pictures.values():
        yield uri, picture.data
