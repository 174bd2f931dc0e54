"""Filters on school values: some can be recorded as expressions, the others are refused."""

import re
from dataclasses import replace
from typing import Final

from mkdocs_tailor.language.codepoints import MARK
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.symbols import printing
from mkdocs_tailor.language.symbols.common_shape import common_shape
from mkdocs_tailor.language.symbols.listing import ListFilters
from mkdocs_tailor.language.symbols.recorder import Recorder, holds_symbols
from mkdocs_tailor.language.symbols.symbolic import Looks, Symbolic, tainted
from mkdocs_tailor.language.symbols.uses import Use, arguments_of, check_arguments
from mkdocs_tailor.language.values.filters import TEXT_FILTERS
from mkdocs_tailor.language.wording import sort_of, words
from mkdocs_tailor.schools.shapes import Kind, ListOf, Scalar

TEXT: Final = Scalar(Kind.TEXT)
NUMBER: Final = Scalar(Kind.NUMBER)

ON_KNOWN_LISTS: Final = frozenset(
    {"batch", "default", "first", "items", "last", "length", "list", "map", "reverse", "slice"}
)
"""Filters that take a known list apart without deciding on its items."""

ON_SCHOOL_LISTS: Final = frozenset(
    {"first", "last", "length", "join", "join_and", "map", "rejectattr", "selectattr"}
)

DATES: Final = {Kind.DATE, Kind.DATE_RANGE}

ONLY_TEXT: Final = re.compile(r"(?:[^%]|%%|%(?:\(\w+\))?s)*")
"""A format that only puts values in their places: a width would count the sign, not the value."""


class Filters:
    """The filters of one page, where a school value stands left of them or in their brackets."""

    def __init__(self, recorder: Recorder, lists: ListFilters) -> None:
        self.recorder = recorder
        self.lists = lists

    def use(self, use: Use) -> object:
        """Return what the filter gives. Raises `LanguageError` for what cannot be recorded."""
        use = replace(use, value=self.recorder.plain(use.value))
        if isinstance(use.value, Symbolic):
            return self._on_symbol(use, use.value)
        if tainted(use.value):
            return self._on_text(use, use.value)
        if holds_symbols(use.value):
            return self._on_list(use)
        return self._on_known(use)

    def _on_symbol(self, use: Use, value: Symbolic) -> object:
        if isinstance(value.shape, ListOf) and use.name in ON_SCHOOL_LISTS:
            return self.lists.use(use, value, value.shape)
        if use.name in TEXT_FILTERS or use.name in {"length", "first", "last"}:
            return self._record(use, printing.whole(value))
        match use.name:
            case "default":
                return self._default(use, value)
            case "string":
                return str(value)
            case "date" | "time":
                return self._format(use, value)
            case name if name in ON_SCHOOL_LISTS:
                what = f"{words(value.expression)} is {sort_of(value.shape)}, not a list"
                return refuse("no-list", what, None, f"the filter “{use.name}” needs a list")
            case _:
                return self._refuse(use, words(value.expression))

    def _on_text(self, use: Use, value: str) -> object:
        if use.name in {"string", "indent"} and not holds_symbols(*use.arguments):
            return use.native()
        if use.name == "trim" and MARK.search(value):
            return self._trim(use, value)
        if use.name == "default" and not any(use.arguments[1:]):
            return value
        if use.name in TEXT_FILTERS or use.name in {"length", "default"}:
            return self._record(use, self.recorder.raw(value))
        return self._refuse(use, "text that holds a school value")

    def _on_list(self, use: Use) -> object:
        if use.name == "join_and":
            return self._record(use, self.recorder.shown(use.value))
        if use.name in ON_KNOWN_LISTS or use.name == "join":
            return use.native()
        return self._refuse(use, "a list that holds a school value")

    def _on_known(self, use: Use) -> object:
        if use.name in TEXT_FILTERS:
            return self._record(use, self.recorder.shown(use.value))
        if use.name in {"default", "join"}:
            return use.native()
        if use.name == "format" and ONLY_TEXT.fullmatch(str(use.value)):
            return use.native()
        return self._refuse(use, f"{use.value!r} with a school value in its brackets")

    def _record(self, use: Use, value: Expression) -> Symbolic:
        check_arguments(use)
        if use.name == "default":
            arguments = tuple(map(self.recorder.raw, use.arguments))
            return Symbolic(self.recorder, ("default", value, *arguments), TEXT)
        shape = NUMBER if use.name == "length" else TEXT
        arguments = arguments_of(use, self.recorder)
        return Symbolic(self.recorder, ("filter", use.name, value, *arguments), shape)

    def _trim(self, use: Use, value: str) -> object:
        text = value.strip()
        if MARK.match(text[:1]) or MARK.match(text[-1:]):
            self._refuse(use, "text that begins or ends with an {% if %} on a school value")
        return text

    def _format(self, use: Use, value: Symbolic) -> Symbolic:
        shape = value.shape
        kinds = DATES if use.name == "date" else {Kind.TIME}
        if not isinstance(shape, Scalar) or shape.kind not in kinds:
            what = f"{words(value.expression)} is {sort_of(shape)}, not a {use.name}"
            refuse("wrong-type", what, None, "print it as it is")
        check_arguments(use)
        as_printed = not use.arguments or use.arguments[0] == "long"
        arguments = () if as_printed else arguments_of(use, self.recorder)
        expression = ("filter", use.name, value.expression, *arguments)
        text = Scalar(Kind.TEXT, shape.label, shape.reads_as)
        return Symbolic(self.recorder, expression, text, value.origin if as_printed else None)

    def _default(self, use: Use, value: Symbolic) -> Symbolic:
        otherwise, *when_empty = use.arguments or ("",)
        flags = (True,) if any(when_empty) else ()
        expression = ("default", value.expression, self.recorder.raw(otherwise), *flags)

        looks = Looks(
            lambda: ("default", printing.bare(value), self.recorder.shown(otherwise), *flags),
            lambda: ("default", printing.bare(value), self.recorder.bare(otherwise), *flags),
        )
        return Symbolic(self.recorder, expression, common_shape(value, otherwise), looks=looks)

    def _refuse(self, use: Use, what: str) -> object:
        on_list = isinstance(use.value, Symbolic) and isinstance(use.value.shape, ListOf)
        allowed = ON_SCHOOL_LISTS if on_list else TEXT_FILTERS | {"date", "default", "time"}
        return refuse(
            "filter-on-school-value",
            f"the filter “{use.name}” cannot be used on {what}",
            None,
            f"these can: {', '.join(sorted(allowed))}",
        )
