"""The regions of pages: their blocks, each with the Markdown that it is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_tailor.fork.blocks.block import Block, Span
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.word.package.bookmarks import bookmark_name


@dataclass(frozen=True, slots=True)
class Source:
    """A text that lines of a handout come from."""

    uri: str
    """The page."""
    block: str = ""
    """The block that its skeleton gives; empty for the page's own text."""


@dataclass(frozen=True, slots=True)
class Region:
    """A block of a page, or what of the page stands in no block."""

    source: Source
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
    """The names of the blocks, by their bookmarks in the handout."""

    def name(self, bookmark: str) -> str | None:
        """Return the name of the block with this bookmark; a twin's ends in a number."""
        return self.names.get(bookmark) or self.names.get(bookmark.rpartition("_")[0])

    def region(self, bookmark: str) -> Region:
        """Return the region of a line that stands in the block with this bookmark."""
        name = self.name(bookmark)
        if name is None:
            page = self.content.pages[self.uri]
            whole, is_frame = Span(0, len(page.head.body)), page.skeleton is not None
            return Region(Source(self.uri), whole, is_frame)
        block = self.blocks[name]
        if block.inherited:
            return Region(Source(self.uri, name), Span(0, len(block.text)))
        return Region(Source(self.uri), block.span)

    def source(self, name: str) -> Source:
        """Return the text that a block stands in."""
        return Source(self.uri, name if self.blocks[name].inherited else "")

    def text(self, source: Source) -> str:
        """Return a text of the page."""
        if source.block:
            return self.blocks[source.block].text
        return self.content.pages[self.uri].head.body

    def within(self, source: Source) -> Mapping[str, Span]:
        """Return where the blocks stand in such a text that can be addressed."""
        if source.block:
            return {source.block: Span(0, len(self.blocks[source.block].text))}
        return {name: block.span for name, block in self.blocks.items() if not block.inherited}


@dataclass(frozen=True)
class Pages:
    """The page of a handout; of a booklet also the pages that it brings together, after it."""

    pages: Sequence[Page]

    def page(self, bookmark: str) -> Page:
        """Return the page with the block of this bookmark; the first for what is in no block."""
        return next((page for page in self.pages if page.name(bookmark)), self.pages[0])

    def text(self, source: Source) -> str:
        """Return a text of one of them."""
        return next(page for page in self.pages if page.uri == source.uri).text(source)


def page_of(uri: str, content: Content, number: int = 0) -> Page:
    """Return a page of the content; ``number`` is that of a part of a booklet."""
    blocks = content.blocks(uri)
    named = [name for name, block in blocks.items() if not block.is_section]
    before = f"{number}_" if number else ""
    names = {bookmark_name("b", f"{before}{name}"): name for name in named}
    return Page(uri, content, blocks, names)
