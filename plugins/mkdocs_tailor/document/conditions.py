"""Conditions: what must hold for a school so that a part of a page is there for it.

A condition is an expression that is only asked whether it is true; True and False are decided.
"""

from mkdocs_tailor.language.records import Expression


def negation(test: Expression) -> Expression:
    """Return the condition that holds where the other does not."""
    if isinstance(test, bool):
        return not test
    if isinstance(test, tuple) and test[0] == "not":
        return test[1]
    return ("not", test)


def both(one: Expression, other: Expression) -> Expression:
    """Return the condition that holds where both do."""
    if one is True or other is False:
        return other
    if other is True or one is False:
        return one
    return ("and", one, other)


def either(one: Expression, other: Expression) -> Expression:
    """Return the condition that holds where one of the two does."""
    if one is True or other is False:
        return one
    if other is True or one is False:
        return other
    return ("or", one, other)


def decided(test: Expression, then: Expression, otherwise: Expression) -> Expression:
    """Return the condition that is the one or the other, as the test says."""
    if then == otherwise:
        return then
    if isinstance(then, bool):
        return either(test, otherwise) if then else both(negation(test), otherwise)
    if isinstance(otherwise, bool):
        return either(negation(test), then) if otherwise else both(test, then)
    return ("if", test, then, otherwise)


def reads(expression: Expression, names: frozenset[str]) -> bool:
    """Return whether the expression reads one of the variables."""
    if not isinstance(expression, tuple):
        return False
    if expression[0] == "var":
        return expression[1] in names
    return any(reads(part, names) for part in expression)
