"""Tables: a row of heads that says what the columns hold (WCAG 2.2, 1.3.1)."""

from collections.abc import Iterator

from mkdocs_tailor.document.nodes import Cell, Row, Table
from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, error, landmark, warning
from mkdocs_tailor.word.access.walk import Stands
from mkdocs_tailor.word.children import children
from mkdocs_tailor.word.texts import plain


def see_table(spot: Stands) -> Iterator[Seen]:
    """Yield what is wrong with the heads of a table."""
    if not isinstance(table := spot.node, Table):
        return
    mark = Mark(landmark((table,)), spot.near, r"^\s*\||<t[rdh]\b")
    heads = table.head or _side_heads(table)
    if not heads or not any(_says(cell) for row in heads for cell in row.cells):
        message = f"the table {_called(table)} has no heads for its columns"
        hint = "write what each column holds above the line of dashes"
        yield error("table-without-heads", message, hint, mark)
    elif table.head and any(not _says(cell) for cell in table.head[-1].cells[1:]):
        message = f"a column of the table {_called(table)} has no head"
        hint = "say what the column holds; only the corner above row heads may be empty"
        yield warning("column-without-head", message, hint, mark)


def _side_heads(table: Table) -> tuple[Row, ...]:
    """Return the first row where it has nothing but heads, as the Word file takes it."""
    first = table.body[0] if table.body else None
    is_head = isinstance(first, Row) and bool(first.cells) and all(c.header for c in first.cells)
    return (first,) if is_head and isinstance(first, Row) else ()


def _says(cell: Cell) -> bool:
    return bool(plain(cell.children))


def _called(table: Table) -> str:
    said = plain(table.caption) or next(
        (text for row in (*table.head, *table.body) for cell in children(row)
         if (text := plain(children(cell)))), ""
    )  # fmt: skip
    return f"“{said[:40]}”" if said else "without words"
