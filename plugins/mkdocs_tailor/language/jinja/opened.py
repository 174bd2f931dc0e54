"""What a rewritten template calls for its ifs, fors and blocks: opening ranges and closing them."""

from collections.abc import Iterable, Iterator
from typing import cast

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.codepoints import Mark, mark_sign
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression, RangeKind
from mkdocs_tailor.language.symbols.recorder import Recorder, holds_symbols
from mkdocs_tailor.language.symbols.symbolic import Symbolic, tainted
from mkdocs_tailor.language.wording import sort_of, words
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar

SET = 'write {% set x = "a" if … else "b" %}, or use {% with %}'
PLAIN = "write {% for … %} without recursive"
NUMBER, YES_NO = Scalar(Kind.NUMBER), Scalar(Kind.YES_NO)

LOOP = Record(
    {
        "index": NUMBER,
        "index0": NUMBER,
        "first": YES_NO,
        "last": YES_NO,
        "length": NUMBER,
        "revindex": NUMBER,
        "revindex0": NUMBER,
    }
)
"""The fields of ``loop`` that a loop over a school list has."""


class Opened:
    """One execution of an if, a for or a block."""

    __slots__ = ("filtered", "holds", "item", "number", "place", "values")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.number: int | None = None
        """The number of its range; None while a school decides nothing."""
        self.holds = False
        """Whether a known test holds, or a known loop has had a turn."""
        self.values: Iterable[object] = ()
        self.item: Symbolic | None = None
        self.filtered = False


class Ranges:
    """The ranges of one page while Jinja runs. Rewritten templates call it; authors cannot."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self._undecided: list[Opened] = []

    def choose(self, test: object, path: str, line: int) -> Opened:
        """Begin an ``{% if %}``."""
        opened = Opened(Place(path, line))
        test = self.recorder.plain(test)
        if not isinstance(test, Symbolic) and not tainted(test):
            opened.holds = bool(test)
            return opened
        if isinstance(test, Symbolic) and isinstance(test.shape, Record):
            refuse(
                "no-question",
                f"{words(test.expression)} is a group of values, not a yes/no question",
                opened.place,
                f"ask about one of its fields: {', '.join(list(test.shape.fields)[:6])}",
            )
        return self._undecide(opened, RangeKind.IF, self.recorder.raw(test), "")

    def repeat(
        self,
        values: object,
        variable: str | None,
        filtered: bool,  # noqa: FBT001 - templates pass by position
        path: str,
        line: int,
    ) -> Opened:
        """Begin a ``{% for %}`` over one variable, or over several (None)."""
        opened = Opened(Place(path, line))
        opened.filtered = filtered
        values = self.recorder.plain(values)
        if isinstance(values, Symbolic):
            return self._repeat(opened, values, variable)
        if tainted(values):
            refuse(
                "no-list",
                "a loop cannot run over a text with school values",
                None,
                "loop over a list",
            )
        opened.values = cast("Iterable[object]", values)
        return opened

    def _repeat(self, opened: Opened, values: Symbolic, variable: str | None) -> Opened:
        if not isinstance(values.shape, ListOf):
            what = f"{words(values.expression)} is {sort_of(values.shape)}, not a list"
            refuse("no-list", what, opened.place, "print it, or loop over a list")
        if variable is None:
            refuse(
                "two-loop-variables",
                "a loop over a school list needs one loop variable",
                opened.place,
                "write {% for item in … %} and print {{ item.name }}",
            )
        self.recorder.loops += 1
        name = f"{variable}#{self.recorder.loops}"
        item = Symbolic(self.recorder, ("var", name), values.shape.item, values.origin)
        opened.item = item
        return self._undecide(opened, RangeKind.FOR, values.expression, name)

    def block(self, name: str, path: str, line: int) -> Opened:
        """Begin a ``{% block %}``."""
        opened = Opened(Place(path, line))
        opened.number = self.recorder.open(RangeKind.BLOCK, None, name, opened.place)
        return opened

    def _undecide(
        self, opened: Opened, kind: RangeKind, expression: Expression, name: str
    ) -> Opened:
        opened.number = self.recorder.open(kind, expression, name, opened.place)
        self._undecided.append(opened)
        return opened

    def then(self, opened: Opened) -> bool:
        """Tell whether the first branch runs: where a school decides, both do."""
        return opened.number is not None or opened.holds

    def otherwise(self, opened: Opened) -> bool:
        """Tell whether the ``{% else %}`` runs."""
        return opened.number is not None or not opened.holds

    def mark(self, opened: Opened, mark: int) -> str:
        """Return a mark of the range; nothing where no school decides."""
        return "" if opened.number is None else mark_sign(opened.number, Mark(mark))

    def end(self, opened: Opened) -> None:
        """End an if or a for."""
        if opened.number is not None:
            self._undecided.remove(opened)

    def turns(self, opened: Opened) -> Iterator[object]:
        """Yield what the loop runs over: the items, or once the item that stands for all."""
        if opened.item is not None:
            yield opened.item
            return
        for value in opened.values:
            if not opened.filtered:
                opened.holds = True
            yield value

    def passes(self, opened: Opened, test: object) -> object:
        """Return whether a turn passes the loop's ``if``."""
        test = self.recorder.plain(test)
        if opened.number is not None:
            self.recorder.filter_range(opened.number, self.recorder.raw(test))
            return True
        if holds_symbols(test):
            refuse(
                "undecided-filter",
                "this loop is over a fixed list but its “if” depends on the school",
                opened.place,
                "put an {% if %} inside the loop",
            )
        opened.holds = opened.holds or bool(test)
        return test

    def loop(self, opened: Opened, known: object) -> object:
        """Return what ``loop`` is inside the loop."""
        if opened.item is None:
            return known
        _, name = cast("tuple[str, str]", opened.item.expression)
        return Symbolic(self.recorder, ("var", f"loop#{name.partition('#')[2]}"), LOOP)

    def fixed(self, values: object) -> object:
        """Return the list of a recursive loop, which no school may decide."""
        if isinstance(values, Symbolic) or tainted(values):
            refuse("no-list", "{% for … recursive %} cannot run over a school value", None, PLAIN)
        return values

    def binds(self, opened: list[Opened], what: str, path: str, line: int) -> None:
        """Refuse a name that would be bound in one branch only."""
        if any(one.number is not None for one in opened):
            refuse(
                "bound-in-branch",
                f"{what} inside an {{% if %}} on a school value",
                Place(path, line),
                SET if what.startswith("{% set") else "put it above the {% if %}",
            )

    def binds_namespace(self, what: str, path: str, line: int) -> None:
        """Refuse a change to a namespace that only some schools would make."""
        if self._undecided:
            refuse(
                "bound-in-branch",
                f"{{% set {what} = … %}} inside an {{% if %}} or {{% for %}} on a school value",
                Place(path, line),
                "a school’s own list cannot be added up while the page is built",
            )

    def imports(self, path: str, line: int) -> None:
        """Refuse an import that would see a loop over a school list from inside."""
        if any(opened.item is not None for opened in self._undecided):
            refuse(
                "import-in-loop",
                "{% import … with context %} inside a {% for %} over a school list",
                Place(path, line),
                "put it above the {% for %}",
            )

    def check_state(self, what: str) -> None:
        """Refuse what counts its own calls where only some schools would make them."""
        if self._undecided:
            refuse(
                "state-in-branch",
                f"{what}() inside an {{% if %}} or {{% for %}} on a school value",
                None,
                "use loop.first or loop.last",
            )
