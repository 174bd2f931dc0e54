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
    LATER,
    SCRIPT,
    STYLES,
    VARIABLES,
)
from mkdocs_tailor.site.delivering.schools import known_schools
from mkdocs_tailor.site.delivering.scripts import scripts, styles
from mkdocs_tailor.site.delivering.variables_data import variables_data
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


def delivery_of(project: Project, default: School) -> tuple[Delivery, tuple[Diagnostic, ...]]:
    """Return what is delivered for a project, and what is wrong with its schools.

    ``default`` is the school that the site reads for.

    Raises:
        TailorError: the script cannot be joined, or a school has a name that none can have.

    """
    schools, pictures, wrong = known_schools(project)
    data: dict[str, Json] = {
        **variables_data(project.variables, schools, default.profile.slug or None),
        "imprint": _imprint(project),
    }
    code = scripts()
    files = {
        SCRIPT: code.first.encode(),
        LATER: code.later.encode(),
        STYLES: f"{colour_styles(default)}{styles()}".encode(),
        VARIABLES: _json(data),
        **pictures,
    }
    version = digest(*files, *files.values())[:_VERSION_LENGTH]
    return Delivery(files, version), wrong


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
