"""The Jinja2 environment of one page: its hooks send whatever is symbolic to the recorder."""

import re
from collections.abc import Callable, Mapping
from functools import wraps
from types import CodeType
from typing import TypeAlias, cast

from jinja2.nodes import Template
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.jinja.library import (
    GLOBALS,
    NATIVE_FILTERS,
    NATIVE_TESTS,
    WORKSHEETS,
    settled,
)
from mkdocs_tailor.language.jinja.opened import Ranges
from mkdocs_tailor.language.jinja.output import Output
from mkdocs_tailor.language.jinja.rewrite import rewritten
from mkdocs_tailor.language.source import SETTINGS, OwnLineTags, Source, SourceLoader
from mkdocs_tailor.language.symbols.asking import Tests
from mkdocs_tailor.language.symbols.fields import field_of
from mkdocs_tailor.language.symbols.listing import ListFilters
from mkdocs_tailor.language.symbols.logic import Logic
from mkdocs_tailor.language.symbols.recorder import Recorder, holds_symbols
from mkdocs_tailor.language.symbols.recording import ONLY_TEXT, Filters
from mkdocs_tailor.language.symbols.symbolic import Symbolic, tainted
from mkdocs_tailor.language.symbols.unknown import unknown_type
from mkdocs_tailor.language.symbols.uses import Use, use_of
from mkdocs_tailor.schools.shapes import Shape

Function: TypeAlias = Callable[..., object]

FORMATS = frozenset({"format", "format_map"})
WIDTH = re.compile(r"\{[^{}]*[:!]")

CASES = "write an {% if %} for each case"
FILTERS = "use a filter, as in {{ school.name | upper }}"
WIDTHS = ("the build cannot format a school value with a width", "put it in its place with ~ or %s")

HARMLESS_CALLS = FORMATS | {"Namespace", "dict", "namespace", *WORKSHEETS}
"""Functions that put a symbolic value somewhere without looking at it."""


class OpenJinja(ImmutableSandboxedEnvironment):
    """An environment for one page, thrown away afterwards, so that nothing of it is left over."""

    intercepted_binops = frozenset({"%"})

    def __init__(
        self,
        name: str,
        loader: SourceLoader,
        shapes: Mapping[str, Shape],
        constants: Mapping[str, object],
        codes: dict[Source, CodeType],
    ) -> None:
        """``codes`` keeps what was compiled for the next page."""
        known = [*shapes, *constants, *GLOBALS]
        super().__init__(
            undefined=unknown_type(known), extensions=[OwnLineTags], loader=loader, **SETTINGS
        )
        self.sources = loader
        self.codes = codes
        source = loader.find(name)
        self.recorder = Recorder(Place(source.path if source else name))
        self.ranges = Ranges(self.recorder)
        self.logic = Logic(self.recorder)
        self.output = Output(self.recorder, name)
        self._add_filters()
        values = {root: self._root(root, shape) for root, shape in shapes.items()}
        cast("dict[str, object]", self.globals).update({**GLOBALS, **constants, **values})

    def _root(self, name: str, shape: Shape) -> Symbolic:
        return Symbolic(self.recorder, ("var", name), shape, name)

    def _add_filters(self) -> None:
        lists = ListFilters(self.recorder, field_of, self._call_filter, self._call_test)
        filters, tests = Filters(self.recorder, lists), Tests(self.recorder)
        known = cast("dict[str, Function]", self.filters)
        known |= NATIVE_FILTERS
        del known["random"]
        cast("dict[str, Function]", self.tests).update(NATIVE_TESTS)
        for names, use in (
            (known, filters.use),
            (cast("dict[str, Function]", self.tests), tests.use),
        ):
            for name, function in list(names.items()):
                names[name] = self._wrapped(name, function, use)

    def _call_filter(self, name: str, value: object, arguments: tuple[object, ...]) -> object:
        return self.call_filter(name, value, arguments)

    def _call_test(self, name: str, value: object, arguments: tuple[object, ...]) -> object:
        return self.call_test(name, value, arguments)

    def _wrapped(self, name: str, function: Function, use: Callable[[Use], object]) -> Function:
        """Return a filter or test that goes to the recorder where something is symbolic."""
        skipped = 1 if hasattr(function, "jinja_pass_arg") else 0

        @wraps(function)
        def wrapped(*arguments: object, **keywords: object) -> object:
            given = tuple(map(self.recorder.plain, arguments[skipped:]))
            passed = arguments[:skipped]
            if not holds_symbols(*given, *keywords.values()):
                return settled(function(*passed, *given, **keywords))

            def native() -> object:
                return settled(function(*passed, *given, **keywords))

            return use(use_of(name, given, keywords, native))

        return wrapped

    def _compiled(self, text: str, name: str) -> CodeType:
        """Return the code of a template, rewritten; what is compiled once serves every page."""
        source = self.sources.source(name)
        if source not in self.codes:
            tree = rewritten(self.parse(text, name, source.path), source)
            self.codes[source] = super().compile(tree, name, source.path)
        return self.codes[source]

    def compile(  # pyright: ignore[reportIncompatibleMethodOverride] - Jinja2 loads by three
        self, source: str | Template, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        """Compile a template of the loader by its rewritten tree."""
        if isinstance(source, str) and name is not None:
            return self._compiled(source, name)
        return super().compile(source, name, filename)

    def getattr(self, obj: object, attribute: str) -> object:
        """Return an attribute; a field where the value is symbolic."""
        obj = self.recorder.plain(obj)
        if isinstance(obj, Symbolic):
            return field_of(obj, attribute)
        found: object = super().getattr(obj, attribute)
        return self._formatting(obj, found) if isinstance(obj, str) and callable(found) else found

    def _formatting(self, text: str, method: Function) -> Function:
        """Return a method of a text; ``format`` puts school values in their places only."""
        if getattr(method, "__name__", "") not in FORMATS:
            return method

        @wraps(method)
        def apply(*args: object, **kwargs: object) -> object:
            bare = not tainted(text) and not WIDTH.search(text)
            if not bare and holds_symbols(text, *args, *kwargs.values()):
                refuse("needs-value", WIDTHS[0], None, WIDTHS[1])
            return method(*args, **kwargs)

        return apply

    def getitem(self, obj: object, argument: object) -> object:
        """Return an item; a field where the value is symbolic."""
        obj, argument = self.recorder.plain(obj), self.recorder.plain(argument)
        if isinstance(argument, Symbolic):
            argument.cannot("look up by it", CASES)
        if isinstance(obj, Symbolic):
            return field_of(obj, argument)
        if tainted(argument) or tainted(obj):
            refuse(
                "needs-value",
                "the build cannot look up by text that holds a school value",
                None,
                CASES,
            )
        return super().getitem(obj, cast("str", argument))

    def call(self, context: Context, obj: object, /, *args: object, **kwargs: object) -> object:
        """Call a function of a template; symbolic values go to macros and harmless ones only."""
        if isinstance(getattr(obj, "__self__", None), Ranges | Logic | Output):
            return cast("Function", obj)(*args)
        if isinstance(obj, Symbolic):
            obj.cannot("call it", "take the brackets away")
        if not isinstance(obj, Macro | BlockReference):
            self._check_call(obj, (*args, *kwargs.values()))
        return super().call(context, obj, *args, **kwargs)

    def _check_call(self, function: object, values: tuple[object, ...]) -> None:
        owner = getattr(function, "__self__", None)
        name = getattr(function, "__name__", type(function).__name__)
        counts = isinstance(owner or function, Cycler | Joiner)
        if counts or (isinstance(owner, LoopContext) and name == "changed"):
            self.ranges.check_state(name)
        if not holds_symbols(owner, *values):
            return
        if tainted(owner) or name not in HARMLESS_CALLS:
            refuse(
                "call-with-school-value", f"{name}() cannot work on a school value", None, FILTERS
            )

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Put values into the places of a ``%`` format; a width would count the wrong thing."""
        if isinstance(left, str) and holds_symbols(left, right):
            if tainted(left) or not ONLY_TEXT.fullmatch(left):
                refuse("needs-value", WIDTHS[0], None, WIDTHS[1])
            right = _printed(right)
        return super().call_binop(context, operator, left, right)


def _printed(value: object) -> object:
    """Return what ``%`` puts in places: symbolic values decide nothing when they are texts."""
    if isinstance(value, tuple):
        return tuple(map(_printed, cast("tuple[object, ...]", value)))
    return str(value) if isinstance(value, Symbolic) else value
