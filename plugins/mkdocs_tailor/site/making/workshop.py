"""Where pages are compiled and bound into Word masters, with or without a site round them."""

from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.page import Page, compile_page
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.site.making.about import NAME_PAGES, about_all
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.making.binding import Bindery, Bound
from mkdocs_tailor.site.making.cache import Cache, code_digest, digest
from mkdocs_tailor.site.making.locating import located
from mkdocs_tailor.site.making.verdicts import KeptVerdicts
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.site.project.reading import read_bytes
from mkdocs_tailor.site.project.sources import loader_of
from mkdocs_tailor.word.base import Base, built_in_base, read_base


class Workshop:
    """Makes masters of the pages of one project; what did not change comes from the cache."""

    def __init__(self, project: Project) -> None:
        """Raises TailorError when the Word base cannot be used."""
        loader = loader_of(project, NAME_PAGES)
        self.project = project
        self.cache = Cache(project.places.cache, code_digest())
        self.environment = OpenEnvironment(project.variables.shapes, loader)
        base, self.findings = _base(project.places)
        self._bindery = Bindery(base, self.cache)
        self._convert = project.markdown.converter()
        self._verdicts = KeptVerdicts(self.cache, project.markdown.setting())
        self._about = about_all(project, self.environment)

    def compile(self, page: SourcePage) -> Page:
        """Return a template with every school value left open, as it comes out right for all.

        Raises:
            TailorError: it would come out wrong for some school, or cannot be read at all.

        """
        return compile_page(page.path, self.environment, self._convert, self._verdicts)

    def plain(self, page: SourcePage, markdown: str) -> Page:
        """Return a page that is not a template, in the same form; nothing in it is open."""
        residual = Residual(markdown, (), ())
        return Page(page.path, residual, residual, parse_html(self._convert(markdown)), ())

    def bind(self, page: SourcePage, compiled: Page) -> Bound:
        """Return the Word master of a compiled page.

        Raises:
            TailorError: the page cannot be made into a Word file.

        """
        residual = compiled.residual
        made_from = digest(residual.text, repr(residual.fields))
        about = replace(self._about, page=page.path, title=page.title, digest=made_from)
        around = self._around(page)
        bound = self._bindery.bind(compiled.tree, about, around)
        return Bound(bound.master, tuple(located(one, page, around) for one in bound.findings))

    def master(self, page: SourcePage) -> Bound:
        """Return the Word master of a page of the project, with all findings on the way.

        Raises:
            TailorError: the page cannot be compiled, or not be made into a Word file.

        """
        template = self.project.compiles(page)
        compiled = self.compile(page) if template else self.plain(page, page.front_matter.body)
        bound = self.bind(page, compiled)
        return Bound(bound.master, (*compiled.diagnostics, *bound.findings))

    def _around(self, page: SourcePage) -> Surroundings:
        project = self.project
        return Surroundings(page.uri, project.places.docs, project.imprint.address, project.urls)


def _base(places: Places) -> tuple[Base, tuple[Diagnostic, ...]]:
    if places.word_base is None:
        return built_in_base(), ()
    shown = places.shown(places.word_base)
    return read_base(read_bytes(places.word_base, shown), shown)
