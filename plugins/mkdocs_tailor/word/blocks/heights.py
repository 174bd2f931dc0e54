"""How tall a row of a table is likely to be: one that fills a page must be allowed to break.

Word processors cut off what reaches below the page in a row that may not break.
"""

from collections.abc import Sequence
from typing import Final

from mkdocs_tailor.document.nodes import AnswerSpace, Cell, Code, Heading, Image, Paragraph, Row
from mkdocs_tailor.word.base.style_sheet import ANSWER_LINE
from mkdocs_tailor.word.blocks.columns import LETTER
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.texts import plain

LINE: Final = 330
"""From one line to the next, with what a paragraph adds, in twentieths of a point."""
SHARE: Final = 0.5
"""How much of a page a row may fill before it may break: an estimate is only half right."""


def may_break(row: Row, widths: Sequence[int], page: int) -> bool:
    """Return whether a row in columns of these widths may be too tall for a page of that height."""
    cells = zip(row.cells, widths, strict=False)
    return any(_height(cell, max(width, LETTER)) > page * SHARE for cell, width in cells)


def _height(cell: Cell, width: int) -> float:
    letters = len(plain(cell.children))
    return letters * LETTER / width * LINE + sum(map(_least, cell.children))


def _least(node: Node) -> int:
    """Return the height that a node has whatever its words are."""
    match node:
        case str():
            return 0
        case AnswerSpace(lines=lines):
            return lines * ANSWER_LINE
        case Image():
            return 5 * LINE
        case Code():
            return LINE * (1 + _lines(node))
        case Paragraph() | Heading():
            return LINE + sum(map(_least, node.children))
        case _:
            return sum(map(_least, children(node)))


def _lines(code: Code) -> int:
    """Return how many line ends stand in code."""
    return sum(child.count("\n") for child in code.children if isinstance(child, str))
