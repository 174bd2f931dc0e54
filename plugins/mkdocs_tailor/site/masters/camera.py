"""What keeps the engine's work while it builds: every page in every shape, and all else."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment
from mkdocs.commands.build import _build_page  # pyright: ignore[reportPrivateUsage] -- none other
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.site.build import Build
from mkdocs_tailor.site.delivering.catalogue import master_uri
from mkdocs_tailor.site.delivering.listing import listed_pages
from mkdocs_tailor.site.delivering.offline import LIST, WORKER
from mkdocs_tailor.site.delivering.page_data import CATALOGUE, LATER, SCRIPT, STYLES, VARIABLES
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.open_words import OpenWords, Template
from mkdocs_tailor.site.masters.opening import Opening
from mkdocs_tailor.site.masters.page_master import OpenPage, Reading, read_page
from mkdocs_tailor.site.masters.searching import INDEX, search_of
from mkdocs_tailor.site.masters.site_master import Offer, PageMaster, SiteMaster
from mkdocs_tailor.site.plugin import TailorPlugin
from mkdocs_tailor.site.showing.contents import table_of

_OF_SEARCH: Final = ("title", "tags", "search")
_MADE: Final = frozenset((CATALOGUE, LIST, WORKER, STYLES, VARIABLES, INDEX))
"""Files that are made anew for each school."""
_GZIP_TIME: Final = slice(4, 8)
"""Where a file of gzip says when it was made (RFC 1952)."""


class _NoSettings(Config):
    """There is nothing to set."""


class Camera(BasePlugin[_NoSettings]):
    """Keeps what the engine made, and has it make each page in every shape that is needed."""

    def __init__(self, opening: Opening, plugin: TailorPlugin, schools: Sequence[School]) -> None:
        """Begin with nothing; the first school is the one that the site is built with."""
        self._opening = opening
        self._plugin = plugin
        self._schools = schools
        self._html: dict[str, str] = {}
        self._env = Environment()
        self._nav: Navigation | None = None
        self._files: Files | None = None
        self._pages: dict[str, OpenPage | None] = {}

    @event_priority(-1000)
    def on_nav(self, nav: Navigation, *, files: Files, **_: object) -> Navigation:
        """Keep what pages are made with."""
        self._nav, self._files = nav, files
        return nav

    @event_priority(-1000)
    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Keep the text of a page, which the theme's templates may change."""
        self._html[page.file.src_uri] = html
        return html

    @event_priority(-1000)
    def on_env(self, env: Environment, **_: object) -> Environment:
        """Know all pages now: note how each comes out for the first school."""
        self._env = env
        for uri in self._html:
            source = self._build.project.page(uri)
            self._pages[uri] = self._opening.open_page(source) if source else None
        first = self._schools[0]
        self._opening.is_named = bool(first.name)
        for uri, page in self._pages.items():
            self._opening.shapes[uri] = read_page(page, first).shape
        return env

    @event_priority(1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Have each page made in the other shapes that schools need."""
        for school in self._schools[1:]:
            self._opening.is_named = bool(school.name)
            for uri, page in self._pages.items():
                reading = read_page(page, school)
                if reading.shape not in self._opening.frames[uri]:
                    self._make_again(uri, reading, config)

    def develop(self, config: MkDocsConfig) -> SiteMaster:
        """Return what came of the build, which has written everything."""
        site, build = Path(config.site_dir), self._build
        deliverer = self._plugin.deliverer
        offers = tuple(self._offers())
        shared, templates = self._sorted_files(site, {one.master for one in offers})
        return SiteMaster(
            project=build.project,
            pages=tuple(map(self._master, self._html)),
            offers=offers,
            templates=templates,
            gzipped=_gzipped(templates, shared),
            shared=shared,
            supplies=deliverer.supplies if deliverer else None,
            search=search_of(config) if (site / INDEX).is_file() else None,
            is_kept_offline=deliverer is not None and deliverer.is_kept_offline,
        )

    @property
    def _build(self) -> Build:
        """The build; there is one as soon as there are files."""
        if self._plugin.build is None:
            raise TailorError(_nothing_open())
        return self._plugin.build

    def _page(self, uri: str) -> Page:
        file = self._files.get_file_from_path(uri) if self._files else None
        assert file, "the engine forgets no file"
        assert file.page, "it was read"
        return file.page

    def _make_again(self, uri: str, reading: Reading, config: MkDocsConfig) -> None:
        """Have the engine make a page as it comes out for another school."""
        opening, page = self._opening, self._page(uri)
        assert self._files, "they were read"
        assert self._nav, "it was made"
        if uri in opening.read:
            page.toc = table_of(opening.contents(uri, reading.lines))
        page.content = self._html[uri]
        for name in opening.texts_of.get(uri, ()):
            said = reading.words["text", uri, name]
            page.meta[name] = opening.text(uri, name) if said else ""
        opening.shapes[uri] = reading.shape
        pages = self._files.documentation_pages()
        _build_page(page, config, pages, self._nav, self._env)

    def _master(self, uri: str) -> PageMaster:
        opening, page = self._opening, self._page(uri)
        words = opening.words
        meta = {name: page.meta[name] for name in _OF_SEARCH if name in page.meta}
        return PageMaster(
            uri=uri,
            file=page.file.dest_uri,
            url=page.url,
            title=words.template(str(page.title), uri),  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] -- a weak property has no type
            html=self._html[uri],
            open=self._pages[uri],
            content=opening.shown[uri],
            is_settled=uri in opening.settled,
            contents=page.toc,
            meta={name: _opened(said, words, uri) for name, said in meta.items()},
            frames=opening.frames[uri],
        )

    def _offers(self) -> Iterator[Offer]:
        build, words = self._build, self._opening.words
        assert self._files, "they were read"
        for listed in listed_pages(self._files, build.project):
            uri = master_uri(listed.page)
            if uri in build.masters:
                title = words.template(listed.title, listed.page.uri)
                yield Offer(listed.page, title, listed.url, listed.section, uri, build.masters[uri])

    def _own_pictures(self) -> set[str]:
        """Return where the pictures lie that only the first school's site has."""
        deliverer = self._plugin.deliverer
        if not deliverer:
            return set()
        pictures = set(deliverer.delivery.files) - {SCRIPT, LATER}
        return pictures - set(deliverer.supplies.pictures)

    def _sorted_files(
        self, site: Path, masters: Collection[str]
    ) -> tuple[dict[str, bytes], dict[str, tuple[Template, bool]]]:
        """Return the files that all sites have in common, and those in which something is open."""
        pages = {self._page(uri).file.dest_uri for uri in self._html}
        made = {*pages, *self._build.handouts, *masters, *_MADE, *self._own_pictures()}
        shared, open_files = dict[str, bytes](), dict[str, tuple[Template, bool]]()
        for path in sorted(site.rglob("*")):
            uri = path.relative_to(site).as_posix()
            if path.is_dir() or uri in made:
                continue
            data = path.read_bytes()
            guarded = uri in self._opening.templates
            if guarded or OpenWords.is_in(data.decode("utf-8", "ignore")):
                template = self._opening.words.template(data.decode(), uri)
                open_files[uri] = template, guarded
            else:
                shared[uri] = data
        return shared, open_files


def _gzipped(templates: Collection[str], shared: dict[str, bytes]) -> dict[str, int]:
    """Take out the templates that lie among the files compressed; return the times they say."""
    zipped = {uri: shared.pop(f"{uri}.gz") for uri in templates if f"{uri}.gz" in shared}
    return {uri: int.from_bytes(data[_GZIP_TIME], "little") for uri, data in zipped.items()}


def _opened(said: object, words: OpenWords, uri: str) -> object:
    """Return a value of the front matter, a template where something in it is open."""
    text = str(said) if isinstance(said, str) else ""
    return words.template(text, uri) if OpenWords.is_in(text) else said


def _nothing_open() -> Diagnostic:
    message = "in this project nothing differs between schools: all would get the same site"
    return Diagnostic(Severity.ERROR, "nothing-open", message, hint="build it: tailor build")
