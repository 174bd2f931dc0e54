"""How wide the columns of a table are: by what stands in them, with room to write in empty ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import is_
from typing import Any

from mkdocs_tailor.document.nodes import (
    AnswerSpace,
    Blank,
    Cell,
    DrawingSpace,
    Fill,
    Image,
    Link,
    Paragraph,
    Row,
    Rows,
    Styled,
)
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.measures import BOX, LETTER, measured, text_width

PADDING, NARROW_PADDING, SLACK = 230, 80, 40
"""What the cells of our styles keep free at their left and right, and what a word may be wider."""
CROWDED = 800
"""A table with less room for each column takes the style with little padding."""
LARGER = 1.5
"""How much larger than the standard the type of a print variant is."""
SHORTEST = 3
"""The letters that a column is made for at least, whatever stands in it."""
TO_WRITE_IN = 18
"""What a column to write in counts as, in letters."""


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


def is_crowded(columns: int, room: int) -> bool:
    """Return whether a table has so many columns that its cells need a smaller padding."""
    return room < CROWDED * columns


def with_letters(row: Row, across: Callable[[Image], int]) -> Row:
    """Return the row with a word as wide as each picture in its place; ``across`` measures it."""
    cells = tuple(_lettered(row.cells, across))
    return row if all(map(is_, cells, row.cells)) else replace(row, cells=cells)


def _lettered(nodes: Iterable[Any], across: Callable[[Image], int]) -> Iterator[Any]:
    for node in nodes:
        match node:
            case Image():
                yield "x" * (across(node) // LETTER) or node
            case Cell() | Paragraph() | Link() | Styled():
                inside = tuple(_lettered(node.children, across))
                same = all(map(is_, inside, node.children))
                yield node if same else replace(node, children=inside)
            case _:
                yield node


def column_widths(head: Sequence[Row], body: Sequence[Row], room: int) -> tuple[int, ...]:
    """Return the widths of as many columns as the longest row has; together they fill the room.

    Every column is wide enough for its longest word, if all of these fit; what is left is shared
    out by how much stands in each.
    """
    count = max((len(row.cells) for row in (*head, *body)), default=0)
    columns = [_Column(_cells(head, n), _cells(body, n)) for n in range(count)]
    free = NARROW_PADDING if is_crowded(count, room) else PADDING
    words = [column.longest_word() for column in columns]
    larger = _larger(words, room - free * count)
    needs = [
        word * (1 if column.is_of_boxes() else larger) + free
        for word, column in zip(words, columns, strict=True)
    ]
    wishes = [column.wish() for column in columns]
    extras = [
        max(1.0, room * wish / sum(wishes) - need) for wish, need in zip(wishes, needs, strict=True)
    ]
    left = max(0, room - sum(needs))
    shares = [need + left * extra / sum(extras) for need, extra in zip(needs, extras, strict=True)]
    edges = [round(room * sum(shares[:n]) / sum(shares)) for n in range(count + 1) if shares]
    return tuple(right - left for left, right in pairwise(edges))


def _larger(words: Sequence[int], free: int) -> float:
    """Return how much larger type may get before a word must break, as large print needs it."""
    return min(LARGER, max(1.0, free / max(1, sum(words))))


def _cells(rows: Sequence[Row], number: int) -> list[Cell]:
    return [row.cells[number] for row in rows if number < len(row.cells)]


class _Column:
    """What stands in a column, measured once."""

    def __init__(self, head: Sequence[Cell], body: Sequence[Cell]) -> None:
        self._body = body
        self._heads = [measured(cell.children) for cell in head]
        self._texts = [measured(cell.children) for cell in body]

    def longest_word(self) -> int:
        """Return the width of its longest word, and a little more."""
        words = (word for text in (*self._heads, *self._texts) for word in _words(text))
        return max(SHORTEST * LETTER, *map(text_width, words), 0) + SLACK

    def is_of_boxes(self) -> bool:
        """Return whether it has nothing but boxes, which in large print take a second line."""
        return bool(self._texts) and all(map(_is_row_of_boxes, self._texts))

    def wish(self) -> float:
        """Return how much room it asks for: the longer its text, the less for each letter."""
        if self.is_of_boxes():
            return SHORTEST
        longest = max(map(len, self._texts), default=0)
        writing = any(map(is_to_write_in, self._body)) or not (
            longest or any(map(is_short, self._body))
        )
        return max(SHORTEST, longest**0.85, TO_WRITE_IN if writing else 0)


def _words(text: str) -> list[str]:
    """Return what no line end should cut: words, and a row of boxes to tick."""
    return [text] if _is_row_of_boxes(text) else text.split()


def _is_row_of_boxes(text: str) -> bool:
    return text.count(BOX) > 1


def is_to_write_in(cell: Cell) -> bool:
    """Return whether a cell has room to write, or is itself that room."""
    return any(isinstance(child, AnswerSpace | DrawingSpace) for child in cell.children) or (
        is_roomy(cell) and not is_short(cell)
    )


def is_roomy(cell: Cell) -> bool:
    """Return whether a cell is itself the room to write: one line or blank, and nothing else."""
    match cell.children:
        case (AnswerSpace(lines=1),):
            return True
        case (Paragraph(children=(Blank(kind=kind, children=()),)),):
            return kind is not Fill.CHOICE
        case _:
            return False


def is_short(cell: Cell) -> bool:
    """Return whether a cell is room for a word or a letter only."""
    match cell.children:
        case (Paragraph(children=(Blank(kind=Fill.SHORT),)),):
            return True
        case _:
            return False
