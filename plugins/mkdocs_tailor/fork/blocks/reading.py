"""Reading the blocks of a page out of its text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from mkdocs_tailor.fork.blocks.block import Block, Span
from mkdocs_tailor.fork.blocks.outline import Part, outline_of

_TAG = re.compile(r"\{%.*?%\}")


def blocks_of(body: str) -> tuple[Block, ...]:
    """Return the blocks of a page's body, in the order in which they begin."""
    found = _blocks(outline_of(body), body, ())
    return tuple(sorted(found, key=lambda block: (block.span.start, -block.span.end)))


def addressable(blocks: Iterable[Block]) -> dict[str, Block]:
    """Return the blocks by their names, without those whose name leads to more than one place.

    A heading may stand in two branches of a choice under one name; only what holds both has an
    address then.
    """
    listed = [*blocks]
    counts = Counter(block.name for block in listed)
    return {block.name: block for block in listed if counts[block.name] == 1}


def _blocks(part: Part, body: str, above: tuple[Part, ...]) -> Iterator[Block]:
    """Yield the blocks in a part of a page that stands under these headings."""
    heads = above
    for at, inner in enumerate(part.parts):
        if inner.kind == "heading":
            heads = (*(head for head in heads if head.level < inner.level), inner)
        under = tuple(head.title for head in heads)
        if inner.kind == "heading" and inner.name:
            yield _block(f"#{inner.name}", body, Span(inner.start, _end(part, at)), under)
        if inner.kind == "block":
            yield _block(inner.name, body, Span(inner.inner_start, inner.inner_end), under)
        yield from _blocks(inner, body, heads)


def _end(part: Part, at: int) -> int:
    """Return where the heading at this place of a part stops to head what follows."""
    level = part.parts[at].level
    following = (one.start for one in part.parts[at + 1 :] if one.highest() <= level)
    return next(following, part.inner_end)


def _block(name: str, body: str, span: Span, headings: tuple[str, ...]) -> Block:
    text = body[span.start : span.end]
    line = body.count("\n", 0, span.start) + 1
    within_line = "\n" not in text and not name.startswith("#") and _has_company(span, body)
    return Block(name, text.strip("\n"), headings, span, line, within_line)


def _has_company(span: Span, body: str) -> bool:
    """Whether words stand on the line of a block, before its tag or behind it."""
    before = body[body.rfind("\n", 0, span.start) + 1 : span.start]
    behind = body[span.end :].partition("\n")[0]
    return bool(_TAG.sub("", before).strip() or _TAG.sub("", behind).strip())
