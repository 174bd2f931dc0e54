"""The cells of one table, read row by row."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Cell, Row
from mkdocs_tailor.document.reader.parts import Part, parts
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.styles import alignment
from mkdocs_tailor.document.reader.tags import text_attribute

MOST_SPANNED = 50
"""Columns or rows that one cell may reach over; more is a slip of the author's."""

_TAGS = frozenset(("td", "th"))
_SPANS = frozenset(("rowspan", "colspan"))


@dataclass(slots=True)
class Cells:
    """Reads rows in their order, and takes merged cells apart.

    A document has no merged cells, since screen readers lose their way in them: the other places
    that such a cell reaches over are empty.
    """

    reading: Reading
    _reaching: dict[int, list[Cell]] = field(default_factory=dict[int, list[Cell]])
    """By column: the empty cells below a cell that reaches over several rows."""

    def row(self, element: Element) -> Row:
        """Return the row that a ``tr`` makes."""
        cells: list[Cell] = []
        for part in parts(element.children, _TAGS):
            cells += self._reached(len(cells))
            cell, (down, across) = self._cell(part), self._spans(part)
            empty = Cell((), cell.header)
            for column in range(len(cells), len(cells) + across):
                self._reaching[column] = [empty] * (down - 1)
            cells += (cell, *[empty] * (across - 1))
        return Row((*cells, *self._reached(len(cells))))

    def _reached(self, column: int) -> Iterator[Cell]:
        while self._reaching.get(column):
            yield self._reaching[column].pop()
            column += 1

    def _cell(self, part: Part) -> Cell:
        if isinstance(part, Element):
            header = part.tag == "th"
            return Cell(self.reading.blocks(part.children), header, alignment(part))
        return Cell(self.reading.blocks(part if isinstance(part, tuple) else (part,)))

    def _spans(self, part: Part) -> tuple[int, int]:
        """Return over how many rows and columns a cell reaches."""
        if not isinstance(part, Element) or _SPANS.isdisjoint(part.attributes):
            return 1, 1
        down, across = _span(part, "rowspan"), _span(part, "colspan")
        if down * across > 1:
            self.reading.remark(
                "merged-cells",
                "table",
                "a table has merged cells; in the Word file the cells beside such a one are empty",
                "give every row the same number of cells",
            )
        return down, across


def _span(element: Element, name: str) -> int:
    value = text_attribute(element, name).strip()
    number = int(value) if value.isascii() and value.isdecimal() else 1
    return min(max(number, 1), MOST_SPANNED)
