"""Cards to cut out: a dashed table, its rows never split. A list makes one card of each item."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_tailor.document.nodes import (
    CARDS,
    Block,
    Box,
    Callout,
    Cell,
    Item,
    Items,
    List,
    Paragraph,
    Row,
    Rows,
    Table,
)
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.word import words
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import ALONE, Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose


def write_cards(callout: Callout, scope: Scope, draft: Draft) -> Steps:
    """Return the title and the cards. The title of a list of cards heads its only column."""
    match callout.children:
        case (List() as only,) if shows(callout.title) is True:
            head = Paragraph(callout.title)
            return write_blocks((_table(only, head),), scope, draft)
        case children:
            title = paragraph(write_inline(callout.title, scope, draft), scope, "CardsTitle")
            below = scope.after_first()._replace(beside=ALONE)
            cards = write_blocks(tuple(map(_card_table, children)), below, draft)
            return choose(scope.known(shows(callout.title)), title) + cards


def _card_table(block: Block) -> Block:
    match block:
        case Table(classes=classes):
            return replace(block, classes=(*classes, CARDS))
        case List():
            return _table(block, Paragraph((words.CARDS,)))
        case _:
            return block


def _table(cards: List, head: Paragraph) -> Table:
    heading = Row((Cell((head,), header=True),))
    return Table((heading,), tuple(_rows(cards.items)), classes=(CARDS,))


def _rows(items: Sequence[Items]) -> Iterator[Rows]:
    for item in items:
        if isinstance(item, Item):
            yield Row((Cell(_ticked(item)),))
        else:
            yield from carried(item, lambda branch: tuple(_rows(branch)))


def _ticked(item: Item) -> tuple[Block, ...]:
    """Return what a card holds; a task keeps its box."""
    if item.ticked is None:
        return item.children
    box = Box(item.ticked)
    match item.children:
        case (Paragraph(children=text) as first, *rest):
            return (replace(first, children=(box, " ", *text)), *rest)
        case _:
            return (Paragraph((box,)), *item.children)
