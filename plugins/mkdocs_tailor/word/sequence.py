"""Blocks in a row: what each asks of its neighbours, and what the first of an item begins with."""

from collections.abc import Sequence
from dataclasses import replace

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.conditions import negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import ALONE, Beside, Scope
from mkdocs_tailor.word.steps import Steps, choose
from mkdocs_tailor.word.texts import plain


def write_blocks(children: Sequence[Node], scope: Scope, draft: Draft) -> Steps:
    """Return the blocks, one after the other; the first begins with the scope's lead."""
    if scope.lead is not None:
        return _led(children, scope, draft)
    return tuple(
        step
        for number, child in enumerate(children)
        for step in _write(child, _beside(children, number, scope), scope, draft)
    )


def _write(child: Node, beside: Beside, scope: Scope, draft: Draft) -> Steps:
    here = scope if beside == scope.beside else replace(scope, beside=beside)
    return draft.block_writers[type(child)](child, here, draft)


def _led(children: Sequence[Node], scope: Scope, draft: Draft) -> Steps:
    """Return the blocks of which the first paragraph has a number, a box or a mark.

    A choice that comes first takes what follows into both its branches, for either may be the one
    that begins. What is no paragraph leaves the lead to a paragraph of its own.
    """
    plainly = replace(scope, lead=None)
    match children:
        case [nodes.Paragraph() as first, *rest]:
            beside = _beside(children, 0, scope)
            return _write(first, beside, scope, draft) + write_blocks(rest, plainly, draft)
        case [Named(children=inner), *rest]:
            return _led((*inner, *rest), scope, draft)
        case [Choice() as choice, *rest]:
            test = scope.known(choice.test)
            then, otherwise = (*choice.then, *rest), (*choice.otherwise, *rest)
            if isinstance(test, bool):
                return _led(then if test else otherwise, scope, draft)
            led = _led(then, scope.when(test), draft)
            return choose(test, led, _led(otherwise, scope.when(negation(test)), draft))
        case _:
            alone = paragraph((), replace(scope, beside=ALONE), keep=bool(children))
            return alone + write_blocks(children, plainly, draft)


def _beside(children: Sequence[Node], number: int, scope: Scope) -> Beside:
    """Return what the neighbours of the child ask of it."""
    child = children[number]
    above = children[number - 1] if number else None
    below = children[number + 1] if number + 1 < len(children) else None
    return Beside(
        keep=isinstance(child, nodes.Paragraph) and _begins_with_answer(below),
        gap=isinstance(child, WITH_GAP) and _begins_with_bare_table(below),
        joined=_is_paragraph(child) and _is_paragraph(above) and scope.level < 0,
        callouts=last_callouts(above) if above else scope.beside.callouts,
        tight=_leaves_no_space(above) if above else scope.beside.tight,
        label=_label(above),
        open_below=not _begins_with_paragraph(below),
    )


WITH_GAP = nodes.Paragraph, nodes.Heading
"""The blocks that can leave space below themselves."""


def _is_paragraph(block: Node | None) -> bool:
    return isinstance(block, nodes.Paragraph) and shows(block.children) is True


def _label(above: Node | None) -> str:
    return plain(above.children) if isinstance(above, WITH_GAP) else ""


def _begins_with_answer(block: Node | None) -> bool:
    match block:
        case nodes.AnswerSpace():
            return True
        case Choice(then=[first, *_]) | Named(children=[first, *_]):
            return _begins_with_answer(first)
        case _:
            return False


def _begins_with_bare_table(block: Node | None) -> bool:
    return isinstance(block, nodes.Table) and not block.caption


def last_callouts(block: Node) -> frozenset[str]:
    """Return the kinds of callout that the block may end with."""
    match block:
        case nodes.Callout(kind=kind):
            return frozenset({kind})
        case Choice():
            return last_callouts_of(block.then) | last_callouts_of(block.otherwise)
        case Repeat():
            return last_callouts_of(block.body) | last_callouts_of(block.otherwise)
        case Named(children=inner) | nodes.Division(children=inner):
            return last_callouts_of(inner)
        case nodes.Tabs(tabs=tabs):
            return last_callouts_of(tabs[-1].children) if tabs else frozenset()
        case _:
            return frozenset()


def last_callouts_of(blocks: Sequence[Node]) -> frozenset[str]:
    """Return the kinds of callout that blocks in a row may end with."""
    return last_callouts(blocks[-1]) if blocks else frozenset()


def _leaves_no_space(block: Node | None) -> bool:
    match block:
        case nodes.Paragraph() | nodes.Heading() | nodes.Table() | nodes.Rule():
            return False
        case Choice(then=[*_, last]) | Repeat(body=[*_, last]) | Named(children=[*_, last]):
            return isinstance(last, WITH_GAP) or _leaves_no_space(last)
        case _:
            return True


def _begins_with_paragraph(block: Node | None) -> bool:
    """Return whether a paragraph is sure to come first, so that two tables cannot touch."""
    match block:
        case nodes.Table():
            return shows(block.caption) is True
        case None | Named() | Repeat() | Choice() | nodes.Figure() | nodes.Division():
            return False
        case _:
            return shows((block,)) is True
