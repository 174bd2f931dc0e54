"""How wide text is likely to be, before any word processor has set it."""

from mkdocs_tailor.document.nodes import Blank, Box, Paragraph
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.texts import plain

NARROW, LETTER, CAPITAL, WIDE = 84, 138, 170, 202
"""The widths of letters in a bold heading, in twentieths of a point."""
BOX, BOX_WIDTH = "\u2610", 260
NARROW_LETTERS, WIDE_LETTERS = frozenset("fijltrI.,:;!|()[]'’- "), frozenset("mwMW@%—…")
VALUE = "x" * 11
"""What stands for a value, which no line end should cut."""


def measured(nodes: tuple[Node, ...]) -> str:
    """Return a text as wide as theirs is likely to be: values are longer than most labels."""
    return plain(map(_widened, nodes))


def text_width(text: str) -> int:
    """Return how wide the text is on one line."""
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if letter in NARROW_LETTERS:
        return NARROW
    if letter in WIDE_LETTERS:
        return WIDE
    if letter == BOX:
        return BOX_WIDTH
    return CAPITAL if letter.isupper() else LETTER


def _widened(node: Node) -> Node:
    match node:
        case Field():
            return VALUE
        case Box():
            return BOX
        case Blank() | Paragraph():
            return measured(node.children)
        case _:
            return node
