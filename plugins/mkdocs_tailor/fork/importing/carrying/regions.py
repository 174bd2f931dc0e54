"""The regions of a page: its blocks, each with the Markdown that it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_tailor.fork.block import Block, Span
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.word.package.bookmarks import bookmark_name

OWN = ""
"""The text that is the page's own: its body."""


@dataclass(frozen=True, slots=True)
class Region:
    """A block of a page, or what of it stands in no block."""

    source: str
    """The text that it stands in: the page's own, or that of a block which its skeleton gives."""
    span: Span
    """Where in that text."""
    is_frame: bool = False
    """Whether its words belong to the skeleton, which many pages share."""


@dataclass(frozen=True)
class Page:
    """A page as its handouts are made from it."""

    uri: str
    content: Content
    blocks: Mapping[str, Block]
    names: Mapping[str, str]
    """The names of the blocks, by their bookmarks in a handout."""

    def name(self, bookmark: str) -> str | None:
        """Return the name of the block with this bookmark; a twin's ends in a number."""
        return self.names.get(bookmark) or self.names.get(bookmark.rpartition("_")[0])

    def region(self, bookmark: str) -> Region:
        """Return the region of a line that stands in the block with this bookmark."""
        name = self.name(bookmark)
        if name is None:
            page = self.content.pages[self.uri]
            return Region(OWN, Span(0, len(page.head.body)), is_frame=page.skeleton is not None)
        block = self.blocks[name]
        if block.inherited:
            return Region(name, Span(0, len(block.text)))
        return Region(OWN, block.span)

    def text(self, source: str) -> str:
        """Return a text that regions stand in."""
        return self.blocks[source].text if source else self.content.pages[self.uri].head.body

    def within(self, source: str) -> Mapping[str, Span]:
        """Return where the blocks stand in such a text that can be addressed."""
        if source:
            return {source: Span(0, len(self.blocks[source].text))}
        return {name: block.span for name, block in self.blocks.items() if not block.inherited}


def page_of(uri: str, content: Content) -> Page:
    """Return a page of the content with its regions."""
    blocks = content.blocks(uri)
    names = {bookmark_name("b", name): name for name, one in blocks.items() if not one.is_section}
    return Page(uri, content, blocks, names)
