"""The school that the site reads for."""

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.site.project.facts import Project

Reading = tuple[Profile, tuple[Diagnostic, ...]]


def read_school(project: Project, slug: str) -> Reading:
    """Return a school's profile, and what is wrong with it.

    Raises:
        TailorError: there is no such school, or there cannot be.

    """
    places = project.places
    return load_profile(places.schools, slug, project.variables, places.root)


def default_school(project: Project) -> Reading:
    """Return the school that the site reads for.

    It is the only one that is not an example, or the one that the configuration names, or the only
    one there is; or else one with no values at all, for which every variable reads as its default
    text.

    Raises:
        TailorError: the configuration names a school that there is not, or there are several
            and it names none.

    """
    slug = default_slug(project) if project.has_variables else None
    return read_school(project, slug) if slug else (Profile(""), ())


def default_slug(project: Project) -> str | None:
    """Return the short name of the school that the site reads for; None where there is no school.

    Raises:
        TailorError: there are several schools, and the configuration names none.

    """
    known = school_slugs(project.places.schools)
    own = [slug for slug in known if slug not in project.examples]
    if project.examples and len(own) == 1:
        return own[0]
    if project.school is None and len(known) > 1:
        raise TailorError(_undecided(known, project))
    return project.school or next(iter(known), None)


def _undecided(known: tuple[str, ...], project: Project) -> Diagnostic:
    message = f"there are {len(known)} schools, and nothing says which one the site is for"
    place = Place(project.places.shown(project.places.schools))
    hint = f"name one in mkdocs.yml, ‘school: {known[0]}’ under ‘tailor:’"
    return Diagnostic(Severity.ERROR, "no-default-school", message, place, hint)
