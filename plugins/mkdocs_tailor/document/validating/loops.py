"""Which loops an expression speaks of."""

from mkdocs_tailor.language.records import Expression

_BINDING = frozenset(("where", "each"))
"""Operations ``(operation, list, variable, expression)`` that name an item for themselves."""


def loop_number(variable: str) -> str:
    """Return the number of the loop that a variable belongs to: ``3`` for ``teacher#3``."""
    return variable.partition("#")[2]


def loops_in(expression: Expression) -> frozenset[str]:
    """Return the numbers of the loops without which the expression has no value."""
    if not isinstance(expression, tuple):
        return frozenset()
    operation, *arguments = expression
    if operation == "var" and isinstance(arguments[0], str):
        number = loop_number(arguments[0])
        return frozenset((number,)) if number else frozenset()
    if operation in _BINDING and isinstance(arguments[1], str):
        items, variable, inner = arguments[0], arguments[1], arguments[2]
        return loops_in(items) | (loops_in(inner) - {loop_number(variable)})
    return frozenset(number for part in arguments for number in loops_in(part))
