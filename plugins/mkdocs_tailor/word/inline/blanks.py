"""Blanks in a line of a form: their words, a control, and a rule for the pen."""

from mkdocs_tailor.document.nodes import Blank, Fill
from mkdocs_tailor.word import words
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import run, write_inline
from mkdocs_tailor.word.inline.spaces import RULE, TEXT, space_to_fill
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, attribute, escape
from mkdocs_tailor.word.texts import plain

NO_BREAK_SPACE = "\u00a0"
WIDTHS = {Fill.TEXT: 6, Fill.DATE: 5, Fill.SHORT: 3}
"""How many spaces rule a blank inside a sentence; their style makes them wide."""

BLANK_RULE = '<w:rPr><w:rStyle w:val="BlankRule"/></w:rPr>'


def write_blank(blank: Blank, scope: Scope, draft: Draft) -> Steps:
    """Return the blank. In a line of its own it is ruled to the next tab, else as far as usual."""
    label = write_inline(blank.children, scope, draft)
    before = (*label, run(" ")) if label else ()
    title = blank.label or plain(blank.children) or words.BLANK
    prompt = escape(" / ".join(blank.options))
    ruled = not prompt and not scope.roomy
    kind = _kind(blank, draft)
    space = space_to_fill(title, kind, scope, draft, prompt=prompt, ruled=ruled)
    return (*before, *space, *((_rule(blank, scope),) if ruled else ()))


def _rule(blank: Blank, scope: Scope) -> str:
    if scope.to_tab:
        return f"<w:r>{RULE}<w:tab/></w:r>"
    return run(NO_BREAK_SPACE * WIDTHS[blank.kind], BLANK_RULE)


def _kind(blank: Blank, draft: Draft) -> str:
    match blank.kind:
        case Fill.DATE:
            language = attribute(draft.about.language)
            return (
                f'<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="{language}"/>'
                '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
            )
        case Fill.CHOICE:
            items = (
                f'<w:listItem w:displayText="{attribute(option)}" w:value="{attribute(option)}"/>'
                for option in blank.options
            )
            return f"<w:dropDownList>{''.join(items)}</w:dropDownList>"
        case _:
            return TEXT
