"""Rows of one width."""

from dataclasses import replace

from mkdocs_tailor.document.nodes import Cell, Row, Rows
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.reader.opened import carried


def squared(
    head: tuple[Row, ...], body: tuple[Rows, ...]
) -> tuple[tuple[Row, ...], tuple[Rows, ...]]:
    """Return the rows with empty cells added to those that have fewer than others."""
    width = max(map(_width, (*head, *body)), default=0) or 1
    return tuple(_filled(row, width) for row in head), _all_filled(body, width)


def _width(row: Rows) -> int:
    match row:
        case Row():
            return len(row.cells)
        case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
            return max(map(_width, one + other), default=0)
        case Named():
            return max(map(_width, row.children), default=0)


def _filled(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    empty = Cell((), header=bool(row.cells) and all(cell.header for cell in row.cells))
    return replace(row, cells=row.cells + (empty,) * missing) if missing else row


def _all_filled(rows: tuple[Rows, ...], width: int) -> tuple[Rows, ...]:
    filled: list[Rows] = []
    for row in rows:
        if isinstance(row, Row):
            filled.append(_filled(row, width))
        else:
            filled += carried(row, lambda branch: _all_filled(branch, width))
    return tuple(filled)
