"""Answer spaces: ruled lines to write on, and on a computer a control to type into.

The lines are underlined tabs up to a right tab: one paragraph, no empty ones, which would be read
out as blanks. They stand outside the control: inside, some programs add lines of their own.
"""

from mkdocs_tailor.document.nodes import AnswerSpace, DrawingSpace
from mkdocs_tailor.word import words
from mkdocs_tailor.word.base.style_sheet import DRAWING_INDENT
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.spaces import LINES, RICH, RULE, space_to_fill
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.tab_stops import right_edge

MOST = 60
"""More lines than that are on no page."""


def write_answer(answer: AnswerSpace, scope: Scope, draft: Draft) -> Steps:
    """Return as many ruled lines as are asked for, with a place to type.

    One line in a table cell needs no rule: the cell is the room.
    """
    title = _title(words.ANSWER, answer.label or scope.beside.label)
    space = space_to_fill(title, LINES, scope, draft, ruled=not scope.roomy)
    if scope.roomy:
        return paragraph(space, scope)
    lines = "<w:br/>".join(["<w:tab/>"] * min(max(answer.lines, 1), MOST))
    return _ruled((*space, f"<w:r>{RULE}{lines}</w:r>"), scope)


def write_drawing_space(drawing: DrawingSpace, scope: Scope, draft: Draft) -> Steps:
    """Return a bordered paragraph so many lines of one centimetre high, with a place for a picture.

    Each line is at least that high, so that a picture that is put in is shown whole.
    """
    title = _title(words.DRAWING, drawing.label or scope.beside.label)
    space = space_to_fill(title, RICH, scope, draft, ruled=False)
    lower = f"<w:r>{'<w:br/>' * (drawing.height - 1)}</w:r>" if drawing.height > 1 else ""
    return paragraph((*space, lower), scope, "DrawingSpace", own=DRAWING_INDENT)


def _title(thing: str, label: str) -> str:
    return f"{thing}: {label}" if label else thing


def _ruled(runs: Steps, scope: Scope) -> Steps:
    """Return the paragraph; in a callout its tint goes on behind the lines."""
    if scope.bar:
        return paragraph(runs, scope, f"{scope.style}Answer", tabs=right_edge(scope))
    return paragraph(runs, scope, "AnswerLine", tabs=right_edge(scope, styled=True))
