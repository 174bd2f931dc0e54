"""How wide the columns of a table are: by what stands in them, with room to write in empty ones."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mkdocs_tailor.document.nodes import Cell, Paragraph, Row, Rows
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.texts import plain

NARROWEST, WIDEST = 7, 48
"""Letters, in the reckoning of widths."""
TO_WRITE_IN = 18
"""What a column without text counts as."""
VALUE = "x" * 11
"""What stands for a value, which no line end should cut."""


def rows_in(rows: Sequence[Rows]) -> Iterator[Row]:
    """Yield every row that a table can have, whichever the school."""
    for row in rows:
        match row:
            case Row():
                yield row
            case Choice():
                yield from rows_in((*row.then, *row.otherwise))
            case Repeat():
                yield from rows_in((*row.body, *row.otherwise))
            case Named():
                yield from rows_in(row.children)


def column_widths(head: Sequence[Row], body: Sequence[Row], room: int) -> tuple[int, ...]:
    """Return the widths of as many columns as the longest row has; together they fill the room."""
    count = max((len(row.cells) for row in (*head, *body)), default=0)
    weights = [
        _weight([row.cells[n] for row in head if n < len(row.cells)], _column(body, n))
        for n in range(count)
    ]
    edges = (
        [round(room * sum(weights[:n]) / sum(weights)) for n in range(count + 1)] if count else []
    )
    return tuple(right - left for left, right in pairwise(edges))


def _column(rows: Sequence[Row], number: int) -> list[Cell]:
    return [row.cells[number] for row in rows if number < len(row.cells)]


def _weight(head: Sequence[Cell], body: Sequence[Cell]) -> float:
    """Return how much room a column asks for: by its longest word, less and less by its length."""
    said = [text for text in map(_measured, body) if text]
    words = [word for text in [*said, *map(_measured, head)] for word in text.split()]
    longest = max((len(word) for word in words), default=0) + 1
    wished = max(map(len, said)) ** 0.85 if said else TO_WRITE_IN
    return min(WIDEST, max(NARROWEST, longest, wished))


def _measured(cell: Cell) -> str:
    """Return a text as wide as the cell's is likely to be: values are longer than most labels."""
    return plain(map(_widened, cell.children))


def _widened(node: Node) -> Node:
    match node:
        case Field():
            return VALUE
        case Paragraph():
            return replace(node, children=tuple(map(_widened, node.children)))
        case _:
            return node
