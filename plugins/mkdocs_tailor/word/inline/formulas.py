"""Formulas as equations of Word."""

from mkdocs_tailor.document.nodes import Formula
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.mathematics.write import equation
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps


def write_formula(formula: Formula, _scope: Scope, _draft: Draft) -> Steps:
    """Return the equation; nothing in it is open."""
    return (equation(formula.math),)
