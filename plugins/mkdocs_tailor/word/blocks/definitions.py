"""Definition lists: terms, and what is said of them."""

from collections.abc import Sequence

from mkdocs_tailor.document.nodes import Definition, DefinitionList, Entries, Term
from mkdocs_tailor.word.base.style_sheet import DEFINITION_INDENT
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.opened import write_open
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose


def write_definitions(node: DefinitionList, scope: Scope, draft: Draft) -> Steps:
    """Return the entries of the list."""
    return _write_entries(node.entries, scope, draft)


def _write_entries(entries: Sequence[Entries], scope: Scope, draft: Draft) -> Steps:
    return tuple(step for entry in entries for step in _write_entry(entry, scope, draft))


def _write_entry(entry: Entries, scope: Scope, draft: Draft) -> Steps:
    match entry:
        case Term():
            term = paragraph(write_inline(entry.children, scope, draft), scope, "DefinitionTerm")
            return choose(scope.known(shows(entry.children)), term)
        case Definition():
            inside = scope.within("Definition", DEFINITION_INDENT)
            return write_blocks(entry.children, inside, draft)
        case _:
            return write_open(entry, scope, draft, _write_entries)
