"""The plugin ``tailor``: MkDocs' events, and which part of the work each one asks for."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.site.build import Build
from mkdocs_tailor.site.delivering.catalogue import master_uri
from mkdocs_tailor.site.delivering.deliverer import Deliverer, deliverer_of
from mkdocs_tailor.site.delivering.page_data import Told, told_of_school
from mkdocs_tailor.site.engine.configuration import title_of
from mkdocs_tailor.site.engine.layering import Laid, lay
from mkdocs_tailor.site.engine.open_targets import OpenTargets
from mkdocs_tailor.site.engine.reporting import Findings
from mkdocs_tailor.site.engine.safety import SafeBuild
from mkdocs_tailor.site.making.school import public_school
from mkdocs_tailor.site.project.layers import Layers
from mkdocs_tailor.site.project.loading import read_project, with_files
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.profiles import default_slug
from mkdocs_tailor.site.settings import TailorSettings
from mkdocs_tailor.site.showing.contents import table_of
from mkdocs_tailor.site.showing.downloads import Row, listed
from mkdocs_tailor.site.showing.live.marks import shown
from mkdocs_tailor.site.showing.live.titles import OpenTitle
from mkdocs_tailor.site.showing.openness import Furniture, Settled
from mkdocs_tailor.site.showing.page import SitePage
from mkdocs_tailor.site.showing.parts import parts_listed
from mkdocs_tailor.site.showing.publication import declare, deliver, withhold

if TYPE_CHECKING:
    from mkdocs_tailor.site.project.facts import Project

FIRST, LAST, FINALLY = 100, -100, -1000
"""Priorities: before other plugins, so that they see our result; after them; after whatever is
written last of all."""

THEME = Path(__file__).parent / "showing" / "theme"
"""The partials that a theme may replace by its own."""
HEAD = "partials/page-head.html"
PARTS = "partials/booklet.html"


class TailorPlugin(BasePlugin[TailorSettings]):
    """Pages that read for a school, and Word files beside them."""

    def __init__(self) -> None:
        """Know nothing yet: each build starts afresh in `on_config`."""
        self._serving = self._dirty = False
        self._safety = SafeBuild()
        self._findings = Findings()
        self._targets = OpenTargets()
        self._project: Project | None = None
        self.build: Build | None = None
        self.deliverer: Deliverer | None = None
        self._told: Told = {}
        self._live = self._settled = ""
        self._templates = Environment(autoescape=True)
        self.openness = Settled()
        """What is left open: nothing, unless many sites are made of this build."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what is about to happen. Having this event keeps the plugin through a serve."""
        self._serving, self._dirty = command == "serve", dirty
        self._safety = SafeBuild(wanted=not self._serving and not dirty)

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the project; without variables, and without Word files for all, do nothing."""
        self._findings, self.build, self.deliverer = Findings(), None, None
        with self._stopping():
            project = read_project(config, self.config)
            self._project = None if project.rests else project
            self._findings.report(project.findings)
            self._findings.stop_on_errors()
            if self._project:
                self._safety.begin(config)
        if project.has_variables:
            cast("list[object]", config["markdown_extensions"]).append(self._targets)
        if self._project:
            config.theme.dirs.append(str(THEME))
        return config

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Withhold what is private, read all pages, declare all handouts."""
        if self._project:
            withhold(self._project, files)
            with self._stopping():
                laid = self._lay(self._project, files, config)
                project = with_files(self._project, files, laid, drafts=self._serving)
                self._project, self._findings.placed = project, project.placed
                profile, wrong = self.openness.school(project)
                school, broken = public_school(profile, project)
                self._findings.report((*project.page_findings, *wrong, *broken))
                self._findings.report(declare(project, files, config))
                self.build = Build(project, school, self._findings, self.openness)
                self._told = told_of_school(school, school_slugs(project.places.schools))
                if project.templates:
                    self._begin_delivering(self.build, files, config)
        return files

    @event_priority(FIRST)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Compile a template; every other page passes through as it is."""
        source = self._source(page)
        self._targets.veiling = source is not None and self._is_template(source)
        if self.build and source and self._targets.veiling:
            page.meta.update(self.build.front_matter(source))
            return self.build.markdown(source)
        return markdown

    @event_priority(FIRST)
    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Give a template the words of the school; make the page's Word files."""
        source = self._source(page)
        if not self.build or not source:
            return html
        sizes = self.build.bind(source, page.markdown or "")
        template = self._is_template(source)
        read = self.build.page(source, html, page.toc) if template else None
        if read:
            self.build.open_titles += _take_over(read, page)
        if sizes:
            page.meta["handouts"] = self._listed(source, sizes, page)
        return read.html if read else html

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """End the build if there was an error anywhere; deliver the Word files if not."""
        self._templates = env
        if self.build:
            self._findings.stop_on_errors()
            self._bind_booklets(self.build, files)
            self._findings.stop_on_errors()
            lacking = deliver(self.build.handouts, self.build.project, files)
            self._findings.report(() if self._dirty else lacking)
            if self.deliverer:
                self._findings.report(self.deliverer.publish_masters(files, config))
            self._findings.stop_on_errors()
        return env

    @event_priority(FIRST)
    def _show_default(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Have search read what the school reads, and nothing that is in reserve."""
        self._live = page.content or ""
        page.content = self._settled = shown(self._live)
        return context

    @event_priority(LAST)
    def _show_all(self, context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
        """Show the page's Word files under its title: after search has read the page."""
        if page.content is self._settled:
            page.content = self._live
        furniture = self._furniture(context, page)
        page.content = self.openness.content(page, page.content or "", furniture)
        return context

    on_page_context = CombinedEvent(_show_default, _show_all)

    @event_priority(FINALLY)
    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Have a template's page load the script; give every page its policy."""
        source, guard = self._source(page), str
        if self.deliverer:
            if source and self._is_template(source):
                output = self.deliverer.with_script(output, page)
            self._findings.report(self.deliverer.kept_out(output))
            guard = self.deliverer.guarded
        return self.openness.output(page, output, guard)

    @event_priority(FINALLY)
    def on_post_template(self, output_content: str, *, template_name: str, **_: object) -> str:
        """Give a page that is no page of the author's its policy, such as ``404.html``."""
        if not self.deliverer or not template_name.endswith(".html"):
            return output_content
        return self.openness.template(template_name, output_content, self.deliverer.guarded)

    @event_priority(FINALLY)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """List what can be kept offline; note that everything is written."""
        if self.deliverer:
            self.deliverer.finish(Path(config.site_dir))
        self._safety.finished = True
        if self.build:
            self.build.workshop.cache.tidy()

    @event_priority(LAST)
    def on_build_error(self, *, error: Exception) -> None:
        """Note that it was in vain; say what a full disk means for what was built before."""
        self._safety.fail(error)

    def on_shutdown(self) -> None:
        """Change over to what was built, if all went well."""
        self._safety.end()

    def on_serve(self, server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
        """Watch what lies outside of the content."""
        places = self._project.places if self._project else None
        for path in (places.skeletons, places.word_base) if places else ():
            if path and path.exists():
                server.watch(str(path))
        return server

    @property
    def made(self) -> tuple[int, str]:
        """How many handouts the last build has made, and what their school is called."""
        build = self.build
        return (build.made, build.school.name) if build else (0, "")

    def _lay(self, project: "Project", files: Files, config: MkDocsConfig) -> Laid:
        """Lay the overrides of the site's own school, and of its groups, on the files."""
        slug = default_slug(project) if project.has_variables else None
        known = Layers(project.places)
        layers, wrong = known.of(slug) if slug else ((), ())
        self._findings.report((*wrong, *known.unowned()))
        return lay(layers, files, config, project.places, project.imprint.edition)

    def _begin_delivering(self, build: Build, files: Files, config: MkDocsConfig) -> None:
        """Publish what the script needs, and nothing that nobody needs."""
        self.deliverer, wrong = deliverer_of(build, self.config, is_serving=self._serving)
        taken = self.deliverer.publish_first(files, config, lean=self.config.lean)
        self._findings.report((*self.openness.wrong(wrong), *taken))

    def _furniture(self, context: TemplateContext, page: Page) -> Furniture:
        """Return what stands round the text of a page: what it offers, what it tells the script."""
        head = foot = told = None
        source = self._source(page)
        if source and (self._is_template(source) or page.meta.get("handouts")):
            context["tailor"] = {"school": self.openness.told(self._told)}  # pyright: ignore[reportGeneralTypeIssues] -- templates may be told more than the engine tells them
            head = self._templates.get_template(HEAD).render(context)
        if page.meta.get("parts"):
            foot = self._templates.get_template(PARTS).render(context)
        if self.deliverer and source and self._is_template(source):
            told = self.deliverer.told_by(page, source)
        return Furniture(head, foot, told)

    def _bind_booklets(self, build: Build, files: Files) -> None:
        """Make the Word files of the booklets, and tell their pages of them and of the parts."""
        for file in files.documentation_pages():
            source = self._source(file.page) if file.page else None
            if file.page and source and source.parts:
                sizes = build.bind_booklet(source) or []
                listed: Sequence[Row] = self._listed(source, sizes, file.page) if sizes else ()
                file.page.meta["handouts"] = listed
                file.page.meta["parts"] = [*parts_listed(source.parts, files, build.titles)]

    def _listed(self, source: SourcePage, sizes: list[int], page: Page) -> Sequence[Row]:
        """Return what templates are told of a page's Word files."""
        master = master_uri(source) if self.deliverer else ""
        rows = listed(source.handouts, sizes, title_of(page), master)
        return self.openness.rows(source, rows)

    def _source(self, page: Page) -> SourcePage | None:
        return self.build.project.page(page.file.src_uri) if self.build else None

    def _is_template(self, source: SourcePage) -> bool:
        return self._project is not None and self._project.compiles(source)

    @contextmanager
    def _stopping(self) -> Generator[None]:
        """Turn what cannot go on into the engine's own error, its findings logged before."""
        try:
            yield
        except TailorError as error:
            self._findings.report(error.diagnostics)
            self._findings.stop_on_errors()
            raise PluginError(str(error)) from error


def _take_over(read: SitePage, page: Page) -> tuple[OpenTitle, ...]:
    """Give the engine's page the title and the contents that the school reads.

    Returns the title, where others read another.
    """
    page.toc = table_of(read.contents)
    chosen = page.meta.get("title") or "title" in vars(page)
    if chosen or not read.title:
        return ()
    vars(page)["title"] = escape(read.title)  # where the engine's weak property keeps it
    is_open = not isinstance(read.open_title, str)
    return (OpenTitle(page.url, read.title, read.open_title),) if is_open else ()
