"""How wide the columns of a table are: by what stands in them, with room to write in empty ones."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mkdocs_tailor.document.nodes import AnswerSpace, Cell, Paragraph, Row, Rows
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.texts import plain

NARROW, LETTER, CAPITAL, WIDE = 84, 138, 170, 202
"""The widths of letters in a bold heading, in twentieths of a point."""
NARROW_LETTERS, WIDE_LETTERS = frozenset("fijltrI.,:;!|()[]'’-"), frozenset("mwMW@%—…")
PADDING = 230
"""What the cells of our style keep free at their left and right."""
LARGER = 1.5
"""How much larger than the standard the type of a print variant is."""
SHORTEST = 3
"""The letters that a column is made for at least, whatever stands in it."""
TO_WRITE_IN = 18
"""What a column to write in counts as, in letters."""
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
    """Return the widths of as many columns as the longest row has; together they fill the room.

    Every column is wide enough for its longest word, if all of these fit; what is left is shared
    out by how much stands in each.
    """
    count = max((len(row.cells) for row in (*head, *body)), default=0)
    columns = [(_column(head, n), _column(body, n)) for n in range(count)]
    words = [_longest_word([*top, *rest]) for top, rest in columns]
    larger = _larger(words, room)
    needs = [word * larger + PADDING for word in words]
    wishes = [_wish(rest) for _, rest in columns]
    extras = [
        max(1.0, room * wish / sum(wishes) - need) for wish, need in zip(wishes, needs, strict=True)
    ]
    left = max(0, room - sum(needs))
    shares = [need + left * extra / sum(extras) for need, extra in zip(needs, extras, strict=True)]
    edges = [round(room * sum(shares[:n]) / sum(shares)) for n in range(count + 1) if shares]
    return tuple(right - left for left, right in pairwise(edges))


def _larger(words: Sequence[int], room: int) -> float:
    """Return how much larger type may get before a word must break, as large print needs it."""
    free = room - PADDING * len(words)
    return min(LARGER, max(1.0, free / max(1, sum(words))))


def _column(rows: Sequence[Row], number: int) -> list[Cell]:
    return [row.cells[number] for row in rows if number < len(row.cells)]


def _longest_word(cells: Sequence[Cell]) -> int:
    words = (word for cell in cells for word in _measured(cell).split())
    return max(SHORTEST * LETTER, *(sum(map(_width, word)) for word in words), 0)


def _width(letter: str) -> int:
    if letter in NARROW_LETTERS:
        return NARROW
    if letter in WIDE_LETTERS:
        return WIDE
    return CAPITAL if letter.isupper() else LETTER


def _wish(body: Sequence[Cell]) -> float:
    """Return how much room a column asks for: the longer its text, the less for each letter."""
    lengths = [len(_measured(cell)) for cell in body]
    writing = any(_to_write_in(cell) for cell in body) or not any(lengths)
    return max(SHORTEST, max(lengths, default=0) ** 0.85, TO_WRITE_IN if writing else 0)


def _to_write_in(cell: Cell) -> bool:
    return any(isinstance(child, AnswerSpace) for child in cell.children)


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
