"""Facing: which blocks are set from right to left (ECMA-376 part 1, 17.3.1.6 and 17.4.1)."""

import re
from collections.abc import Iterator
from typing import Final

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.document.scripts.direction import author_says, runs_leftward
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.base.style_sheet import SHEET
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.conditions import decided
from mkdocs_tailor.word.scope import Scope

TEXTS = nodes.Paragraph, nodes.Heading, nodes.Term
BOXES = nodes.List, nodes.Callout, nodes.Quote, nodes.DefinitionList
"""The blocks whose indents and bars are on the side where their text begins."""
CONTAINERS = (*BOXES, nodes.Table, nodes.Tabs, nodes.Figure)


MOST_CHOICES = 4
"""How many choices of a text are asked which way it runs; each doubles the answers."""


def faces_left(block: Node, scope: Scope) -> Expression:
    """Return when a block is set from right to left.

    A text goes by what its author says, then by most of its letters; in a list it goes with the
    list, so that all numbers are on one side. A container does where all of its texts do.
    """
    match block:
        case nodes.Paragraph() | nodes.Heading():
            said = author_says(block.children)
            if said is not None:
                return said
            return scope.leftward if scope.level >= 0 else _way(block.children, scope.leftward)
        case nodes.Code():
            return False
        case _ if isinstance(block, CONTAINERS):
            ways = {way for way in _ways(block) if way is not None}
            return ways == {True} if ways else scope.leftward
        case _:
            return scope.leftward


def facing(text: tuple[nodes.Inline, ...], scope: Scope) -> Scope:
    """Return the surroundings of a text that stands in no block of its own: a label, a term."""
    return scope._replace(leftward=faces_left(nodes.Paragraph(text), scope))


def _way(
    children: tuple[nodes.Inline, ...], otherwise: Expression, tries: int = MOST_CHOICES
) -> Expression:
    """Return when a text runs leftward, as its choices fall out."""
    for number, child in enumerate(children):
        if isinstance(child, Choice) and tries:
            before, after = children[:number], children[number + 1 :]
            ways = (
                _way((*before, *branch, *after), otherwise, tries - 1)
                for branch in (child.then, child.otherwise)
            )
            return decided(child.test, *ways)
    own = runs_leftward(children)
    return otherwise if own is None else own


def _ways(node: Node) -> Iterator[bool | None]:
    """Yield for each text in a node whether it runs leftward; the title of a callout goes along."""
    if isinstance(node, TEXTS):
        said = author_says(node.children)
        yield runs_leftward(node.children) if said is None else said
    elif not isinstance(node, str):
        inside = node.children if isinstance(node, nodes.Callout) else children(node)
        for child in inside:
            yield from _ways(child)


def _mirrored(layout: str) -> str:
    """Return the borders that put the bar of a style on the other side; empty where it has none."""
    left, right = (re.search(f"<w:{side} [^>]*/>", layout) for side in ("left", "right"))
    if left is None or "<w:pBdr>" not in layout:
        return ""
    other = right[0] if right else '<w:right w:val="nil"/>'
    sides = other.replace("<w:right", "<w:left") + left[0].replace("<w:left", "<w:right")
    return f"<w:pBdr>{sides}</w:pBdr>"


MIRRORED: Final = {
    style.identifier: borders
    for style in SHEET
    for source in (style, *(one for one in SHEET if one.identifier == style.parent))
    if (borders := _mirrored(source.layout))
}
"""By style: the borders of a box that is set from right to left."""
