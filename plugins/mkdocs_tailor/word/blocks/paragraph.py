"""Plain paragraphs, and lines of a form."""

from mkdocs_tailor.document.nodes import Paragraph
from mkdocs_tailor.word.blocks.form_lines import form_line, is_form_line
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
    runs = write_inline(node.children, scope, draft)
    if scope.lead is not None:
        return paragraph(runs, scope)
    there = scope.known(shows(node.children)) if runs else False
    return choose(there, paragraph(runs, scope))
