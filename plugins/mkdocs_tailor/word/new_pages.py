"""Where pages begin: a heading that begins one does so only where something stands above it.

The worksheet of a teacher copy begins a page; in the pupil copy it comes right below the title.
"""

from collections.abc import Sequence
from dataclasses import replace

from mkdocs_tailor.document.nodes import Block, Division, Heading
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import Each, decided, either, negation
from mkdocs_tailor.word.presence import shows

Blocks = tuple[Block, ...]


def paged(blocks: Sequence[Block]) -> Blocks:
    """Return the blocks of a page, each heading told when it begins a page of its own."""
    return _paged(blocks, above=False)[0]


def _paged(blocks: Sequence[Block], *, above: Expression) -> tuple[Blocks, Expression]:
    """Return the blocks, and when anything but a title stands above whatever follows them."""
    told: list[Block] = []
    for block in blocks:
        one, found = _one(block, above)
        told.append(one)
        above = either(above, found)
    return tuple(told), above


def _one(block: Block, above: Expression) -> tuple[Block, Expression]:
    """Return a block, and when it is more than a title."""
    match block:
        case Heading(level=1):
            return block, False
        case Heading(new_page=True):
            return replace(block, new_page=above), shows((block,))
        case Named() | Division():
            children, found = _paged(block.children, above=above)
            return replace(block, children=children), found
        case Choice():
            then, yes = _paged(block.then, above=above)
            otherwise, no = _paged(block.otherwise, above=above)
            return replace(block, then=then, otherwise=otherwise), decided(block.test, yes, no)
        case Repeat():
            return _repeated(block, above), shows((block,))
        case _:
            return block, shows((block,))


def _repeated(block: Repeat[Block], above: Expression) -> Block:
    """Return a repeat: at every turn but the first something stands above."""
    first: Expression = ("get", ("var", Each(block.each, block.variable).record), "first")
    body, _ = _paged(block.body, above=either(above, negation(first)))
    otherwise, _ = _paged(block.otherwise, above=above)
    return replace(block, body=body, otherwise=otherwise)
