"""Callouts: tinted paragraphs with a bar, never layout tables; what folds on the page is open."""

from functools import reduce

from mkdocs_tailor.document.nodes import CARDS, Block, Callout
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.base.style_sheet import CALLOUT_INDENT, CALLOUT_RIGHT, CALLOUTS
from mkdocs_tailor.word.blocks.cards import write_cards
from mkdocs_tailor.word.blocks.word_banks import word_bank
from mkdocs_tailor.word.conditions import either, negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.keeping import MOST_LETTERS, is_short
from mkdocs_tailor.word.paragraphs import SPACER, paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose

KINDS = {
    "Tip": "tip hint success check done example activity",
    "Warning": "warning caution attention danger error failure fail missing bug important",
    "Safeguarding": "safeguarding",
    "Teacher": "teacher staff answer answers solution",
    "Words": "words",
    "Help": "help",
}
"""The words that authors use for a kind; all others are notes."""

KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def write_callout(callout: Callout, scope: Scope, draft: Draft) -> Steps:
    """Return the callout: its title, then what it holds."""
    if callout.kind == CARDS:
        return write_cards(callout, scope, draft)
    kind = _kind(callout.kind)
    scope = scope._replace(together=True) if is_short(callout.children, MOST_LETTERS) else scope
    style = f"Callout{kind}"
    inside = scope.within(style, CALLOUT_INDENT, CALLOUT_RIGHT)._replace(
        bar=CALLOUTS[kind][0],
        bar_at=scope.indent + CALLOUT_INDENT,
        opening=scope.known(negation(shows(callout.title))),
        number=None,
    )
    return (
        *_title(callout, f"{style}Title", scope, draft),
        *write_blocks(
            _banked(callout.children) if kind == "Words" else callout.children, inside, draft
        ),
    )


def _banked(children: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of a word box: a list of words alone as one paragraph."""
    return tuple(word_bank(child) or child for child in children)


def _title(callout: Callout, style: str, scope: Scope, draft: Draft) -> Steps:
    """Return the title. A gap parts a callout from one that it would be joined to."""
    gap = choose(scope.known(_touches(style, scope)), (SPACER,))
    runs = write_inline(callout.title, scope, draft)
    title = paragraph(runs, scope._replace(kept=False), style, own=CALLOUT_INDENT)
    return gap + choose(scope.known(shows(callout.title)), title)


def _touches(style: str, scope: Scope) -> Expression:
    """Return when a callout of the same look stands directly above."""
    above = scope.beside.above.callouts.items()
    same = (test for kind, test in above if style == f"Callout{_kind(kind)}Title")
    return reduce(either, (False, *same))


def _kind(written: str) -> str:
    word = written.lower().split()[:1]
    return KIND_OF.get(word[0] if word else "", "Note")
