"""The content of an edition, as far as overrides are about it: its pages and its skeletons."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.fork.blocks.block import Block
from mkdocs_tailor.fork.blocks.composing import Piece, placed
from mkdocs_tailor.fork.blocks.reading import addressable, blocks_of
from mkdocs_tailor.language.front_matter import FrontMatter, read_front_matter

_EXTENDS = re.compile(r"\{%[-+]?\s*extends\s+[\"']([^\"']+)[\"']")
WHOLE = "page"
"""Under ``locked:`` and ``with_care:``, the name that stands for the whole page."""


@dataclass(frozen=True)
class Text:
    """The file of a page or of a skeleton."""

    path: str
    """What authors call it: ``content/lessons/worry.md``."""
    text: str
    """The whole file."""
    places: Sequence[Place] = ()
    """Where each line of it stands, once layers lie on it; empty: in the file itself."""

    @property
    def piece(self) -> Piece:
        """The text with the places of its lines."""
        return Piece(self.text, self.places) if self.places else placed(self.text, self.start)

    @property
    def start(self) -> Place:
        """Where the file begins."""
        return Place(self.path, 1)

    @cached_property
    def _read(self) -> tuple[FrontMatter, tuple[Diagnostic, ...]]:
        return read_front_matter(self.text, self.path)

    @property
    def head(self) -> FrontMatter:
        """Its front matter, with its body."""
        return self._read[0]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that stand in it."""
        return blocks_of(self.head.body)

    @cached_property
    def bequeathed(self) -> tuple[Block, ...]:
        """What a page that extends it says without saying so."""
        named = (block for block in self.blocks if not block.is_section)
        return tuple(replace(block, inherited=True) for block in named)

    @property
    def skeleton(self) -> str | None:
        """The name of what it extends."""
        found = _EXTENDS.search(self.head.body)
        return found[1] if found else None

    @property
    def title(self) -> str:
        """What its front matter calls it, or its path."""
        return str(self.head.values.get("title") or self.path)

    def told(self, name: str) -> dict[str, str]:
        """Return a mapping of its front matter, such as ``locked:``."""
        said = self.head.values.get(name)
        if not isinstance(said, dict):
            return {}
        return {str(key): str(one) for key, one in cast("dict[object, object]", said).items()}

    def moved_from(self) -> tuple[str, ...]:
        """Return the earlier addresses of the page."""
        return earlier_addresses(self.head)


def earlier_addresses(head: FrontMatter) -> tuple[str, ...]:
    """Return what a page was called in earlier editions, as its ``moved_from:`` says."""
    said = head.values.get("moved_from")
    if isinstance(said, list):
        return tuple(map(str, cast("list[object]", said)))
    return (str(said),) if said else ()


@dataclass(frozen=True)
class Content:
    """The pages and skeletons of an edition, or of an edition with layers on it."""

    pages: Mapping[str, Text]
    """By their address in the folder of the content: ``lessons/worry.md``."""
    skeletons: Mapping[str, Text] = field(default_factory=dict[str, Text])
    """By the name that pages extend: ``lesson.md``."""
    edition: str = ""

    def with_page(self, uri: str, text: Text | None) -> "Content":
        """Return the content with another text for a page, or without the page."""
        pages = {**self.pages}
        pages.pop(uri, None)
        return replace(self, pages=pages if text is None else {**self.pages, uri: text})

    def chain(self, uri: str) -> tuple[Text, ...]:
        """Return a page and what it extends, as far as that is there."""
        found: list[Text] = []
        following = self.pages.get(uri)
        while following and following not in found:
            found.append(following)
            following = self.skeletons.get(following.skeleton or "")
        return tuple(found)

    def blocks(self, uri: str) -> dict[str, Block]:
        """Return the blocks of a page that have an address, those of its skeleton included.

        What the page leaves out comes as ``inherited``, after its own blocks.
        """
        own, *above = self.chain(uri) or (None,)
        if own is None:
            return {}
        known = addressable(own.blocks)
        for text in above:
            inherited = text.bequeathed if text else ()
            known |= {one.name: one for one in inherited if one.name not in known}
        return known

    def locked(self, uri: str) -> dict[str, str]:
        """Return the blocks of a page that nobody else may reword, each with the reason."""
        return self._told(uri, "locked")

    def with_care(self, uri: str) -> dict[str, str]:
        """Return the blocks of a page to be reworded with care only, each with the reason."""
        return self._told(uri, "with_care")

    def _told(self, uri: str, name: str) -> dict[str, str]:
        known: dict[str, str] = {}
        for text in reversed(self.chain(uri)):
            known |= text.told(name)
        return known
