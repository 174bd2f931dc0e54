"""Tables of a formula: matrices, cases, equations one below the other (22.1.2.57, m)."""

from itertools import groupby

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.word.mathematics.rows import arguments
from mkdocs_tailor.word.mathematics.runs import text_of
from mkdocs_tailor.word.mathematics.scripts import Write, filled
from mkdocs_tailor.word.mathematics.signs import RELATIONS

ROWS = frozenset(("mtr", "mlabeledtr"))
ALIGNED = frozenset(("left", "center", "right"))

UNSEEN = "\u200b"
"""LibreOffice shows an error where nothing stands to the left of an equals sign."""

CLOSE = '<m:cGpRule m:val="3"/><m:cGp m:val="0"/>'
"""Columns that touch: the equals signs of aligned equations."""


def table(element: Element, write: Write) -> str:
    """Return the table; all its rows as wide as the widest."""
    rows = [_cells(row) for row in arguments(element, 1)]
    width = max(1, *map(len, rows))
    held = "".join(_row(row, width, write) for row in rows)
    columns = "".join(
        f'<m:mc><m:mcPr><m:count m:val="{len(tuple(alike))}"/><m:mcJc m:val="{side}"/></m:mcPr>'
        "</m:mc>"
        for side, alike in groupby(_sides(element, rows, width))
    )
    gap = CLOSE if str(element.attributes.get("columnspacing", "1em")).startswith("0") else ""
    shape = f'<m:plcHide m:val="1"/>{gap}<m:mcs>{columns}</m:mcs>'
    return f"<m:m><m:mPr>{shape}</m:mPr>{held}</m:m>"


def _cells(row: Element) -> tuple[Element, ...]:
    return arguments(row, 1) if row.tag in ROWS else (row,)


def _row(cells: tuple[Element, ...], width: int, write: Write) -> str:
    even = cells + (Element("mtd"),) * (width - len(cells))
    return f"<m:mr>{''.join(filled('e', _cell(cell, write)) for cell in even)}</m:mr>"


def _cell(cell: Element, write: Write) -> str:
    """Return what a cell holds; a relation that it begins with is given something to the left."""
    held = _held(cell)
    first = next((one for one in held if text_of(one)), None)
    related = first is not None and first.tag == "mo" and text_of(first) in RELATIONS
    return write((Element("mi", {}, (UNSEEN,)), *held) if related else held)


def _held(cell: Element) -> tuple[Element, ...]:
    return arguments(cell, 0) if cell.tag == "mtd" else (cell,)


def _sides(element: Element, rows: list[tuple[Element, ...]], width: int) -> list[str]:
    """Return how each column is aligned: as its first cell says, or the table, or centred."""
    said = str(element.attributes.get("columnalign", "")).split() or ["center"]
    sides = list[str]()
    for column in range(width):
        whole = said[min(column, len(said) - 1)]
        cell = next((row[column] for row in rows if column < len(row)), None)
        side = whole if cell is None else str(cell.attributes.get("columnalign", whole))
        sides.append(side if side in ALIGNED else "center")
    return sides
