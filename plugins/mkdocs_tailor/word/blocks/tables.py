"""Tables: a heading row that repeats, rows that do not break, no merged cells (17.4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_tailor.document.nodes import CARDS, Cell, Image, Row, Rows, Table
from mkdocs_tailor.word import words
from mkdocs_tailor.word.blocks.captions import Kind, is_captioned, write_caption
from mkdocs_tailor.word.blocks.columns import (
    NARROW_PADDING,
    PADDING,
    column_widths,
    is_crowded,
    is_roomy,
    rows_in,
    with_letters,
)
from mkdocs_tailor.word.blocks.heights import may_break
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.drawings import picture_width
from mkdocs_tailor.word.keeping import is_short
from mkdocs_tailor.word.opened import write_open
from mkdocs_tailor.word.paragraphs import paragraph, spacer
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.presence import shows, surely_shows
from mkdocs_tailor.word.scope import ALONE, Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, attribute, choose
from mkdocs_tailor.word.texts import plain, spoken

WRITING_HEIGHT = '<w:trHeight w:val="624" w:hRule="atLeast"/>'
"""Of a row with a cell to write in: 11 mm."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a table looks like."""

    name: str
    """The class that it is known by."""
    style: str
    padding: int
    """What its cells keep free at their left and right."""


PLAIN = Look("", "HandoutTable", PADDING)
NARROW = Look("", "HandoutTableNarrow", NARROW_PADDING)
"""A table of many columns."""
CUT_OUT = Look(CARDS, "CardTable", 454)
"""Cards to cut out."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What the rows of a table share."""

    widths: tuple[int, ...]
    side_heads: bool
    """Whether the first cell of every row is a heading."""
    look: Look


def write_table(table: Table, scope: Scope, draft: Draft) -> Steps:
    """Return the table with its caption; nothing for the schools for which it has no rows."""
    head, body = _split(table)
    all_rows = tuple(rows_in(body))
    widths = _widths(head, all_rows, scope.room, draft)
    there = True if head else scope.known(shows(body))
    if not widths or there is False:
        return ()
    grid = Grid(widths, _have_side_heads(all_rows), _look(table, len(widths), scope.room))
    whole = grid.look is not CUT_OUT and is_short((*head, *body))
    within = scope._replace(together=True) if whole else scope
    caption = _caption(table, within.when(there), draft)
    return choose(there, (*caption, *_written(table, grid, within, draft)))


def _look(table: Table, columns: int, room: int) -> Look:
    if CARDS in table.classes:
        return CUT_OUT
    return NARROW if is_crowded(columns, room) else PLAIN


def _written(table: Table, grid: Grid, scope: Scope, draft: Draft) -> Steps:
    head, body = _split(table)
    rows = (
        *(step for row in head for step in _row(row, grid, scope, draft, heading=True)),
        *_write_rows(body, grid, scope, draft),
        *(() if head else choose(surely_shows(body), (), _row(Row(()), grid, scope, draft))),
    )
    return (
        *_properties(table, grid, scope, draft, headed=bool(head)),
        *rows,
        "</w:tbl>",
        spacer(scope) if scope.beside.open_below else "",
    )


def _widths(head: Sequence[Row], rows: Sequence[Row], room: int, draft: Draft) -> tuple[int, ...]:
    if not draft.survey.pictured:
        return column_widths(head, rows, room)

    def across(image: Image) -> int:
        return picture_width(image, room // 2, draft)

    tops, others = ([with_letters(row, across) for row in part] for part in (head, rows))
    return column_widths(tops, others, room)


def _have_side_heads(rows: Sequence[Row]) -> bool:
    return bool(rows) and all(row.cells[:1] and row.cells[0].header for row in rows)


def _split(table: Table) -> tuple[tuple[Row, ...], tuple[Rows, ...]]:
    """Return the heading rows and the others; a first row of heading cells alone is one, too."""
    if table.head or not table.body:
        return table.head, table.body
    first = table.body[0]
    if isinstance(first, Row) and first.cells and all(cell.header for cell in first.cells):
        return (first,), table.body[1:]
    return (), table.body


def _caption(table: Table, scope: Scope, draft: Draft) -> Steps:
    if is_captioned(table) is False:
        return choose(scope.known(scope.beside.above.tight), (spacer(scope),))
    above = scope._replace(beside=ALONE)
    return write_caption(Kind.TABLE, table, above, draft)


def _properties(table: Table, grid: Grid, scope: Scope, draft: Draft, *, headed: bool) -> Steps:
    look = 0x0600 | 0x0020 * headed | 0x0080 * grid.side_heads
    faces = "<w:bidiVisual/>" if scope.leftward is True else ""
    indent = f'<w:tblInd w:w="{scope.indent}" w:type="dxa"/>' if scope.indent else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    start = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{grid.look.style}"/>{faces}'
        f'<w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/>{indent}'
        f'<w:tblLook w:val="{look:04X}" w:firstRow="{int(headed)}" w:lastRow="0" '
        f'w:firstColumn="{int(grid.side_heads)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        '<w:tblCaption w:val="'
    )
    description = f'<w:tblDescription w:val="{attribute(_description(table))}"/>'
    end = f'"/>{description}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    return (start, *_name(table, draft), end)


def _name(table: Table, draft: Draft) -> Steps:
    """Return what the table is called where it cannot be seen: its caption, the heading above."""
    return spoken(table.caption) or draft.heading or (attribute(draft.chapter.title),)


def _description(table: Table) -> str:
    heads = [
        text
        for row in _split(table)[0][-1:]
        for cell in row.cells
        if (text := plain(cell.children))
    ]
    return f"{words.TABLE_WITH} {', '.join(heads)}" if heads else words.A_TABLE


def _write_rows(rows: Sequence[Rows], grid: Grid, scope: Scope, draft: Draft) -> Steps:
    def write(inner: Sequence[Rows], where: Scope, shared: Draft) -> Steps:
        return _write_rows(inner, grid, where, shared)

    steps = list[Step]()
    for number, row in enumerate(rows, 1):
        here = scope.held(last=number == len(rows))
        if isinstance(row, Row):
            steps += _row(row, grid, here, draft)
        else:
            steps += write_open(row, here._replace(marked=False), draft, write)
    return tuple(steps)


def _row(row: Row, grid: Grid, scope: Scope, draft: Draft, *, heading: bool = False) -> Steps:
    """Return a row; one that is too short is filled up with empty cells."""
    missing = len(grid.widths) - len(row.cells)
    cells = (*row.cells, *(Cell(()) for _ in range(missing)))
    to_write_in = not heading and any(map(_is_room, cells))
    tall = may_break(row, grid.widths, draft.base.page.height)
    properties = ("" if tall else "<w:cantSplit/>") + (WRITING_HEIGHT if to_write_in else "")
    if heading:
        properties += "<w:tblHeader/>"
    steps: list[Step] = [f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"]
    for cell, width in zip(cells, grid.widths, strict=True):
        steps.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>')
        steps += _cell(cell, width - grid.look.padding, scope, draft, heading=heading)
        steps.append("</w:tc>")
    return (*steps, "</w:tr>")


def _is_room(cell: Cell) -> bool:
    """Return whether a cell is to be written in by hand."""
    return is_roomy(cell) or shows(cell.children) is False


def _cell(cell: Cell, room: int, scope: Scope, draft: Draft, *, heading: bool) -> Steps:
    """Return a cell, which always ends with a paragraph: Word refuses one that does not."""
    inside = Scope(
        scope.links,
        room,
        scope.frames,
        style="TableHeading" if heading or cell.header else "TableText",
        align=cell.align or "",
        marked=False,
        noted=scope.noted,
        together=scope.together and not heading,
        kept=scope.kept and not heading,
        roomy=is_roomy(cell),
        leftward=scope.leftward,
    )
    written = write_blocks(cell.children, inside, draft)
    there = scope.known(surely_shows(cell.children))
    if there is True:
        return written
    empty = paragraph((), inside._replace(align=""), "TableText")
    return (*written, *choose(there, (), empty))
