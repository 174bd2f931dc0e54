"""Tables (ECMA-376 part 1, 17.4)."""

from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, found, value, w

MARKS = frozenset(map(w, ("bookmarkStart", "bookmarkEnd")))


def tables(handout: Handout) -> Iterator[tuple[str, Element]]:
    """Yield the tables of all parts, with the names of the parts."""
    for name, root in handout.stories():
        yield from ((name, table) for table in all_named(root, "tbl"))


def rows_of(table: Element) -> list[Element]:
    """Return the rows of a table, those of tables in its cells left out."""
    return [row for row in all_named(table, "tr") if next(row.iterancestors(w("tbl"))) is table]


def cells_of(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return [cell for cell in all_named(row, "tc") if next(cell.iterancestors(w("tr"))) is row]


def cells_end_with_a_paragraph(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for cell in all_named(root, "tc"):
            blocks = [child for child in cell if child.tag not in MARKS]
            if not blocks or blocks[-1].tag != w("p"):
                yield f"{name}: a cell does not end with a paragraph"


def rows_have_cells(handout: Handout) -> Iterator[str]:
    for name, table in tables(handout):
        if not rows_of(table):
            yield f"{name}: a table has no rows"
        if any(not cells_of(row) for row in rows_of(table)):
            yield f"{name}: a row has no cells"


def grids_fit(handout: Handout) -> Iterator[str]:
    for name, table in tables(handout):
        grid = found(table, "tblGrid")
        if grid is None:
            yield f"{name}: a table has no grid"
            continue
        for row in rows_of(table):
            width = sum(int(value(cell, "tcPr", "gridSpan") or 1) for cell in cells_of(row))
            if width and width != len(grid):
                yield f"{name}: a row has {width} columns, the grid {len(grid)}"


RULES = (
    Rule(35, "every cell ends with a paragraph", cells_end_with_a_paragraph),
    Rule(36, "every table has rows, every row cells", rows_have_cells),
    Rule(37, "every table has a grid as wide as its rows", grids_fit),
)
