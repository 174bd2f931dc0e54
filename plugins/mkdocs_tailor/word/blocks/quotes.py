"""Quotations."""

from mkdocs_tailor.document.nodes import Quote
from mkdocs_tailor.word.base.style_sheet import QUOTE_INDENT
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps


def write_quote(quote: Quote, scope: Scope, draft: Draft) -> Steps:
    """Return what is quoted, set in beside a bar."""
    return write_blocks(quote.children, scope.within("Quote", QUOTE_INDENT, QUOTE_INDENT), draft)
