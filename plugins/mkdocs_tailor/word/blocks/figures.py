"""Figures: what they show, with the caption on the same page: below it, but above tables."""

from mkdocs_tailor.document.nodes import Figure
from mkdocs_tailor.word.blocks.captions import Kind, is_captioned, write_caption
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.scope import ALONE, Beside, Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps


def write_figure(figure: Figure, scope: Scope, draft: Draft) -> Steps:
    """Return the figure and its caption."""
    bare = scope._replace(beside=ALONE)
    if figure.shows_tables:
        caption = write_caption(Kind.TABLE, figure, bare, draft)
        return caption + write_blocks(figure.children, bare, draft)
    captioned = is_captioned(figure) is not False
    inside = scope._replace(beside=Beside(keep=captioned, open_below=not captioned))
    shown = write_blocks(figure.children, inside, draft)
    return shown + write_caption(Kind.FIGURE, figure, bare, draft)
