"""Lines of a form: blanks that are ruled as far as the line goes."""

from collections.abc import Sequence
from itertools import accumulate

from mkdocs_tailor.document.nodes import Blank, Fill, Paragraph
from mkdocs_tailor.word.blocks.columns import LARGER
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.measures import measured, text_width
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.tab_stops import right_edge

SHARES = {Fill.TEXT: 6, Fill.DATE: 3, Fill.SHORT: 2}
"""How the room of a line is shared out among its blanks."""
LEAST = 600
"""What a blank needs for each of its shares to be of use, in the narrowest case of three."""
BETWEEN = 140
"""From a rule to the words of the next blank."""


WIDE_SPACE = "\u2002"


def is_form_line(node: Paragraph, scope: Scope) -> bool:
    """Return whether a paragraph ends with a blank to be ruled."""
    return bool(node.children) and _is_ruled(node.children[-1]) and not scope.roomy


def form_line(node: Paragraph, scope: Scope, draft: Draft) -> Steps:
    """Return the line. Several blanks share its room; one inside a sentence has a fixed width."""
    blanks = [child for child in node.children if isinstance(child, Blank)]
    stops = _stops(blanks, scope) if _is_row(node.children) else None
    in_row = scope._replace(to_tab=True)
    *before, last = node.children
    if stops is not None:
        before = [WIDE_SPACE if isinstance(one, str) else one for one in before]
    runs = (
        *write_inline(before, scope if stops is None else in_row, draft),
        *write_inline((last,), in_row, draft),
    )
    free = not scope.style and scope.lead is None
    tabs = right_edge(scope, stops or (), styled=free)
    return paragraph(runs, scope, "FormLine" if free else "", tabs=tabs)


def _is_ruled(node: Node) -> bool:
    return isinstance(node, Blank) and node.kind is not Fill.CHOICE


def _is_row(children: Sequence[Node]) -> bool:
    """Return whether nothing but ruled blanks stands there."""
    return all(_is_ruled(one) or (isinstance(one, str) and not one.strip()) for one in children)


def _stops(blanks: Sequence[Blank], scope: Scope) -> tuple[int, ...] | None:
    """Return where the rules of all but the last blank end; None where there is no room.

    Labels have the room that they need in large print, if all have it.
    """
    labels = [text_width(f"{measured(blank.children)} ") for blank in blanks]
    shares = [SHARES[blank.kind] for blank in blanks]
    free = scope.room - BETWEEN * len(blanks)
    larger = next((one for one in (LARGER, 1) if _has_room(free - one * sum(labels), shares)), None)
    if larger is None:
        return None
    room = free - larger * sum(labels)
    widths = [
        BETWEEN + label * larger + room * share / sum(shares)
        for label, share in zip(labels, shares, strict=True)
    ]
    return tuple(scope.indent + round(end) for end in accumulate(widths[:-1]))


def _has_room(room: float, shares: Sequence[int]) -> bool:
    return room * 2 >= LEAST * sum(shares)
