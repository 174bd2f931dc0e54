"""Reading one paragraph: how it stands, and what it says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mkdocs_tailor.fork.importing.opening.xml import Element, value, w, whole
from mkdocs_tailor.fork.importing.reading.line import ITEMS, Form, Line, Shape
from mkdocs_tailor.fork.importing.reading.markdown import begun, written
from mkdocs_tailor.fork.importing.reading.numbering import NONE
from mkdocs_tailor.fork.importing.reading.piece import Piece
from mkdocs_tailor.fork.importing.reading.runs import BOX, LINE_BREAK, Surroundings, pieces_of
from mkdocs_tailor.fork.importing.reading.stories import Story
from mkdocs_tailor.fork.importing.reading.styles import UNSAID

_COUNTED = re.compile(r"(?:Figure|Table) \d+: ")
"""The number of a caption, where a program has dropped the style that tells it apart."""


def read_paragraph(paragraph: Element, story: Story, *, in_cell: bool = False) -> Line | None:
    """Return a paragraph as a line; None for one that says nothing.

    In the cell of a table nothing begins as a list or a heading would.
    """
    style = value(paragraph, "w:pPr/w:pStyle")
    if story.styles.name(style) in UNSAID:
        return None
    bold, slanted = story.styles.is_bold(style), story.styles.is_slanted(style)
    pieces = [*pieces_of(paragraph, Surroundings(story, bold, slanted))]
    shape = _shape(paragraph, style, story)
    if shape.form is Form.ANSWER:
        return Line(shape, _room(paragraph, story))
    if shape.form is Form.CODE:
        return _code(paragraph, shape)
    pieces, shape = _without_sign(pieces, shape)
    text = _text(written(pieces), shape, in_cell=in_cell)
    fields = tuple(piece.field for piece in pieces if piece.field)
    return Line(shape, text, fields=fields) if text else None


def _shape(paragraph: Element, style: str | None, story: Story) -> Shape:
    shape = story.styles.shape(style)
    number = value(paragraph, "w:pPr/w:numPr/w:numId")
    level = whole(value(paragraph, "w:pPr/w:numPr/w:ilvl"))
    if number is None and (brought := story.styles.list(style)):
        number, level = brought[0], brought[1]
    if number is None or shape.form is Form.HEADING:
        return shape
    form = story.numbering.form(number, level)
    if form is None:
        return replace(shape, form=Form.TEXT) if number == NONE and shape.form in ITEMS else shape
    return Shape(form, level, shape.box)


def _without_sign(pieces: Sequence[Piece], shape: Shape) -> tuple[list[Piece], Shape]:
    """Return the pieces of a task without its box, which stands before a tab."""
    said = [*pieces]
    first = next((at for at, piece in enumerate(said) if piece.text.strip()), None)
    is_box = first is not None and said[first].text == BOX
    if is_box and first is not None and (shape.form is Form.TASK or shape.box):
        following = said[first + 1] if first + 1 < len(said) else None
        if following and following.text.startswith(" "):
            return said[first + 1 :], Shape(Form.TASK, 0, shape.box)
    if shape.form is Form.TASK:
        return said, replace(shape, form=Form.TEXT)
    return said, shape


def _text(text: str, shape: Shape, *, in_cell: bool) -> str:
    while text.endswith(LINE_BREAK):
        text = text.removesuffix(LINE_BREAK).rstrip()
    if shape.form is Form.CAPTION:
        return _COUNTED.sub("", text, count=1)
    return text if in_cell or shape.form in {Form.HEADING, Form.CALLOUT} else begun(text)


def _room(paragraph: Element, story: Story) -> str:
    """Return what an author writes for room to answer: as many lines as it has."""
    breaks = sum(one.get(w("type")) in {None, "textWrapping"} for one in paragraph.iter(w("br")))
    drawn = story.styles.name(value(paragraph, "w:pPr/w:pStyle")) == "DrawingSpace"
    if drawn:
        return f"{{{{ draw({breaks + 1}) }}}}"
    return f"{{{{ answer({breaks + 1}) }}}}"


def _code(paragraph: Element, shape: Shape) -> Line | None:
    parts = (
        one.text or "" if one.tag == w("t") else "\n" for one in paragraph.iter(w("t"), w("br"))
    )
    text = "".join(parts)
    return Line(shape, text) if text.strip() else None
