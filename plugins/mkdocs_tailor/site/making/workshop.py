"""Where pages are compiled and bound into Word masters, with or without a site round them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.page import Page, compile_page
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.language.source import Source
from mkdocs_tailor.site.making.about import NAME_PAGES, about_all
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.making.binding import Bindery, Bound, Leaf
from mkdocs_tailor.site.making.cache import Cache, code_digest, digest
from mkdocs_tailor.site.making.locating import located
from mkdocs_tailor.site.making.verdicts import KeptVerdicts
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.site.project.reading import read_bytes
from mkdocs_tailor.site.project.sources import loader_of
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.access import Examined, access_findings
from mkdocs_tailor.word.base import Base, built_in_base, read_base


class Workshop:
    """Makes masters of the pages of one project; what did not change comes from the cache."""

    def __init__(self, project: Project) -> None:
        """Raises TailorError when the Word base cannot be used."""
        self._loader = loader_of(project, NAME_PAGES)
        self.project = project
        self.cache = Cache(project.places.cache, code_digest())
        self.environment = OpenEnvironment(project.variables.shapes, self._loader)
        self.base, self.findings = word_base(project.places)
        self._bindery = Bindery(self.base, self.cache)
        self._convert = project.markdown.converter()
        self._verdicts = KeptVerdicts(self.cache, project.markdown.setting())
        self._about_all = about_all(project, self.environment)
        self._ready: dict[str, Page] = {}
        self._needed_again = {uri for page in project.pages for uri in page.parts}

    @property
    def about(self) -> About:
        """What all handouts of the project say of themselves."""
        return self._about_all

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
        leaf = self._leaf(page, compiled)
        bound = self._bindery.bind(leaf, self._about(page, leaf.digest))
        return self._located(bound, page)

    def bind_booklet(self, page: SourcePage, compiled: Page, parts: Iterable[Page]) -> Bound:
        """Return the Word master of a booklet; ``parts`` are its compiled parts, in their order.

        Raises:
            TailorError: one of the pages cannot be made into a Word file.

        """
        sources = self.parts_of(page)
        leaves = [self._leaf(one, made) for one, made in zip(sources, parts, strict=True)]
        front = self._leaf(page, compiled)
        bound = self._bindery.bind_booklet(front, leaves, self._about(page, front.digest))
        return self._located(bound, page, *sources)

    def parts_of(self, page: SourcePage) -> tuple[SourcePage, ...]:
        """Return the pages that a booklet brings together."""
        return tuple(part for uri in page.parts if (part := self.project.page(uri)))

    def master(self, page: SourcePage) -> Bound:
        """Return the Word master of a page of the project, with all findings on the way.

        Raises:
            TailorError: the page cannot be compiled, or not be made into a Word file.

        """
        return self.bound(page, self.ready(page))

    def bound(self, page: SourcePage, compiled: Page) -> Bound:
        """Return the master of a page that is compiled, or of the booklet that it begins.

        Raises:
            TailorError: it cannot be made into a Word file.

        """
        if page.parts:
            bound = self.bind_booklet(page, compiled, map(self.ready, self.parts_of(page)))
        else:
            bound = self.bind(page, compiled)
        return Bound(bound.master, (*compiled.diagnostics, *bound.findings))

    def ready(self, page: SourcePage) -> Page:
        """Return a page of the project compiled; those that booklets need again are kept.

        Raises:
            TailorError: the page cannot be compiled.

        """
        if page.uri in self._ready:
            return self._ready[page.uri]
        template = self.project.compiles(page)
        compiled = self.compile(page) if template else self.plain(page, page.front_matter.body)
        if page.uri in self._needed_again:
            self._ready[page.uri] = compiled
        return compiled

    def examine(self, page: SourcePage, compiled: Page) -> tuple[Diagnostic, ...]:
        """Return what keeps people from using the handouts of a compiled page."""
        document, _ = read_document(compiled.tree, page.path)
        copies = tuple(handout.copy.name for handout in page.handouts)
        examined = Examined(page.path, compiled.tree, document, copies, self.sources(page))
        return access_findings(examined)

    def sources(self, page: SourcePage) -> Mapping[str, Source]:
        """Return a page that was compiled and the skeletons that were read so far, by path."""
        pages = {one.path for one in self.project.pages}
        loaded = self._loader.loaded.items()
        skeletons = {path: source for path, source in loaded if path not in pages}
        return {page.path: page.source, **skeletons}

    def _about(self, page: SourcePage, made_from: str) -> About:
        own = replace(self._about_all, page=page.path, title=page.title, digest=made_from)
        return replace(own, creator=page.programme) if page.programme else own

    def _leaf(self, page: SourcePage, compiled: Page) -> Leaf:
        residual = compiled.residual
        made_from = digest(residual.text, repr(residual.fields))
        return Leaf(compiled.tree, page.path, page.title, made_from, self._around(page))

    def _located(self, bound: Bound, *pages: SourcePage) -> Bound:
        """Return the master with each finding on the line of the page that it is about."""
        found = bound.findings
        for page in pages if found else ():
            found = tuple(located(one, page, self._around(page)) for one in found)
        return Bound(bound.master, found)

    def _around(self, page: SourcePage) -> Surroundings:
        project = self.project
        return Surroundings(page.uri, project.places.docs, project.imprint.address, project.urls)


def word_base(places: Places) -> tuple[Base, tuple[Diagnostic, ...]]:
    """Return the Word file that gives handouts their look, and what is wrong with it.

    Raises:
        TailorError: it cannot be used.

    """
    if places.word_base is None:
        return built_in_base(), ()
    shown = places.shown(places.word_base)
    return read_base(read_bytes(places.word_base, shown), shown)
