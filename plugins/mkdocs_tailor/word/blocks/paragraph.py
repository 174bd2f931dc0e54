"""Plain paragraphs, and lines of a form."""

from collections.abc import Iterable

from mkdocs_tailor.document.nodes import Image, Paragraph
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.word.blocks.form_lines import form_line, is_form_line
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose


def write_paragraph(node: Paragraph, scope: Scope, draft: Draft) -> Steps:
    """Return the paragraph; nothing for the schools for which it says nothing.

    One that bears the number of its item stands in any case: the item decides whether it is there.
    """
    if is_form_line(node, scope):
        return form_line(node, scope, draft)
    if node.align:
        scope = scope._replace(align=node.align)
    runs = write_inline(node.children, scope, draft)
    middle = draft.survey.pictured and {True, False} <= set(_pictures_and_words(node.children))
    if scope.lead is not None:
        return paragraph(runs, scope, middle=middle)
    there = scope.known(shows(node.children)) if runs else False
    return choose(there, paragraph(runs, scope, "" if scope.style else _style(node), middle=middle))


def _style(node: Paragraph) -> str:
    """Return the style that a class of the paragraph asks for; none inside boxes."""
    return next((STYLES[name] for name in node.classes if name in STYLES), "")


STYLES = {"card-title": "CardTitle"}


def _pictures_and_words(pieces: Iterable[Node]) -> Iterable[bool]:
    """Yield True for each picture in a text, False for each of its words."""
    for piece in pieces:
        match piece:
            case Image():
                yield True
            case str():
                yield from (False,) if piece.strip() else ()
            case Field():
                yield False
            case _:
                yield from _pictures_and_words(children(piece))
