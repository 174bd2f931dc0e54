"""Blocks in a row: what each asks of its neighbours, and what the first of an item begins with."""

from collections.abc import Sequence

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.above import NOTHING, Above, above_in_row
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.conditions import negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.facing import BOXES, faces_left
from mkdocs_tailor.word.keeping import stays_with_next
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import ALONE, Beside, Scope
from mkdocs_tailor.word.steps import Steps, choose
from mkdocs_tailor.word.texts import plain

MOST_CHOICES = 6
"""How many choices one after the other may come first in an item; each doubles what follows."""


def write_blocks(children: Sequence[Node], scope: Scope, draft: Draft) -> Steps:
    """Return the blocks, one after the other; the first begins with the scope's lead."""
    if scope.lead is not None:
        return _led(children, scope, draft)
    return _in_a_row(children, scope, draft)


def _in_a_row(children: Sequence[Node], scope: Scope, draft: Draft) -> Steps:
    if len(children) == 1 and scope.beside is ALONE and isinstance(children[0], nodes.Paragraph):
        return _by_itself(children[0], scope, draft)
    steps = list[Step]()
    for number, child in enumerate(children):
        beside = _beside(children, number, scope)
        where = scope.after_first() if number else scope
        where = where.held(last=number == len(children) - 1)
        here = where if beside == where.beside else where._replace(beside=beside)
        if draft.survey.leftward:
            here = _facing(child, here)
        steps += draft.block_writers[type(child)](child, here, draft)
    return tuple(steps)


def _by_itself(child: nodes.Paragraph, scope: Scope, draft: Draft) -> Steps:
    """Return a paragraph that has no neighbours, as most cells and items hold one."""
    here = _facing(child, scope) if draft.survey.leftward else scope
    return draft.block_writers[nodes.Paragraph](child, here, draft)


def _facing(child: Node, scope: Scope) -> Scope:
    leftward = faces_left(child, scope)
    boxed = leftward is True if isinstance(child, BOXES) else scope.boxed
    return scope._replace(leftward=leftward, boxed=boxed)


def _led(children: Sequence[Node], scope: Scope, draft: Draft, tries: int = MOST_CHOICES) -> Steps:
    """Return the blocks of which the first paragraph has a number, a box or a mark.

    A choice that comes first takes what follows into both its branches, for either may be the one
    that begins. What is no paragraph leaves the lead to a paragraph of its own.
    """
    match children:
        case [nodes.Paragraph(), *_]:
            return _in_a_row(children, scope, draft)
        case [Named(children=inner), *rest]:
            return _led((*inner, *rest), scope, draft, tries)
        case [Choice() as choice, *rest] if tries:
            test = scope.known(choice.test)
            then, otherwise = (*choice.then, *rest), (*choice.otherwise, *rest)
            if isinstance(test, bool):
                return _led(then if test else otherwise, scope, draft, tries)
            led = _led(then, scope.when(test), draft, tries - 1)
            other = _led(otherwise, scope.when(negation(test)), draft, tries - 1)
            return choose(test, led, other)
        case _:
            alone = paragraph((), scope._replace(beside=ALONE), keep=bool(children))
            return alone + _in_a_row(children, scope.after_first(), draft)


def _beside(children: Sequence[Node], number: int, scope: Scope) -> Beside:
    """Return what the neighbours of the child ask of it."""
    child = children[number]
    above = children[number - 1] if number else None
    below = children[number + 1] if number + 1 < len(children) else None
    return Beside(
        keep=scope.beside.keep
        or (isinstance(child, nodes.Paragraph) and stays_with_next(child, above, below)),
        gap=isinstance(child, WITH_GAP) and _begins_with_bare_table(below),
        joined=scope.level < 0 and _is_paragraph(above) and _is_paragraph(child),
        above=_above(children, number, scope),
        label=_label(above) if isinstance(child, SPACES) else "",
        open_below=not _begins_with_paragraph(below),
    )


WITH_GAP = nodes.Paragraph, nodes.Heading
"""The blocks that can leave space below themselves."""


SPACES = nodes.AnswerSpace, nodes.DrawingSpace
"""The blocks that are named by what stands above them."""


def _is_paragraph(block: Node | None) -> bool:
    return isinstance(block, nodes.Paragraph) and shows(block.children) is True


def _label(above: Node | None) -> str:
    return plain(above.children).rstrip(":") if isinstance(above, WITH_GAP) else ""


def _begins_with_bare_table(block: Node | None) -> bool:
    match block:
        case nodes.Table():
            return not block.caption
        case nodes.Division(children=[first, *_]) | Named(children=[first, *_]):
            return _begins_with_bare_table(first)
        case Choice(then=[first, *_]) | Repeat(body=[first, *_]):
            return _begins_with_bare_table(first)
        case _:
            return False


def _above(children: Sequence[Node], number: int, scope: Scope) -> Above:
    if number == 0:
        return scope.beside.above
    if isinstance(children[number], ASKING):
        return above_in_row(children[:number], scope.beside.above)
    return NOTHING


ASKING = nodes.Table, nodes.Callout, nodes.Division, Choice, Repeat, Named
"""The blocks that need to know what stands above, or hold some that do."""


def _begins_with_paragraph(block: Node | None) -> bool:
    """Return whether a paragraph is sure to come first, so that two tables cannot touch."""
    match block:
        case nodes.Table():
            return shows(block.caption) is True
        case None | Named() | Repeat() | Choice() | nodes.Figure() | nodes.Division():
            return False
        case _:
            return shows((block,)) is True
