"""Grids (Material's ``<div class="grid cards">``): cards become headed parts of the page."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import (
    Block,
    Division,
    Inline,
    Item,
    Items,
    Link,
    List,
    Look,
    Paragraph,
    Rule,
    Speech,
    Styled,
)
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of

CARD, TITLE = "card", "card-title"
"""The classes of a card and of the paragraph that heads it."""

_CARDS = "cards"


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the blocks of the grid; in one of cards each item of a list is a card."""
    blocks, classes = reading.blocks(element.children), classes_of(element)
    if _CARDS in classes:
        blocks = _carded(blocks)
    return (Division(blocks, classes),) if blocks else ()


def _carded(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(_all(blocks))


def _all(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case List(ordered=False):
                yield from _cards(block.items)
            case Choice() | Repeat() | Named():
                yield from carried(block, _carded)
            case _:
                yield block


def _cards(items: tuple[Items, ...]) -> tuple[Block, ...]:
    cards: list[Block] = []
    for item in items:
        if isinstance(item, Item):
            cards.append(Division(_headed(item.children), (CARD,)))
        else:
            cards += carried(item, _cards)
    return tuple(cards)


def _headed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return what a card holds, without the rule below its title."""
    match [block for block in blocks if not isinstance(block, Rule)]:
        case [Paragraph() as first, *others] if _all_strong(first.children):
            return (replace(first, classes=(*first.classes, TITLE)), *others)
        case others:
            return tuple(others)


def _all_strong(children: tuple[Inline, ...]) -> bool:
    said = [child for child in children if not (isinstance(child, str) and not child.strip())]
    return bool(said) and all(map(_is_strong, said))


def _is_strong(node: Inline) -> bool:
    match node:
        case Styled(look=Look.STRONG):
            return True
        case Styled() | Link() | Speech() | Named():
            return _all_strong(node.children)
        case _:
            return False
