"""Figures: what they show, and the caption below on the same page."""

from dataclasses import replace

from mkdocs_tailor.document.nodes import Figure
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Beside, Scope
from mkdocs_tailor.word.steps import Steps, choose


def write_figure(figure: Figure, scope: Scope, draft: Draft) -> Steps:
    """Return the figure and its caption."""
    runs = write_inline(figure.caption, scope, draft)
    inside = replace(scope, beside=Beside(keep=bool(runs), open_below=not runs))
    shown = (
        step
        for child in figure.children
        for step in draft.block_writers[type(child)](child, inside, draft)
    )
    return (*shown, *choose(scope.known(shows(figure.caption)), paragraph(runs, scope, "Caption")))
