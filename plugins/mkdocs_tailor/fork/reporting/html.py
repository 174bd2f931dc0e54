"""The report as a page that is one file."""

from collections.abc import Iterable
from html import escape

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Inline, Look, Styled
from mkdocs_tailor.document.standalone import standalone

_STYLE = """\
main { max-width: 60rem }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #8888; padding: .4rem .6rem; text-align: start; vertical-align: top }
blockquote { border-inline-start: .25rem solid #8888; margin-inline: 0; padding-inline-start: 1rem }
ins { background: #1a7f3722; text-decoration-thickness: .12em }
del { background: #cf222e22 }
"""
_TAGS = {
    Look.STRONG: "strong",
    Look.EMPHASIS: "em",
    Look.CODE: "code",
    Look.INSERTED: "ins",
    Look.DELETED: "del",
}


def report_page(document: nodes.Document, title: str) -> str:
    """Return the page of a report; see `report_document` for what stands in one."""
    return standalone(title, "".join(map(_block, document.blocks)), _STYLE)


def _block(block: Block) -> str:
    match block:
        case nodes.Heading(level=level):
            return f"<h{level}>{_line(block.children)}</h{level}>\n"
        case nodes.Paragraph():
            return f"<p>{_line(block.children)}</p>\n"
        case nodes.Quote():
            return f"<blockquote>\n{''.join(map(_block, block.children))}</blockquote>\n"
        case nodes.List():
            items = "".join(f"<li>{_inside(item)}</li>\n" for item in block.items)
            return f"<ul>\n{items}</ul>\n"
        case nodes.Table():
            rows = "".join(_row(row) for row in (*block.head, *block.body))
            return f"<table>\n{rows}</table>\n"
        case _:
            message = f"a report has no {type(block).__name__}"
            raise TypeError(message)


def _row(row: nodes.Rows) -> str:
    cells = row.cells if isinstance(row, nodes.Row) else ()
    return f"<tr>{''.join(map(_cell, cells))}</tr>\n"


def _cell(cell: nodes.Cell) -> str:
    said = _inside(cell)
    return f'<th scope="col">{said}</th>' if cell.header else f"<td>{said}</td>"


def _inside(holder: object) -> str:
    """Return what a cell or an item holds, without the marks of a lone paragraph."""
    blocks = holder.children if isinstance(holder, nodes.Cell | nodes.Item) else ()
    return "".join(
        _line(block.children) if isinstance(block, nodes.Paragraph) else _block(block)
        for block in blocks
    )


def _line(words: Iterable[Inline]) -> str:
    return "".join(map(_word, words))


def _word(word: Inline) -> str:
    match word:
        case str():
            return escape(word)
        case Styled(look=look) if look in _TAGS:
            return f"<{_TAGS[look]}>{_line(word.children)}</{_TAGS[look]}>"
        case nodes.Break():
            return "<br>\n"
        case _:
            message = f"a report has no {type(word).__name__}"
            raise TypeError(message)
