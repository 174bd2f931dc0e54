"""A page's table of contents, as it reads for a school."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_tailor.document.html.elements import HEADINGS
from mkdocs_tailor.document.html.text import escape
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.titles import headings
from mkdocs_tailor.language.codepoints import OPEN_SIGN
from mkdocs_tailor.site.showing.rebuilding import rebuilt
from mkdocs_tailor.site.showing.wording import words

ENTRY = "data-entry"
"""The attribute of a heading that has an entry: what the author calls it, if not as it reads."""


def mark_entries(tree: Tree, known: Iterable[AnchorLink]) -> Tree:
    """Return the open tree with the headings marked that have an entry in its contents.

    ``known`` is the table that the engine made of the open page: it knows which levels are listed,
    and the words that an author chose for an entry (``data-toc-label``), which stay where they
    hold no field.
    """
    entries = tuple(_flat(known))
    chosen = {entry.id: entry.title for entry in entries if not OPEN_SIGN.search(entry.title)}
    return _Marker(frozenset(entry.level for entry in entries), chosen).tree(tree)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table of contents."""

    title: str
    address: str
    """The id of its heading."""
    level: int


def lines_of(tree: Tree) -> tuple[Line, ...]:
    """Return the lines of the table of contents of a tailored page whose entries are marked."""
    found = (heading for heading in headings(tree) if isinstance(heading, Element))
    return tuple(map(_line, (one for one in found if ENTRY in one.attributes)))


def contents_of(tree: Tree) -> TableOfContents:
    """Return the table of contents of a tailored page whose entries are marked."""
    return table_of(lines_of(tree))


def table_of(lines: Iterable[Line]) -> TableOfContents:
    """Return the table of contents with these lines, as the engine has it."""
    return TableOfContents(_nested(map(_link, lines)))


@dataclass(frozen=True, slots=True)
class _Marker:
    levels: frozenset[int]
    chosen: Mapping[str, str]
    """What entries are called, by the addresses of their headings."""

    def tree(self, nodes: Tree) -> Tree:
        return tuple(map(self._marked, nodes))

    def _marked(self, node: Markup) -> Markup:
        if not isinstance(node, Element) or node.tag not in HEADINGS:
            return rebuilt(node, self.tree)
        address = str(node.attributes.get("id", ""))
        if not address or int(node.tag[1]) not in self.levels:
            return node
        label = unescape(self.chosen.get(address, ""))
        said = "" if label == words(node.children) else label
        return replace(node, attributes={**node.attributes, ENTRY: said})


def _flat(entries: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)


def _line(heading: Element) -> Line:
    title = str(heading.attributes[ENTRY]) or words(heading.children)
    return Line(title, str(heading.attributes["id"]), int(heading.tag[1]))


def _link(line: Line) -> AnchorLink:
    return AnchorLink(escape(line.title), line.address, line.level)


def _nested(links: Iterable[AnchorLink]) -> list[AnchorLink]:
    roots: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for link in links:
        while above and above[-1].level >= link.level:
            above.pop()
        (above[-1].children if above else roots).append(link)
        above.append(link)
    return roots
