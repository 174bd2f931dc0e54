"""Ordinary rendering: plain Jinja2 with a school's real values, as the language promises it.

For tests, for exports, and for whoever wants to see the Markdown of one school's page.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Final, cast

from jinja2 import Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.language.jinja.explaining import EXPLAINED, explain
from mkdocs_tailor.language.jinja.library import GLOBALS, NATIVE_FILTERS, NATIVE_TESTS, settled
from mkdocs_tailor.language.jinja.literal import show
from mkdocs_tailor.language.real import Absent, Group, Many, Printed, real
from mkdocs_tailor.language.source import SETTINGS, OwnLineTags, SourceLoader
from mkdocs_tailor.language.symbols.unknown import unknown_type
from mkdocs_tailor.language.values.filters import TEXT_FILTERS
from mkdocs_tailor.language.values.plain import MISSING
from mkdocs_tailor.schools.shapes import ListOf, Shape

Function = Callable[..., object]

NO_CONSTANTS: Final[Mapping[str, object]] = {}


def render(
    name: str,
    loader: SourceLoader,
    shapes: Mapping[str, Shape],
    environment: Environment,
    constants: Mapping[str, object] = NO_CONSTANTS,
) -> str:
    """Return the Markdown of a page for one school. Raises `LanguageError` as compiling does."""
    jinja = _Plain([*shapes, *constants, *GLOBALS], loader)
    values = {root: real(environment.get(root, MISSING), shape) for root, shape in shapes.items()}
    cast("dict[str, object]", jinja.globals).update({**GLOBALS, **constants, **values})
    try:
        return show(jinja.get_template(name).render())
    except EXPLAINED as error:
        raise explain(error, name, loader) from error


class _Plain(ImmutableSandboxedEnvironment):
    def __init__(self, known: list[str], loader: SourceLoader) -> None:
        super().__init__(
            undefined=unknown_type(known), extensions=[OwnLineTags], loader=loader, **SETTINGS
        )
        filters = cast("dict[str, Function]", self.filters)
        filters |= NATIVE_FILTERS
        filters |= {name: _of_printed(filters[name]) for name in TEXT_FILTERS}
        filters |= {name: _of_measured(filters[name]) for name in ("length", "count")}
        filters |= {name: _of_ends(filters[name]) for name in ("first", "last")}
        filters |= {name: _of_given(filters[name]) for name in ("date", "time")}
        filters |= {name: _settled(function) for name, function in filters.items()}
        filters["join_and"] = _of_items(filters["join_and"])
        cast("dict[str, Function]", self.tests).update(NATIVE_TESTS)

    def getitem(self, obj: object, argument: object) -> object:
        """Return an item; beyond the end of a school's list a missing one."""
        if isinstance(obj, Many) and isinstance(argument, int):
            within = -len(obj) <= argument < len(obj)
            return obj[argument] if within else Absent(obj.shape.item)
        return super().getitem(obj, cast("str", argument))


def _value_left(function: Function, change: Callable[[object], object]) -> Function:
    """Return a filter that sees its value changed."""
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def changed(*arguments: object, **keywords: object) -> object:
        left = (*arguments[:at], change(arguments[at]), *arguments[at + 1 :])
        return function(*left, **keywords)

    return changed


def _settled(function: Function) -> Function:
    @wraps(function)
    def settle(*arguments: object, **keywords: object) -> object:
        return settled(function(*arguments, **keywords))

    return settle


def _printed(value: object) -> object:
    return str(value) if isinstance(value, Printed | Group | Undefined) else value


def _of_printed(function: Function) -> Function:
    return _value_left(function, _printed)


def _of_measured(function: Function) -> Function:
    def measure(value: object) -> object:
        of_list = isinstance(value, Absent) and isinstance(value.shape, ListOf)
        return value if of_list else _printed(value)

    return _value_left(function, measure)


def _of_items(function: Function) -> Function:
    def items(value: object) -> object:
        if isinstance(value, Absent):
            return []
        return [_printed(item) for item in cast("list[object]", value)]

    return _value_left(function, items)


def _of_given(function: Function) -> Function:
    @wraps(function)
    def apply(value: object, *arguments: object, **keywords: object) -> object:
        if isinstance(value, Absent):
            return value
        plain = dict(value) if isinstance(value, Group) else value
        return function(plain, *arguments, **keywords)

    return apply


def _of_ends(function: Function) -> Function:
    @wraps(function)
    def apply(environment: object, value: object) -> object:
        if isinstance(value, Many) and not value:
            return Absent(value.shape.item)
        return function(environment, _printed(value))

    return apply
