"""The pictures that a school's handouts show: its logo, which lies beside its profile."""

from pathlib import Path
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.schools.folder import PROFILE, read_beside
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.word.school_logo import LARGEST, no_logo, school_logo
from mkdocs_tailor.word.school_logo import LOGO as LOGO
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures

Reading: TypeAlias = tuple[SchoolPictures, tuple[Diagnostic, ...]]


def pictures_of(profile: Profile, places: Places) -> Reading:
    """Return the pictures of a school by the variable of each, and what is wrong with them."""
    name = lookup(profile.values, LOGO)
    if not isinstance(name, str):
        return {}, ()
    shown = places.shown(places.schools / profile.slug / PROFILE)
    found = _logo(places.schools / profile.slug, name, shown)
    return ({LOGO: found}, ()) if isinstance(found, SchoolPicture) else ({}, (found,))


def _logo(folder: Path, name: str, shown: str) -> SchoolPicture | Diagnostic:
    data = read_beside(folder, name, LARGEST + 1)
    return no_logo(name, shown) if data is None else school_logo(data, name, shown)
