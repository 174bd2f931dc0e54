"""Paragraphs: their properties in the order of the schema, and what they hold."""

import re

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.base.look import edge
from mkdocs_tailor.word.facing import MIRRORED
from mkdocs_tailor.word.scope import Lead, Scope
from mkdocs_tailor.word.steps import Steps, choose

BAR_DISTANCE = 8
"""From a callout's bar to its text, in points."""

FARTHEST = 31
"""The greatest distance of a border that the format allows."""

POINT = 20


def paragraph(  # noqa: PLR0913 - each is a property that some block needs
    runs: Steps,
    scope: Scope,
    style: str = "",
    *,
    own: int = 0,
    keep: bool = False,
    tabs: str = "",
    middle: bool = False,
    new_page: Expression = False,
) -> Steps:
    """Return a paragraph (ECMA-376 part 1, 17.3.1).

    ``style`` overrides that of the surroundings, and ``own`` is how far it indents by itself. The
    lead of the surroundings, if there is one, begins it. ``middle`` puts the words of a line at
    half the height of the pictures among them.
    """
    kept = True if keep or scope.beside.keep else scope.kept
    lead = scope.lead or NO_LEAD
    name = style or lead.style or scope.style
    before = (
        f'<w:pStyle w:val="{name}"/>' if name else "",
        *choose(kept, ("<w:keepNext/>",)),
        *choose(new_page, ("<w:pageBreakBefore/>",)),
        *lead.numbering,
        _bar(scope, lead, name),
        f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
        "<w:bidi/>" if scope.leftward else "",
        *_space(scope, name),
        _indent(scope, lead, own, styled=not style),
        _aligned(scope),
        '<w:textAlignment w:val="center"/>' if middle else "",
    )
    properties = ("<w:pPr>", *before, "</w:pPr>") if any(before) else ()
    return ("<w:p>", *properties, *lead.runs, *runs, "</w:p>")


NO_LEAD = Lead("")


def _space(scope: Scope, style: str) -> Steps:
    """Return the space that neighbours ask for."""
    gap = ('<w:spacing w:after="140"/>',) if scope.beside.gap else ()
    if not scope.bar or style != scope.style:
        return gap
    joined = scope.lead.joined if scope.lead else scope.beside.joined
    otherwise = ('<w:spacing w:before="120"/>',) if joined else gap
    return choose(scope.opening, ('<w:spacing w:before="240"/>',), otherwise)


def _indent(scope: Scope, lead: Lead, own: int, *, styled: bool) -> str:
    if lead.placed:
        return ""
    left = scope.indent + own
    if scope.leftward != scope.boxed and scope.level < 0 and left + scope.right:
        return f'<w:ind w:left="{scope.right}" w:right="{left}"/>'
    brought = scope.styled if styled else own
    if lead.hanging:
        return f'<w:ind w:left="{left}" w:hanging="{lead.hanging}"/>'
    return f'<w:ind w:left="{left}"/>' if left != brought else ""


def _bar(scope: Scope, lead: Lead, style: str) -> str:
    """Return the bar of a callout where the text beside it stands farther in than usual."""
    mirrored = MIRRORED.get(style, "") if scope.boxed else ""
    offset = scope.indent - lead.hanging - scope.bar_at
    if not scope.bar or offset <= 0 or style not in {scope.style, f"{scope.style}Answer"}:
        return mirrored
    distance = min(FARTHEST, BAR_DISTANCE + offset // POINT)
    if mirrored:
        return re.sub(r'(<w:right [^>]*w:space=")\d+', rf"\g<1>{distance}", mirrored)
    return f"<w:pBdr>{edge('left', scope.bar, 36, distance)}</w:pBdr>"


def _aligned(scope: Scope) -> str:
    """Return the alignment. In text from right to left the format's "left" is where lines begin."""
    align = OPPOSITE.get(scope.align, scope.align) if scope.leftward else scope.align
    return f'<w:jc w:val="{align}"/>' if align else ""


OPPOSITE = {"left": "right", "right": "left"}


SPACER = '<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>'
"""What parts a table from what follows or stands above, where that does not do it itself."""

NOTE_SPACER = '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr></w:p>'
"""The same in a footnote, where LibreOffice 7.4 loses a table below a line of fixed height."""


def spacer(scope: Scope) -> str:
    """Return what parts a table from its neighbours here."""
    return NOTE_SPACER if scope.noted else SPACER
