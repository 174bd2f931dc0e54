"""Expressions: what a page says of a value, as plain data, and what comes of it for a school.

An expression is a scalar, which is itself, or a tuple of an operation and its arguments. The
evaluator has a twin in JavaScript; both are held to ``tests/cases/language/expressions.json``.
"""

from collections.abc import Callable, Mapping
from json import JSONEncoder
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.values.filters import FILTERS
from mkdocs_tailor.language.values.plain import (
    MISSING,
    equal,
    listed,
    member,
    missing,
    order,
    text,
    truthy,
)

__all__ = ["MISSING", "Environment", "evaluate", "from_json", "text", "to_json", "truthy"]

Environment: TypeAlias = Mapping[str, object]
"""The values of the roots (``school``) and of loop variables (``teacher#3``, ``loop#3``)."""

NEWER: Final = "was the page compiled by a newer edition of this tool?"

Operation: TypeAlias = Callable[..., object]

_JSON: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def evaluate(expression: Expression, environment: Environment) -> object:
    """Return the plain value of an expression. Raises `LanguageError` for a wrong type."""
    if not isinstance(expression, tuple):
        return expression
    name, *arguments = expression
    operation = OPERATIONS.get(cast("str", name))
    if operation is None:
        refuse("unknown-operation", f"there is no operation '{name}'", None, NEWER)
    return operation(environment, *arguments)


def to_json(expression: Expression) -> str:
    """Return the expression as compact JSON: the same text for the same expression."""
    return _JSON.encode(expression)


def from_json(data: object) -> Expression:
    """Return the expression that `json` has read."""
    if isinstance(data, list):
        return tuple(from_json(part) for part in cast("list[object]", data))
    return cast("Expression", data)


def turn(environment: Environment, variable: str, item: object) -> Environment:
    """Return the environment of one turn over a list, without a record of the loop."""
    return {**environment, variable: item}


def turns(environment: Environment, variable: str, items: list[object]) -> list[Environment]:
    """Return the environment of each turn of a loop, with its record ``loop#3``."""
    loop = f"loop#{variable.partition('#')[2]}"
    return [
        {**environment, variable: item, loop: _loop(number, len(items))}
        for number, item in enumerate(items)
    ]


def _loop(number: int, length: int) -> dict[str, object]:
    return {
        "index": number + 1,
        "index0": number,
        "first": number == 0,
        "last": number == length - 1,
        "length": length,
        "revindex": length - number,
        "revindex0": length - number - 1,
    }


def _var(env: Environment, name: str) -> object:
    return env.get(name, MISSING)


def _get(env: Environment, value: Expression, key: Expression) -> object:
    return member(evaluate(value, env), evaluate(key, env))


def _not(env: Environment, a: Expression) -> bool:
    return not truthy(evaluate(a, env))


def _and(env: Environment, a: Expression, b: Expression) -> object:
    value = evaluate(a, env)
    return evaluate(b, env) if truthy(value) else value


def _or(env: Environment, a: Expression, b: Expression) -> object:
    value = evaluate(a, env)
    return value if truthy(value) else evaluate(b, env)


def _if(env: Environment, test: Expression, then: Expression, otherwise: Expression) -> object:
    return evaluate(then if truthy(evaluate(test, env)) else otherwise, env)


def _equal(env: Environment, a: Expression, b: Expression) -> bool:
    return equal(evaluate(a, env), evaluate(b, env))


def _unequal(env: Environment, a: Expression, b: Expression) -> bool:
    return not _equal(env, a, b)


def _ordered(*accepted: int) -> Operation:
    def compare(env: Environment, a: Expression, b: Expression) -> bool:
        return order(evaluate(a, env), evaluate(b, env)) in accepted

    return compare


def _in(env: Environment, a: Expression, b: Expression) -> bool:
    value, container = evaluate(a, env), evaluate(b, env)
    if isinstance(container, str):
        return not missing(value) and text(value) in container
    return any(equal(value, item) for item in listed(container))


def _default(
    env: Environment, value: Expression, otherwise: Expression, *when_empty: Expression
) -> object:
    found = evaluate(value, env)
    absent = not truthy(found) if any(when_empty) else missing(found)
    return evaluate(otherwise, env) if absent else found


def _defined(env: Environment, a: Expression) -> bool:
    return not missing(evaluate(a, env))


def _list(env: Environment, *parts: Expression) -> list[object]:
    return [evaluate(part, env) for part in parts]


def _cat(env: Environment, *parts: Expression) -> str:
    return "".join(text(evaluate(part, env)) for part in parts)


def _where(env: Environment, items: Expression, variable: str, test: Expression) -> list[object]:
    return [
        item
        for item in listed(evaluate(items, env))
        if truthy(evaluate(test, turn(env, variable, item)))
    ]


def _each(env: Environment, items: Expression, variable: str, what: Expression) -> list[object]:
    return [evaluate(what, turn(env, variable, item)) for item in listed(evaluate(items, env))]


def _filter(env: Environment, name: str, value: Expression, *arguments: Expression) -> object:
    function = FILTERS.get(name)
    if function is None:
        refuse("unknown-filter", f"there is no filter '{name}'", None, NEWER)
    return function(evaluate(value, env), *(evaluate(argument, env) for argument in arguments))


OPERATIONS: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        "var": _var,
        "get": _get,
        "not": _not,
        "and": _and,
        "or": _or,
        "if": _if,
        "eq": _equal,
        "ne": _unequal,
        "lt": _ordered(-1),
        "gt": _ordered(1),
        "le": _ordered(-1, 0),
        "ge": _ordered(0, 1),
        "in": _in,
        "default": _default,
        "defined": _defined,
        "list": _list,
        "cat": _cat,
        "where": _where,
        "each": _each,
        "filter": _filter,
    }
)
"""Every operation: a function of the environment and the arguments as they stand."""
