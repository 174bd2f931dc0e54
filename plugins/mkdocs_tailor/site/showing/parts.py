"""What a booklet's template is told about the pages in it."""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs.structure.files import Files

from mkdocs_tailor.site.engine.configuration import title_of


def parts_listed(
    parts: Iterable[str], files: Files, titles: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    """Yield a row for each part: what it is called, where it lies in the site, what it is about.

    ``titles`` are the pages' own, as the school reads them; any other page is called as it is in
    the navigation.
    """
    for uri in parts:
        file = files.get_file_from_path(uri)
        if file and file.page:
            title = titles.get(uri) or title_of(file.page)
            yield {"title": title, "url": file.url, "about": file.page.meta.get("description")}
