"""One build's delivery: the script and its styles, what they read, and the masters."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.site.delivering.colours import colour_styles
from mkdocs_tailor.site.delivering.page_data import (
    CATALOGUE,
    CHECKING,
    LATER,
    SCRIPT,
    STYLES,
    VARIABLES,
)
from mkdocs_tailor.site.delivering.schools import known_school, known_schools, pictures_in
from mkdocs_tailor.site.delivering.scripts import Scripts, scripts, styles
from mkdocs_tailor.site.delivering.variables_data import KnownSchool, variables_data
from mkdocs_tailor.site.making.cache import digest
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.project.facts import Project

_VERSION_LENGTH = 8
_STYLESHEET = re.compile(r"<link\b[^>]*\brel=.?stylesheet")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is the same on every page, ready to be published."""

    files: Mapping[str, bytes]
    """By where each lies in the site."""
    version: str
    """Another one whenever something in the files is another."""

    def loaded_by(self, html: str, url: str) -> str:
        """Return a whole page that loads the script and its styles, before the author's styles.

        ``url`` is the page's address from the root of the site.
        """
        sheet, script = (get_relative_url(uri, url) for uri in (STYLES, SCRIPT))
        tags = (
            f'<link rel="stylesheet" href="{sheet}?{self.version}">'
            f'<script src="{script}?{self.version}" defer></script>'
        )
        before = _STYLESHEET.search(html)
        at = before.start() if before else html.find("</head>")
        return f"{html[:at]}{tags}{html[at:]}" if at >= 0 else html


@dataclass(frozen=True, slots=True)
class Supplies:
    """What is delivered for any school of a project, made ready once."""

    project: Project
    schools: tuple[KnownSchool, ...]
    """The schools that a visitor can choose from, by their slugs."""
    pictures: Mapping[str, bytes]
    """Their pictures, by where each lies in the site."""
    code: Scripts
    styles: str

    def delivery(self, default: School) -> Delivery:
        """Return what is delivered on the site of a school, which can be chosen, too."""
        schools, pictures = self._with(default)
        slug = default.profile.slug or None
        data: dict[str, Json] = {
            **variables_data(self.project.variables, schools, slug),
            "imprint": _imprint(self.project),
        }
        files = {
            SCRIPT: self.code.first.encode(),
            LATER: self.code.later.encode(),
            CHECKING: self.code.checking.encode(),
            STYLES: f"{colour_styles(default)}{self.styles}".encode(),
            VARIABLES: _json(data),
            **pictures,
        }
        return Delivery(files, digest(*files, *files.values())[:_VERSION_LENGTH])

    @property
    def slugs(self) -> tuple[str, ...]:
        """The slugs of the schools."""
        return tuple(one.profile.slug for one in self.schools)

    def _with(self, school: School) -> tuple[tuple[KnownSchool, ...], Mapping[str, bytes]]:
        slug = school.profile.slug
        if not slug or slug in self.slugs:
            return self.schools, self.pictures
        own = known_school(school)
        schools = sorted((*self.schools, own), key=lambda one: one.profile.slug)
        shown = dict(pictures_in(schools))
        return tuple(schools), shown


def supplies_of(project: Project) -> tuple[Supplies, tuple[Diagnostic, ...]]:
    """Return what is delivered for a project, and what is wrong with its schools.

    Raises:
        TailorError: the script cannot be joined.

    """
    schools, wrong = known_schools(project)
    pictures = dict(pictures_in(schools))
    return Supplies(project, schools, pictures, scripts(), styles()), wrong


def _imprint(project: Project) -> dict[str, Json]:
    """Return what a pack says of where its handouts are from."""
    imprint = project.imprint
    return {"name": imprint.name, "edition": imprint.edition, "licence": imprint.licence}


def catalogue_file(entries: Sequence[Json]) -> dict[str, bytes]:
    """Return the file that lists all handouts."""
    return {CATALOGUE: _json([*entries])}


def publish(files: Mapping[str, bytes], site: Files, config: MkDocsConfig) -> Iterable[Diagnostic]:
    """Add files to the site. Yields an error for each that would take an author's place."""
    for uri, content in files.items():
        if site.get_file_from_path(uri):
            yield _taken(uri)
        else:
            inclusion = InclusionLevel.NOT_IN_NAV
            site.append(File.generated(config, uri, content=content, inclusion=inclusion))


def _json(data: Json) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _taken(uri: str) -> Diagnostic:
    message = "this name is needed for what the site itself delivers"
    return Diagnostic(Severity.ERROR, "name-taken", message, Place(uri), "rename your file")
