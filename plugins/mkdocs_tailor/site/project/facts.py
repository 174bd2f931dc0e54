"""A project: what its configuration, variables, skeletons and pages say, free of the engine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.making.conversion import MarkdownSettings
from mkdocs_tailor.site.project.kinds import Kind
from mkdocs_tailor.site.project.notes import as_notes
from mkdocs_tailor.site.project.pages import Reading, SourcePage
from mkdocs_tailor.site.project.places import Places


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the site and its handouts say of themselves."""

    name: str
    """The site's name."""
    address: str
    """Where the site is published; empty where ``site_url`` is not set."""
    edition: str
    licence: str
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that a page is compiled from, besides its own text."""

    places: Places
    imprint: Imprint
    markdown: MarkdownSettings
    handouts: str
    """Which pages get Word files: ``kinds``, ``all`` or ``none``."""
    school: str | None
    """The slug that the configuration names."""
    examples: tuple[str, ...]
    """The schools that only show what the site can do."""
    has_variables: bool
    """Whether there is a variables file, so that pages with a kind are templates."""
    variables: Variables
    """Nothing but ``copy`` where there is no variables file."""
    kinds: Mapping[str, Kind]
    pages: tuple[SourcePage, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict[str, str])
    """Where each published file lies in the site, by its address in ``docs_dir``."""
    findings: tuple[Diagnostic, ...] = ()
    """What is wrong with the variables and the skeletons, on which all else rests."""
    page_findings: tuple[Diagnostic, ...] = ()
    """What is wrong above the pages."""

    @property
    def rests(self) -> bool:
        """Whether the plugin has nothing to do: no variables, and no Word files for all pages."""
        return not self.has_variables and self.handouts != "all"

    @property
    def templates(self) -> tuple[SourcePage, ...]:
        """The pages that are compiled: those with a kind."""
        return tuple(page for page in self.pages if self.compiles(page))

    def compiles(self, page: SourcePage) -> bool:
        """Whether the page is a template; every other passes through as it is."""
        return page.kind is not None and self.has_variables

    def page(self, uri: str) -> SourcePage | None:
        """Return the page with this address in ``docs_dir``."""
        return next((page for page in self.pages if page.uri == uri), None)

    def placed(self, finding: Diagnostic) -> Diagnostic:
        """Return the finding where its line really stands: in the page or in an override."""
        place = finding.place
        page = next((one for one in self.pages if place and one.path == place.path), None)
        lines = page.file.places if page else ()
        if place is None or place.line is None or place.line > len(lines):
            return finding
        there = lines[place.line - 1]
        return replace(finding, place=Place(there.path, there.line, place.column))

    def with_pages(
        self,
        readings: Iterable[Reading],
        urls: Mapping[str, str],
        findings: Iterable[Diagnostic] = (),
    ) -> "Project":
        """Return the project with these pages, what is wrong above them, and where all lies.

        ``findings`` are what is wrong with the layers on them.

        In a project without variables nobody writes templates, so that nothing is wrong there.
        """
        read = tuple(readings)
        found = tuple(finding for _, wrong in read for finding in wrong)
        pages = tuple(page for page, _ in read)
        said = found if self.has_variables else as_notes(found)
        return replace(self, pages=pages, urls=urls, page_findings=(*findings, *said))
