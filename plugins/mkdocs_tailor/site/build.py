"""One build of a site: what the engine's events hand in, and what they get back."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.structure.toc import AnchorLink

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.site.delivering.catalogue import master_uri
from mkdocs_tailor.site.engine.reporting import Findings
from mkdocs_tailor.site.making.binding import Bound
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.making.used import asked_by
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.notes import as_notes
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.showing.openness import Settled
from mkdocs_tailor.site.showing.page import SitePage, filled_front_matter, site_page

if TYPE_CHECKING:
    from mkdocs_tailor.document.page import Page
    from mkdocs_tailor.site.showing.live.titles import OpenTitle


class Build:
    """Compiles the pages that come along, and makes their Word files for one school."""

    def __init__(
        self, project: Project, school: School, findings: Findings, openness: Settled
    ) -> None:
        """Raises TailorError when the Word base cannot be used."""
        self.project = project
        self.school = school
        self.findings = findings
        self.openness = openness
        self.handouts: dict[str, bytes] = {}
        """The finished Word files, in all print variants, by where they lie in the site."""
        self.masters: dict[str, bytes] = {}
        """What each page's Word files are made from, by where it lies in the site."""
        self.workshop = Workshop(project)
        self.titles: dict[str, str] = {}
        """What the templates are called that have a heading of level 1, by their addresses."""
        self.open_titles: list[OpenTitle] = []
        """What pages are called whose titles differ from school to school."""
        self._compiled: dict[str, Page] = {}
        self._case = Case()
        findings.report(self.workshop.findings)

    def markdown(self, page: SourcePage) -> str:
        """Return the Markdown of a template; nothing when it could not be compiled."""
        try:
            compiled = self.workshop.compile(page)
        except TailorError as error:
            self.findings.report(error.diagnostics)
            return ""
        self.findings.report(compiled.diagnostics)
        self._compiled[page.uri] = compiled
        return compiled.placed.text

    def front_matter(self, page: SourcePage) -> Mapping[str, Markup]:
        """Return the texts of a template's front matter that read otherwise for the school."""
        try:
            return self.openness.texts(page.uri, filled_front_matter(page, self.school))
        except TailorError as error:
            self.findings.report(error.diagnostics)
            return {}

    def page(self, page: SourcePage, html: str, contents: Iterable[AnchorLink]) -> SitePage | None:
        """Return a template as it reads for the school; None when it could not be compiled."""
        if page.uri not in self._compiled:
            return None
        try:
            read = site_page(self._compiled[page.uri], html, contents, self.school)
            read = self.openness.page(page.uri, read)
        except TailorError as error:
            self.findings.report(error.diagnostics)
            return None
        self.findings.report(read.findings)
        self.titles |= {page.uri: read.title} if read.title else {}
        return read

    def bind(self, page: SourcePage, markdown: str) -> list[int] | None:
        """Make the Word files of a page and return the sizes of the standard ones, in their order.

        None when there is none to make.

        ``markdown`` is what the engine made of a page that is not a template.
        """
        template = self.project.compiles(page)
        compiled = self._compiled.get(page.uri) if template else None
        if not page.handouts or page.parts or (template and compiled is None):
            return None
        ready = compiled or self.workshop.plain(page, markdown)
        return self._made(page, lambda: self.workshop.bind(page, ready))

    def bind_booklet(self, page: SourcePage) -> list[int] | None:
        """Make the Word files of a booklet, once all pages are compiled; return their sizes."""
        if not page.handouts or not page.parts:
            return None

        def bind() -> Bound:
            parts = self.workshop.parts_of(page)
            return self.workshop.bind_booklet(page, self._ready(page), map(self._ready, parts))

        return self._made(page, bind)

    def uses(self, page: SourcePage) -> list[str]:
        """Return the variables that a template and its handouts depend on, once it is compiled."""
        told = (self._compiled.get(one.uri) for one in (page, *self.workshop.parts_of(page)))
        compiled = [one for one in told if one]
        made = bool(page.handouts)
        return asked_by(compiled, self.project.variables, has_handouts=made)

    def _ready(self, page: SourcePage) -> "Page":
        return self._compiled.get(page.uri) or self.workshop.ready(page)

    def _made(self, page: SourcePage, bind: Callable[[], Bound]) -> list[int] | None:
        try:
            bound = bind()
            made = self._tailored(page, bound.master)
        except TailorError as error:
            self.findings.report(error.diagnostics)
            return None
        template = self.project.compiles(page)
        self.findings.report(bound.findings if template else as_notes(bound.findings))
        self.handouts |= made
        self.masters[master_uri(page)] = bound.master
        return [len(made[handout.uri]) for handout in page.handouts]

    @property
    def made(self) -> int:
        """How many handouts are finished, each counted once for all its print variants."""
        pages = self.project.pages
        return sum(handout.uri in self.handouts for page in pages for handout in page.handouts)

    def _tailored(self, page: SourcePage, data: bytes) -> dict[str, bytes]:
        master = Master.load(data, page.path, self._case)
        return {
            uri: tailor(master, self.school.values(handout.copy.name), variant)
            for handout in page.handouts
            for variant, uri in handout.uris.items()
        }
