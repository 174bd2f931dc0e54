"""The pages that have handouts, in the order of the navigation and under the engine's names."""

from collections.abc import Iterator

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from mkdocs_tailor.site.delivering.catalogue import Listed
from mkdocs_tailor.site.engine.configuration import title_of
from mkdocs_tailor.site.project.facts import Project


def listed_pages(files: Files, project: Project) -> Iterator[Listed]:
    """Yield each page of the site that has handouts, with its title and its section."""
    for page in _in_order(files):
        source = project.page(page.file.src_uri)
        if source and source.handouts:
            yield Listed(source, title_of(page), page.url, _section(page))


def _in_order(files: Files) -> Iterator[Page]:
    """Yield the pages as the navigation has them one after the other, then all others."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    seen = set[str]()
    page = next((one for one in pages if one.next_page and not one.previous_page), None)
    while page:
        seen.add(page.file.src_uri)
        yield page
        page = page.next_page
    yield from (page for page in pages if page.file.src_uri not in seen)


def _section(page: Page) -> str:
    *_, outermost = (None, *page.ancestors)
    return str(outermost.title) if isinstance(outermost, Section) and outermost.title else ""
