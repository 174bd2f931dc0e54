"""Expressions made ready to be asked of many schools.

The operations of nearly all of them become closures here, which take a fraction of the evaluator's
time; the others are left to it. Tests hold both to the same answers.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from mkdocs_tailor.language.expressions import Environment, evaluate, turn
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

Lookup: TypeAlias = Callable[[Environment], object]


def lookup(expression: Expression) -> Lookup:
    """Return a function of the environment that does what ``evaluate`` does."""
    match expression:
        case ("var", str(name)):
            return lambda environment: environment.get(name, MISSING)
        case ("get", group, str(key)):
            return _field(lookup(group), key)
        case ("filter", str(name), value, *arguments) if name in FILTERS:
            return _filtered(FILTERS[name], lookup(value), tuple(map(lookup, arguments)))
        case ("each", items, str(variable), what):
            return _each(lookup(items), variable, lookup(what))
        case ("cat", *parts):
            return _cat(tuple(map(lookup, parts)))
        case (str(name), *arguments) if (name, len(arguments)) in _MADE:
            return _MADE[name, len(arguments)](*map(lookup, arguments))
        case tuple():
            return lambda environment: evaluate(expression, environment)
        case _:
            return lambda _: expression


def _field(group: Lookup, key: str) -> Lookup:
    def field(environment: Environment) -> object:
        found = group(environment)
        if isinstance(found, dict):
            return cast("dict[str, object]", found).get(key, MISSING)
        return member(found, key)

    return field


def _default(value: Lookup, words: Lookup) -> Lookup:
    def default(environment: Environment) -> object:
        found = value(environment)
        return words(environment) if missing(found) else found

    return default


def _filtered(
    function: Callable[..., object], value: Lookup, arguments: tuple[Lookup, ...]
) -> Lookup:
    if not arguments:
        return lambda environment: function(value(environment))
    return lambda environment: function(
        value(environment), *(argument(environment) for argument in arguments)
    )


def _each(items: Lookup, variable: str, what: Lookup) -> Lookup:
    return lambda environment: [
        what(turn(environment, variable, item)) for item in listed(items(environment))
    ]


def _cat(parts: tuple[Lookup, ...]) -> Lookup:
    return lambda environment: "".join(text(part(environment)) for part in parts)


def _if(test: Lookup, then: Lookup, otherwise: Lookup) -> Lookup:
    return lambda environment: (then if truthy(test(environment)) else otherwise)(environment)


def _not(value: Lookup) -> Lookup:
    return lambda environment: not truthy(value(environment))


def _and(one: Lookup, other: Lookup) -> Lookup:
    def both(environment: Environment) -> object:
        found = one(environment)
        return other(environment) if truthy(found) else found

    return both


def _or(one: Lookup, other: Lookup) -> Lookup:
    def either(environment: Environment) -> object:
        found = one(environment)
        return found if truthy(found) else other(environment)

    return either


def _equal(one: Lookup, other: Lookup) -> Lookup:
    def same(environment: Environment) -> bool:
        left, right = one(environment), other(environment)
        both_are_text = isinstance(left, str) and isinstance(right, str)
        return left == right if both_are_text else equal(left, right)

    return same


def _unequal(one: Lookup, other: Lookup) -> Lookup:
    return _not(_equal(one, other))


def _ordered(*accepted: int) -> Callable[[Lookup, Lookup], Lookup]:
    return lambda one, other: (
        lambda environment: order(one(environment), other(environment)) in accepted
    )


_MADE: Final[Mapping[tuple[str, int], Callable[..., Lookup]]] = MappingProxyType(
    {
        ("not", 1): _not,
        ("and", 2): _and,
        ("or", 2): _or,
        ("if", 3): _if,
        ("eq", 2): _equal,
        ("ne", 2): _unequal,
        ("lt", 2): _ordered(-1),
        ("gt", 2): _ordered(1),
        ("le", 2): _ordered(-1, 0),
        ("ge", 2): _ordered(0, 1),
        ("default", 2): _default,
    }
)
"""By the name of an operation and how many arguments it has."""
