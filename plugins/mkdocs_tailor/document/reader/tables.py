"""Tables."""

from collections.abc import Iterator

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Cell, Paragraph, Row, Rows, Table
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.parts import parts, taken_out
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.table_cells import Cells
from mkdocs_tailor.document.reader.table_grid import squared
from mkdocs_tailor.document.reader.tags import classes_of

_SECTIONS = frozenset(("thead", "tbody", "tfoot"))
_COLUMNS = frozenset(("colgroup", "col"))
_PARTS = _SECTIONS | _COLUMNS | {"tr"}


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the table, all its rows of one width.

    The rows of a ``thead`` are its head; without one, a first row of header cells. What stands
    outside cells gets a row of its own; a table without rows is just its caption.
    """
    found, rest = taken_out(element.children, _is_caption)
    thead, rest = taken_out(rest, _is_head)
    cells, caption = Cells(reading), reading.text(found)
    head, body = _headed(tuple(_rows(thead, cells)), tuple(_rows(rest, cells)))
    if not head and not body:
        return (Paragraph(caption),) if shows(caption) else ()
    return (Table(*squared(head, body), caption, classes_of(element)),)


def _is_caption(element: Element) -> bool:
    return element.tag == "caption"


def _is_head(element: Element) -> bool:
    return element.tag == "thead"


def _rows(tree: Tree, cells: Cells) -> Iterator[Rows]:
    for part in parts(tree, _PARTS):
        match part:
            case Element(tag="tr"):
                yield cells.row(part)
            case Element(tag=tag) if tag in _SECTIONS:
                yield from _rows(part.children, cells)
            case Element():
                pass
            case tuple():
                yield Row((Cell(cells.reading.blocks(part)),))
            case _:
                yield from carried(part, lambda branch: tuple(_rows(branch, cells)))


def _headed(
    head: tuple[Rows, ...], body: tuple[Rows, ...]
) -> tuple[tuple[Row, ...], tuple[Rows, ...]]:
    """Return heading rows and others; a row that may be absent is none to head a table."""
    if not head and body and isinstance(body[0], Row) and _all_headers(body[0]):
        head, body = body[:1], body[1:]
    rows = tuple(row for row in head if isinstance(row, Row))
    return rows, (*(row for row in head if not isinstance(row, Row)), *body)


def _all_headers(row: Row) -> bool:
    return bool(row.cells) and all(cell.header for cell in row.cells)
