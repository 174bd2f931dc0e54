"""A page cut into pieces that do not overlap: what each named block says, without those in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mkdocs_tailor.fork.blocks.block import Block, Span
from mkdocs_tailor.fork.content import Text

FRAME = ""
"""The name of what stands outside of all blocks."""
ABOUT = "front matter"
"""The name of what stands above the page and matters to its readers."""

_FOR_READERS = ("title", "description", "audience", "year_group", "duration")
_SCAFFOLD = re.compile(r"\{%[-+]?\s*(?:end)?(?:block|extends|import|from)\b[^%]*%\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one block says by itself."""

    name: str
    title: str
    """What people call it."""
    text: str
    parent: str
    """The block that it lies in."""


def pieces_of(page: Text) -> dict[str, Piece]:
    """Return the pieces of a page by their names, in their order.

    A name that stands in several branches of a choice is one piece, with the texts of all.
    """
    body = page.head.body
    pieces = {ABOUT: Piece(ABOUT, "About the page", _about(page), FRAME)}
    blocks = (Block(FRAME, body, (), Span(0, len(body)), 1), *page.blocks)
    for at, block in enumerate(blocks):
        inner = [*_directly_in(block, blocks[at + 1 :])]
        parent = _around(block, blocks[:at])
        piece = Piece(block.name, block.title, _without(inner, block, body), parent)
        before = pieces.get(block.name)
        text = "\n\n".join(filter(None, (before.text, piece.text))) if before else piece.text
        pieces[block.name] = replace(piece, text=text)
    return pieces


def whole(name: str, pieces: Mapping[str, Piece], among: Mapping[str, Piece]) -> str:
    """Return the text of a piece with those that lie in it, as far as they are among some."""
    inner = (one.name for one in pieces.values() if one.parent == name and one.name in among)
    texts = (pieces[name].text, *(whole(one, pieces, among) for one in inner if one != name))
    return "\n\n".join(filter(None, texts))


def _about(page: Text) -> str:
    values = page.head.values
    said = ((key, values[key]) for key in _FOR_READERS if values.get(key))
    return "\n\n".join(f"{key.replace('_', ' ').capitalize()}: {value}" for key, value in said)


def _directly_in(block: Block, following: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks in a block that lie in no other of them."""
    end = block.span.start
    for one in following:
        if one.span.start >= block.span.end:
            return
        if one.span.start >= end:
            yield one
            end = one.span.end


def _around(block: Block, earlier: tuple[Block, ...]) -> str:
    """Return the name of the innermost block that a block lies in."""
    around = (one.name for one in reversed(earlier) if one.span.holds(block.span))
    return next(around, FRAME)


def _without(inner: list[Block], block: Block, body: str) -> str:
    starts = [block.span.start, *(one.span.end for one in inner)]
    ends = [*(one.span.start for one in inner), block.span.end]
    parts = (body[start:end] for start, end in zip(starts, ends, strict=True))
    texts = (_SCAFFOLD.sub("", part).strip("\n") for part in parts)
    return "\n\n".join(text for text in texts if text.strip())
