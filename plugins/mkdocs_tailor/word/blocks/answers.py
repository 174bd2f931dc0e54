"""Answer spaces: ruled lines to write on, and on a computer a control to type into.

The lines are the leaders of tabs up to a right tab: one paragraph, no empty ones, which would be
read out as blanks. They stand outside the control: inside, some programs add lines of their own.
"""

from mkdocs_tailor.document.nodes import AnswerSpace
from mkdocs_tailor.word import words
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.controls import control
from mkdocs_tailor.word.inline.runs import run
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps

STYLED_WIDTH = 9638
"""Where the tab of the style stands."""

RULE = '<w:rPr><w:rStyle w:val="AnswerRule"/></w:rPr>'
MOST = 60
"""More lines than that are on no page."""


def write_answer(answer: AnswerSpace, scope: Scope, draft: Draft) -> Steps:
    """Return as many ruled lines as are asked for, with a place to type."""
    draft.answers += 1
    tag = f"answer:{draft.answers}"
    identifier = None if scope.repeated else draft.ids.next(tag)
    label = answer.label or scope.beside.label
    title = f"{words.ANSWER}: {label}" if label else words.ANSWER
    prompt = run(words.PROMPT, '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')
    kind = '<w:showingPlcHdr/><w:text w:multiLine="1"/>'
    box = control(title, tag, identifier, kind, (prompt,))
    lines = "<w:br/>".join(["<w:tab/>"] * min(max(answer.lines, 1), MOST))
    return _ruled((*box, f"<w:r>{RULE}{lines}</w:r>"), scope)


def _ruled(runs: Steps, scope: Scope) -> Steps:
    """Return the paragraph; in a callout its tint goes on behind the lines."""
    if scope.bar:
        return paragraph(runs, scope, f"{scope.style}Answer", tabs=_tab(scope.width))
    if scope.width == STYLED_WIDTH:
        return paragraph(runs, scope, "AnswerLine")
    cleared = f'<w:tab w:val="clear" w:pos="{STYLED_WIDTH}"/>'
    ordered = sorted([(STYLED_WIDTH, cleared), (scope.width, _tab(scope.width))])
    return paragraph(runs, scope, "AnswerLine", tabs="".join(tab for _, tab in ordered))


def _tab(position: int) -> str:
    return f'<w:tab w:val="right" w:leader="underscore" w:pos="{position}"/>'
