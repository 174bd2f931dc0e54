"""A page's table of contents, as it reads for a school."""

from collections.abc import Iterable, Iterator

from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_tailor.document.html.text import escape
from mkdocs_tailor.document.titles import Entry
from mkdocs_tailor.language.codepoints import OPEN_SIGN
from mkdocs_tailor.site.showing.furnishing import words


def contents_of(headings: Iterable[Entry], known: Iterable[AnchorLink]) -> TableOfContents:
    """Return the table of contents for the headings of a tailored page.

    ``known`` is the table that was made of the open page: it knows which levels are listed, and
    the words that an author chose for an entry (``data-toc-label``), which stay where they hold
    no field.
    """
    entries = tuple(_flat(known))
    levels = {entry.level for entry in entries}
    chosen = {entry.id: entry.title for entry in entries if not OPEN_SIGN.search(entry.title)}
    listed = (one for one in headings if one.identifier and one.level in levels)
    return TableOfContents(_nested(_link(one, chosen) for one in listed))


def _flat(entries: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)


def _link(heading: Entry, chosen: dict[str, str]) -> AnchorLink:
    title = chosen.get(heading.identifier) or escape(words(heading.children))
    return AnchorLink(title, heading.identifier, heading.level)


def _nested(links: Iterable[AnchorLink]) -> list[AnchorLink]:
    roots: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for link in links:
        while above and above[-1].level >= link.level:
            above.pop()
        (above[-1].children if above else roots).append(link)
        above.append(link)
    return roots
