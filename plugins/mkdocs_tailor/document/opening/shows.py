"""Whether anything shows where a value is printed: some expressions come to no text at all."""

from mkdocs_tailor.language.expressions import truthy
from mkdocs_tailor.language.records import Expression

_JOINED = frozenset(("join", "join_and"))
_UNCERTAIN = frozenset(("replace", "trim"))
_CHANGED = frozenset(("upper", "lower", "title", "capitalize", "a_an", "possessive", "plural"))


def shows(printed: Expression) -> Expression:
    """Return the test that holds where the printed expression comes to some text.

    It is just ``True`` for most: a school's own values are never empty, and words stand for those
    that are missing. A joined list is empty without items; of an inline if each side may be.
    """
    match printed:
        case None | bool() | int() | float():
            return True
        case str():
            return bool(printed.strip())
        case ("if", test, then, otherwise):
            return _chosen(test, shows(then), shows(otherwise))
        case ("default", value, otherwise, *when_empty):
            return _default(value, otherwise, *when_empty)
        case ("or", first, second):
            return _either(shows(first), shows(second))
        case ("and", _, _):
            return printed
        case ("cat", *parts):
            return _either(*map(shows, parts))
        case ("filter", name, value, *_):
            return _filtered(str(name), value, printed)
        case _:
            return True


def _filtered(name: str, value: Expression, printed: Expression) -> Expression:
    if name in _JOINED:
        return _items(value)
    if name in _UNCERTAIN:
        return printed
    return shows(value) if name in _CHANGED else True


def _items(value: Expression) -> Expression:
    """Return the list whose having items decides: a list of what its items say has as many."""
    match value:
        case ("each", items, _, _) | ("filter", "map", items, _):
            return _items(items)
        case ("list", *parts):
            return bool(parts)
        case _:
            return value


def _chosen(test: Expression, then: Expression, otherwise: Expression) -> Expression:
    if isinstance(then, bool) and isinstance(otherwise, bool):
        return then if then is otherwise else (test if then else ("not", test))
    return ("or", ("and", test, then), ("and", ("not", test), otherwise))


def _default(value: Expression, otherwise: Expression, *when_empty: Expression) -> Expression:
    if shows(value) is True and shows(otherwise) is True:
        return True
    if any(map(truthy, when_empty)):
        return _either(value, shows(otherwise))
    return _chosen(("defined", value), shows(value), shows(otherwise))


def _either(*tests: Expression) -> Expression:
    """Return the test that holds where any of these does."""
    if any(test is True for test in tests):
        return True
    first, *others = [test for test in tests if test is not False] or [False]
    return ("or", first, _either(*others)) if others else first
