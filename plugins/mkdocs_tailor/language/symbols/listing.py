"""Filters on the lists of a school: counting, taking one, joining, and something of each item."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols import printing
from mkdocs_tailor.language.symbols.recorder import Recorder
from mkdocs_tailor.language.symbols.symbolic import Symbolic
from mkdocs_tailor.language.symbols.uses import Use, arguments_of, check_arguments
from mkdocs_tailor.language.wording import words
from mkdocs_tailor.schools.shapes import Kind, ListOf, Scalar, Shape

FieldOf: TypeAlias = Callable[[Symbolic, object], Symbolic]
"""Gives a field of a symbolic value."""

Call: TypeAlias = Callable[[str, object, tuple[object, ...]], object]
"""Calls a filter or a test by its name, with a value and arguments."""


class ListFilters:
    """The list filters of one page."""

    def __init__(
        self, recorder: Recorder, field: FieldOf, call_filter: Call, call_test: Call
    ) -> None:
        self.recorder = recorder
        self.field = field
        self.call_filter = call_filter
        self.call_test = call_test

    def use(self, use: Use, value: Symbolic, shape: ListOf) -> Symbolic:
        """Return what the filter gives for a list of the shape."""
        match use.name:
            case "length":
                return self._record(use, value, Scalar(Kind.NUMBER))
            case "first" | "last":
                return self._record(use, value, shape.item)
            case "map":
                return self._map(use, value, shape)
            case "selectattr" | "rejectattr":
                return self._select(use, value, shape)
            case _:
                return self._join(use, value, shape)

    def _record(self, use: Use, value: Symbolic, shape: Shape) -> Symbolic:
        check_arguments(use)
        return Symbolic(self.recorder, ("filter", use.name, value.expression), shape)

    def _join(self, use: Use, value: Symbolic, shape: ListOf) -> Symbolic:
        if "attribute" in use.names:
            value = self._fields(value, shape, str(use.names["attribute"]))
            shape = value.shape if isinstance(value.shape, ListOf) else shape
            use = replace(use, names={})
        check_arguments(use)
        listed = printing.listed(value.expression, shape)
        expression = ("filter", use.name, listed, *arguments_of(use, self.recorder))
        return Symbolic(self.recorder, expression, Scalar(Kind.TEXT))

    def _map(self, use: Use, value: Symbolic, shape: ListOf) -> Symbolic:
        """Take a field of each item (``attribute="name"``), or filter each as it is printed."""
        if "attribute" in use.names:
            return self._fields(value, shape, str(use.names["attribute"]))
        name, *arguments = use.arguments or ("",)
        item = Symbolic(self.recorder, ("var", printing.ITEM), shape.item)
        result = self.call_filter(str(name), item, tuple(arguments))
        if not isinstance(result, Symbolic) or result.shape is None:
            refuse(
                "filter-on-school-value",
                f"map({name!r}) cannot be used on {words(value.expression)}",
                None,
                'write map(attribute="…") with the name of a field',
            )
        expression = ("each", value.expression, printing.ITEM, result.expression)
        return Symbolic(self.recorder, expression, ListOf(result.shape))

    def _select(self, use: Use, value: Symbolic, shape: ListOf) -> Symbolic:
        """Keep the items of which a field is true, or passes a test."""
        name, *asked = use.arguments or ("",)
        item = Symbolic(self.recorder, ("var", printing.ITEM), shape.item)
        found: object = self.field(item, name)
        if asked:
            found = self.call_test(str(asked[0]), found, tuple(asked[1:]))
        test = self.recorder.raw(found)
        kept = test if use.name == "selectattr" else ("not", test)
        where = ("where", value.expression, printing.ITEM, kept)
        return Symbolic(self.recorder, where, shape, value.origin)

    def _fields(self, value: Symbolic, shape: ListOf, path: str) -> Symbolic:
        for name in path.split("."):
            item = Symbolic(self.recorder, ("var", printing.ITEM), shape.item)
            found = self.field(item, name).shape
            shape = shape if found is None else ListOf(found)
            value = Symbolic(self.recorder, ("filter", "map", value.expression, name), shape)
        return value
