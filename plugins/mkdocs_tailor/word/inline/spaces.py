"""Controls to fill in: what a pupil or a parent types goes here, in place of a prompt.

The prompt is a blank, so that printed lines are empty; what belongs there is said by the words
before it and by the title of the control. Rules are underlined tabs and blanks that stand outside:
they are drawn by every word processor, go on after what is typed, and are not read out.
"""

from mkdocs_tailor.word import words
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.controls import control
from mkdocs_tailor.word.inline.runs import run
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps

RULE = '<w:rPr><w:rStyle w:val="AnswerRule"/></w:rPr>'
"""Of rules, and of what is typed on them."""

TEXT = "<w:text/>"
LINES = '<w:text w:multiLine="1"/>'
RICH = "<w:richText/>"
"""Takes pictures as well as text."""


def space_to_fill(  # noqa: PLR0913 - each differs between kinds of space
    title: str, kind: str, scope: Scope, draft: Draft, *, prompt: str = "", ruled: bool = True
) -> Steps:
    """Return a control of the kind, which shows the prompt until something stands there."""
    draft.answers += 1
    tag = f"answer:{draft.answers}"
    identifier = None if scope.repeated else draft.ids.next(tag)
    look = "Choice" if prompt else "Rule" if ruled else "Text"
    style = f'<w:rPr><w:rStyle w:val="Placeholder{look}"/></w:rPr>'
    shown = run(prompt or words.PROMPT, style)
    typed = RULE if ruled else ""
    return control(title, tag, identifier, f"<w:showingPlcHdr/>{kind}", (shown,), typed=typed)
