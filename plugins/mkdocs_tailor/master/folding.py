"""Expressions as they read in one copy of a handout: what only asks which copy it is, is answered.

Most tests of a page ask that. Where a master is filled for one copy, they are decided when it is
opened and not again for every school, and what is left is the same for all copies.
"""

from typing import cast

from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.expressions import evaluate, truthy
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master.program import names_in
from mkdocs_tailor.schools.shapes import COPY


def folded(expression: Expression, copy: str) -> Expression:
    """Return an expression that says the same for every school, and does not ask for the copy."""
    if COPY not in names_in(expression):
        return expression
    if expression == ("var", COPY):
        return copy
    parts = cast("tuple[Expression, ...]", expression)
    return _shortened(tuple(folded(part, copy) for part in parts))


def is_settled(expression: Expression) -> bool:
    """Tell whether the expression is a value, the same for every school."""
    return not isinstance(expression, tuple)


def _shortened(expression: tuple[Expression, ...]) -> Expression:
    match expression:
        case ("and" | "or" as name, one, other) if is_settled(one):
            return other if truthy(one) == (name == "and") else one
        case _ if not names_in(expression):
            return _answered(expression)
        case _:
            return expression


def _answered(expression: Expression) -> Expression:
    try:
        found = evaluate(expression, {})
    except LanguageError:  # it is to fail where it is asked
        return expression
    return found if isinstance(found, bool | str) else expression
