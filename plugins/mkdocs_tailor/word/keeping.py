"""What stays together on a page: a question with its lines, what is short with itself."""

from collections.abc import Sequence

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.texts import plain

LONGEST_LEAD = 240
"""Below a heading: a paragraph of no more letters does not stand alone at the foot of a page."""
MOST_PARTS = 8
"""The most items, rows or blocks that stay together."""
MOST_LETTERS = 900
"""The most letters that a callout has: a third of a page."""
MOST_LETTERS_OF_PARTS = 500
"""The same of items and rows, between which a page may end."""

ASKED_FOR = (
    nodes.AnswerSpace, nodes.DrawingSpace, nodes.List, nodes.Table, nodes.DefinitionList
)  # fmt: skip
"""The blocks that a paragraph before them speaks of."""


def stays_with_next(child: nodes.Paragraph, above: Node | None, below: Node | None) -> bool:
    """Return whether a paragraph stays on the page of the block below it."""
    if _begins_with(below, ASKED_FOR):
        return True
    if below is None or _begins_with(below, (nodes.Heading,)):
        return False
    leads = isinstance(above, nodes.Heading) and above.level > 1
    return leads and len(plain(child.children)) <= LONGEST_LEAD


def is_short(parts: Sequence[Node], letters: int = MOST_LETTERS_OF_PARTS) -> bool:
    """Return whether items, rows or blocks are few and short enough to stay together."""
    return (
        _counted(parts) <= MOST_PARTS
        and len(plain(parts)) <= letters
        and not any(map(_is_deep, parts))
    )


def _counted(parts: Sequence[Node]) -> int:
    """Return how many parts there are likely to be: three turns of a repeat, the longer branch."""
    number = 0
    for part in parts:
        match part:
            case Repeat():
                number += max(3 * _counted(part.body), _counted(part.otherwise))
            case Choice():
                number += max(_counted(part.then), _counted(part.otherwise))
            case Named():
                number += _counted(part.children)
            case _:
                number += 1
    return number


def _is_deep(part: Node) -> bool:
    """Return whether a part holds what takes much room."""
    if isinstance(part, str):
        return False
    if isinstance(part, nodes.Image | nodes.DrawingSpace | nodes.Code | nodes.Tabs):
        return True
    many_lines = isinstance(part, nodes.AnswerSpace) and part.lines > MOST_PARTS
    return many_lines or any(map(_is_deep, children(part)))


def _begins_with(block: Node | None, kinds: tuple[type, ...]) -> bool:
    match block:
        case Choice(then=[first, *_]) | Named(children=[first, *_]) | Repeat(body=[first, *_]):
            return _begins_with(first, kinds)
        case _:
            return isinstance(block, kinds)
