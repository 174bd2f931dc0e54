"""Building a tree from the tags and texts of HTML, however an author left them."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from mkdocs_tailor.document.html.elements import (
    BLOCKS,
    ENDS,
    ENDS_PARAGRAPH,
    INLINE,
    LEADING_NEWLINE,
    SCOPE,
    TABLE_PARTS,
    VOID,
)
from mkdocs_tailor.document.markup import Element, Markup, Tree

DEEPEST = 100
"""How deep elements nest; what an author nests deeper becomes a neighbour, as browsers do it."""

_Attributes = list[tuple[str, str | None]]
_NO_NAME = re.compile(r"[\s\"'<>/=]")
_TAG = re.compile(r"<[A-Za-z][^<>]*&\w+=[^<>]*>")
_ENTITY_LIKE = re.compile(r"&(?=\w+=)")

_TIDY_START = re.compile(r'<([a-z][a-z0-9]*)((?: [a-z][a-z-]*="[^"&]*")*)>')
_TIDY_END = re.compile(r"</([a-z][a-z0-9]*)>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_HOLD_MARKUP = INLINE | BLOCKS
"""The elements whose tidy tags are read at a glance. What follows other tags may be no markup."""

_PARAGRAPH = frozenset(("p",))
_TABLE = frozenset(("table", "template"))


@dataclass(slots=True)
class _Open:
    """An element whose end has not come yet."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Markup] = field(default_factory=list[Markup])

    def close(self) -> Element:
        children = self.children
        first = children[0] if children else None
        if self.tag in LEADING_NEWLINE and isinstance(first, str) and first.startswith("\n"):
            children = [*([first[1:]] if first[1:] else []), *children[1:]]
        return Element(self.tag, self.attributes, tuple(children))


class TreeBuilder(HTMLParser):
    """Reads one piece of HTML.

    End tags may be missing where HTML lets them, and anywhere else; an end tag without a start is
    passed over. Comments, declarations and processing instructions are dropped: they are the
    author's notes. No text is lost.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Open("")]

    def read(self, text: str) -> Tree:
        """Return the tree of the whole text. ``&copy=`` in an address is no copyright sign."""
        self.feed(_TAG.sub(lambda tag: _ENTITY_LIKE.sub("&amp;", tag[0]), text))
        self.close()
        self._add(self.rawdata)
        self._close_down_to(1)
        return tuple(self._open[0].children)

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        """Begin an element, and end those that it cannot stand in."""
        self._end_what_it_ends(tag)
        if tag in VOID or len(self._open) > DEEPEST:
            self._add(Element(tag, _first_of_each(attrs)))
        else:
            self._open.append(_Open(tag, _first_of_each(attrs)))

    def handle_startendtag(self, tag: str, attrs: _Attributes) -> None:
        """Add an element without content, as ``<path/>`` in a drawing."""
        self._end_what_it_ends(tag)
        self._add(Element(tag, _first_of_each(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """End the nearest open element of that name, and all that is open inside it."""
        walls = _TABLE if tag in TABLE_PARTS else SCOPE
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                self._close_down_to(depth)
                return
            if self._open[depth].tag in walls:
                return

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._add(data)

    def parse_starttag(self, i: int) -> int:
        """Read a start tag: one that is tidy, as most are, at a glance."""
        tidy = _TIDY_START.match(self.rawdata, i)
        if tidy is None or tidy[1] not in _HOLD_MARKUP:
            return super().parse_starttag(i)
        self.handle_starttag(tidy[1], _ATTRIBUTE.findall(tidy[2]))
        return tidy.end()

    def parse_endtag(self, i: int) -> int:
        """Read an end tag likewise."""
        tidy = _TIDY_END.match(self.rawdata, i)
        if tidy is None or tidy[1] not in _HOLD_MARKUP or self.cdata_elem is not None:
            return super().parse_endtag(i)
        self.handle_endtag(tidy[1])
        return tidy.end()

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - theirs
        """Pass over ``<![…>``, which the parser below would die of when it does not know it."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def updatepos(self, i: int, j: int) -> int:
        """Pass over the count of lines, which nobody asks for."""
        del i
        return j

    def _add(self, node: Markup) -> None:
        siblings = self._open[-1].children
        if node == "":
            return
        if siblings and isinstance(node, str) and isinstance(siblings[-1], str):
            siblings[-1] += node
        else:
            siblings.append(node)

    def _end_what_it_ends(self, tag: str) -> None:
        if tag in ENDS_PARAGRAPH:
            self._end(_PARAGRAPH, SCOPE)
        if tag in ENDS:
            self._end(*ENDS[tag])

    def _end(self, tags: frozenset[str], walls: frozenset[str]) -> None:
        outermost = None
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag in tags:
                outermost = depth
            elif self._open[depth].tag in walls:
                break
        if outermost is not None:
            self._close_down_to(outermost)

    def _close_down_to(self, depth: int) -> None:
        while len(self._open) > depth:
            closed = self._open.pop().close()
            self._add(closed)


def _first_of_each(attributes: _Attributes) -> dict[str, str]:
    """Return the attributes by name: the first of a name counts, what cannot be one is dropped."""
    by_name: dict[str, str] = {}
    for name, value in attributes:
        if not _NO_NAME.search(name):
            by_name.setdefault(name, value or "")
    return by_name
