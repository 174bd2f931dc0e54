"""Expressions made ready to be asked of many schools.

Nearly every field is a path (``school.name``), perhaps through a filter, perhaps with words for
where it is missing; nearly every test joins such paths. Those operations become closures here, in
a fraction of the time; all others are left to the evaluator. Tests hold both to the same answers.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from mkdocs_tailor.language.expressions import Environment, evaluate
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.values.filters import FILTERS
from mkdocs_tailor.language.values.plain import MISSING, equal, member, missing, truthy

Lookup: TypeAlias = Callable[[Environment], object]


def lookup(expression: Expression) -> Lookup:
    """Return a function of the environment that does what ``evaluate`` does."""
    match expression:
        case ("var", str(name)):
            return lambda environment: environment.get(name, MISSING)
        case ("get", group, str(key)):
            return _field(lookup(group), key)
        case ("default", value, str(words)):
            return _default(lookup(value), words)
        case ("filter", str(name), value) if name in FILTERS:
            return _filtered(FILTERS[name], lookup(value))
        case ("not", value):
            return _not(lookup(value))
        case (("and" | "or" | "eq" | "ne") as name, one, other):
            return _PAIRS[name](lookup(one), lookup(other))
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


def _default(value: Lookup, words: str) -> Lookup:
    def default(environment: Environment) -> object:
        found = value(environment)
        return words if missing(found) else found

    return default


def _filtered(function: Callable[..., object], value: Lookup) -> Lookup:
    return lambda environment: function(value(environment))


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
    return lambda environment: equal(one(environment), other(environment))


def _unequal(one: Lookup, other: Lookup) -> Lookup:
    return lambda environment: not equal(one(environment), other(environment))


_PAIRS: Final[Mapping[str, Callable[[Lookup, Lookup], Lookup]]] = MappingProxyType(
    {"and": _and, "or": _or, "eq": _equal, "ne": _unequal}
)
