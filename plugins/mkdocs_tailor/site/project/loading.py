"""From the engine's configuration to a project, with or without a build."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.language.front_matter import read_front_matter
from mkdocs_tailor.schools.folder import load_variables
from mkdocs_tailor.site.engine.configuration import markdown_in, read_config, settings_in
from mkdocs_tailor.site.engine.layering import Laid, lay
from mkdocs_tailor.site.project.booklets import with_parts
from mkdocs_tailor.site.project.facts import Imprint, Project
from mkdocs_tailor.site.project.kinds import Kind, read_kind
from mkdocs_tailor.site.project.pages import PageFile, Reading, read_page
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.site.project.reading import decode, read_text
from mkdocs_tailor.site.settings import WORD_BASE, TailorSettings


def load_project(config_file: Path, layers: Sequence[Layer] = ()) -> Project:
    """Return the project of a ``mkdocs.yml``, its pages included, without building anything.

    ``layers`` lie on its pages, the first one lowest.

    Raises:
        TailorError: the configuration cannot be read, does not name the plugin, or a file is
            not UTF-8. What else is wrong stands in ``findings`` and ``page_findings``.

    """
    config = read_config(config_file)
    project = read_project(config, settings_in(config, config_file))
    files = get_files(config)
    laid = lay(layers, files, config, project.places, project.imprint.edition)
    return with_files(project, files, laid)


def load_settings(config_file: Path) -> Project:
    """Return the project of a ``mkdocs.yml`` without its pages.

    Raises:
        TailorError: the configuration cannot be read, or does not name the plugin.

    """
    config = read_config(config_file)
    return read_project(config, settings_in(config, config_file))


def load_places(config_file: Path) -> Places:
    """Return where the project of a ``mkdocs.yml`` keeps its things; no page is read.

    Raises:
        TailorError: the configuration cannot be read, or does not name the plugin.

    """
    config = read_config(config_file)
    return _places(config, settings_in(config, config_file))


def read_project(config: MkDocsConfig, settings: TailorSettings) -> Project:
    """Return the project of a loaded configuration, as yet without its pages.

    Raises:
        TailorError: a skeleton is not UTF-8.

    """
    places = _places(config, settings)
    variables, wrong = load_variables(places.variables, places.root)
    kinds, unfit = _kinds(places)
    imprint = Imprint(config.site_name, config.site_url or "", settings.edition, settings.licence)
    return Project(
        places=places,
        imprint=imprint,
        markdown=markdown_in(config),
        handouts=settings.handouts,
        school=settings.school,
        examples=tuple(settings.examples),
        has_variables=places.variables.is_file(),
        variables=variables,
        kinds=kinds,
        findings=(*wrong, *unfit),
    )


def with_files(
    project: Project, files: Iterable[File], laid: Laid | None = None, *, drafts: bool = False
) -> Project:
    """Return the project with its pages, and with where the site publishes what.

    ``laid`` tells what layers have made of the files; ``drafts`` whether what is excluded from the
    site is shown all the same, as when serving.

    Raises:
        TailorError: a page is not UTF-8.

    """
    public = [*_published(project, files, drafts=drafts)]
    urls = {file.src_uri: file.url for file in public}
    laid = laid or Laid()
    pages = with_parts(_pages(project, public, laid.places), laid.hidden)
    return project.with_pages(pages, urls, laid.findings)


def _pages(
    project: Project, files: Iterable[File], places: Mapping[str, Sequence[Place]]
) -> Iterator[Reading]:
    for file in files:
        if file.is_documentation_page():
            path = project.places.shown_page(file.src_uri)
            text = decode(file.content_bytes, path)
            page = PageFile(file.src_uri, path, file.url, text, places.get(file.src_uri, ()))
            yield read_page(page, project.kinds, project.handouts)


def _published(project: Project, files: Iterable[File], *, drafts: bool) -> Iterator[File]:
    for file in files:
        shown = file.inclusion.is_in_serve() if drafts else file.inclusion.is_included()
        if shown and not project.places.is_private(file.src_uri):
            yield file


def _places(config: MkDocsConfig, settings: TailorSettings) -> Places:
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    docs = Path(config.docs_dir).resolve()
    base = root / settings.word_base
    built_in = settings.word_base == WORD_BASE and not base.is_file()
    return Places(
        root=root,
        docs=docs,
        site=Path(config.site_dir),
        cache=root / settings.cache,
        variables=docs / settings.variables,
        schools=docs / settings.schools,
        skeletons=root / settings.skeletons,
        word_base=None if built_in else base,
    )


def _kinds(places: Places) -> tuple[dict[str, Kind], list[Diagnostic]]:
    kinds: dict[str, Kind] = {}
    findings: list[Diagnostic] = []
    for path in sorted(places.skeletons.glob("*.md")):
        shown = places.shown(path)
        front_matter, wrong = read_front_matter(read_text(path, shown), shown)
        findings += wrong
        if front_matter.values:
            kinds[path.stem], unfit = read_kind(path.stem, front_matter, shown)
            findings += unfit
    return kinds, findings
