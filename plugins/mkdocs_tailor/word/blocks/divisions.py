"""Divisions: on paper their blocks stand one after the other."""

from dataclasses import replace

from mkdocs_tailor.document.nodes import Division
from mkdocs_tailor.document.open import Repeat
from mkdocs_tailor.word.above import above_each_turn
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.opened import Open, write_open
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps


def write_division(division: Division, scope: Scope, draft: Draft) -> Steps:
    """Return what the division holds."""
    return write_blocks(division.children, scope, draft)


def write_block_open(node: Open, scope: Scope, draft: Draft) -> Steps:
    """Return blocks that are open or have a name. In a repeat, one turn stands above the next."""
    if isinstance(node, Repeat):
        above = above_each_turn(node, scope.beside.above)
        scope = scope._replace(beside=replace(scope.beside, above=above))
    return write_open(node, scope, draft, write_blocks)
