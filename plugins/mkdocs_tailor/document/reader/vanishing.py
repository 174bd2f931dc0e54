"""Blocks that show nothing for some schools: there they must not leave an empty paragraph.

A paragraph, heading or table of which nothing may be left gets a choice round it. Where something
has to stand in any case, nothing is done: at the start of an item, a definition and a note, and at
the end of a cell.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Cell, Entries, Items, Row, Rows
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.presence import Piece, presence
from mkdocs_tailor.document.reader.opened import carried

Blocks = tuple[Block, ...]


def guarded(blocks: Blocks) -> Blocks:
    """Return the blocks, each there only where it shows something."""
    return tuple(kept for block in blocks for kept in _guarded(block))


def guarded_after_first(blocks: Blocks) -> Blocks:
    """Return the blocks of an item or a note, the first one there in any case."""
    return (*map(_inside, blocks[:1]), *guarded(blocks[1:]))


def _guarded(block: Block) -> Blocks:
    if isinstance(block, Choice | Repeat | Named):
        return carried(block, guarded)
    inside = _inside(block)
    if isinstance(inside, nodes.Paragraph | nodes.Heading):
        return _text_block(inside)
    if isinstance(inside, nodes.Table):
        return _where_present(inside, inside.body)
    return (inside,)


def _text_block(block: nodes.Paragraph | nodes.Heading) -> Blocks:
    """Return the block where it shows; one that is nothing but a choice goes into the choice."""
    if isinstance(presence(block.children), bool):
        return (block,) if presence(block.children) else ()
    match block.children:
        case (Choice() | Named() as only,):
            return carried(only, lambda branch: _text_block(replace(block, children=branch)))
        case _:
            return _where_present(block, block.children)


def _where_present(block: Block, pieces: tuple[Piece, ...]) -> Blocks:
    test = presence((block,))
    if isinstance(test, bool):
        return (block,) if test else ()
    return (Choice(test, (block,), (), next(_places(pieces))),)


def _places(pieces: tuple[Piece, ...]) -> Iterator[Place]:
    for piece in pieces:
        match piece:
            case Choice(place=place) | Repeat(place=place) | Named(place=place):
                yield place
            case nodes.Styled() | nodes.Link() | nodes.Speech():
                yield from _places(piece.children)
            case _:
                pass


def _inside(block: Block) -> Block:
    match block:
        case nodes.Callout() | nodes.Quote() | nodes.Division() | nodes.Figure():
            return replace(block, children=guarded(block.children))
        case nodes.List():
            return replace(block, items=_items(block.items))
        case nodes.Table():
            return replace(block, head=tuple(map(_row, block.head)), body=_rows(block.body))
        case nodes.Tabs():
            tabs = (replace(tab, children=guarded(tab.children)) for tab in block.tabs)
            return replace(block, tabs=tuple(tabs))
        case nodes.DefinitionList():
            return replace(block, entries=_entries(block.entries))
        case Choice() | Repeat() | Named():
            return next(iter(carried(block, guarded)), block)
        case _:
            return block


def _items(items: tuple[Items, ...]) -> tuple[Items, ...]:
    kept: list[Items] = []
    for item in items:
        if isinstance(item, nodes.Item):
            kept.append(replace(item, children=guarded_after_first(item.children)))
        else:
            kept += carried(item, _items)
    return tuple(kept)


def _entries(entries: tuple[Entries, ...]) -> tuple[Entries, ...]:
    kept: list[Entries] = []
    for entry in entries:
        match entry:
            case nodes.Term():
                kept.append(entry)
            case nodes.Definition():
                kept.append(replace(entry, children=guarded_after_first(entry.children)))
            case _:
                kept += carried(entry, _entries)
    return tuple(kept)


def _rows(rows: tuple[Rows, ...]) -> tuple[Rows, ...]:
    kept: list[Rows] = []
    for row in rows:
        kept += (_row(row),) if isinstance(row, Row) else carried(row, _rows)
    return tuple(kept)


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    match cell.children:
        case (*before, last) if before or not isinstance(last, nodes.Paragraph):
            return replace(cell, children=(*guarded(tuple(before)), _inside(last)))
        case _:
            return cell
