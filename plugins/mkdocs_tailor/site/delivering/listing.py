"""The pages that have handouts, in the order and under the names of the engine."""

from collections.abc import Iterator

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from mkdocs_tailor.site.delivering.catalogue import Listed
from mkdocs_tailor.site.engine.configuration import title_of
from mkdocs_tailor.site.project.facts import Project


def listed_pages(files: Files, project: Project) -> Iterator[Listed]:
    """Yield each page of the site that has handouts, with its title and its section."""
    for file in files.documentation_pages():
        source = project.page(file.src_uri)
        if file.page and source and source.handouts:
            yield Listed(source, title_of(file.page), file.url, _section(file.page))


def _section(page: Page) -> str:
    *_, outermost = (None, *page.ancestors)
    return str(outermost.title) if isinstance(outermost, Section) and outermost.title else ""
