"""Definition lists: terms, and what is said of them."""

from collections.abc import Sequence
from dataclasses import replace

from mkdocs_tailor.document.nodes import (
    Definition,
    DefinitionList,
    Entries,
    Look,
    Paragraph,
    Styled,
    Term,
)
from mkdocs_tailor.word.base.style_sheet import DEFINITION_INDENT
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.facing import facing
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.opened import write_open
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose

GAP = "\u2003"
"""Between a term and its meaning on one line: a wide space."""


def write_definitions(node: DefinitionList, scope: Scope, draft: Draft) -> Steps:
    """Return the entries of the list."""
    return _write_entries(node.entries, scope, draft)


def _write_entries(entries: Sequence[Entries], scope: Scope, draft: Draft) -> Steps:
    steps = list[Step]()
    shown = _run_in(entries) if scope.bar else entries
    for number, entry in enumerate(shown, 1):
        here = scope if number == 1 else scope.after_first()
        steps += _write_entry(entry, here.held(last=number == len(shown)), draft)
    return tuple(steps)


def _write_entry(entry: Entries, scope: Scope, draft: Draft) -> Steps:
    match entry:
        case Term():
            return _term(entry, scope, draft)
        case Definition() if scope.bar:
            return write_blocks(entry.children, scope, draft)
        case Definition():
            inside = scope.within("Definition", DEFINITION_INDENT)
            return write_blocks(entry.children, inside, draft)
        case _:
            return write_open(entry, scope, draft, _write_entries)


def _term(term: Term, scope: Scope, draft: Draft) -> Steps:
    if scope.bar:
        bold = Styled(Look.STRONG, term.children)
        return write_blocks((Paragraph((bold,)),), scope._replace(kept=True), draft)
    faced = facing(term.children, scope) if draft.survey.leftward else scope
    written = paragraph(write_inline(term.children, scope, draft), faced, "DefinitionTerm")
    return choose(scope.known(shows(term.children)), written)


def _run_in(entries: Sequence[Entries]) -> Sequence[Entries]:
    """Return the entries of a list in a callout, where a term and its meaning share a line."""
    joined: list[Entries] = []
    for entry in entries:
        match joined, entry:
            case [[*_, Term(children=term)], Definition(children=(Paragraph() as first, *rest))]:
                text = (Styled(Look.STRONG, term), GAP, *first.children)
                joined[-1] = Definition((replace(first, children=text), *rest))
            case _:
                joined.append(entry)
    return joined
