"""What a rewritten template calls for ``and``, ``or``, ``not``, inline ifs and comparisons.

A call's arguments run in their order, so ``done(test(…), second if wants_first(), …)`` is as lazy
as Jinja2 itself where the test is known.
"""

from functools import partial

from jinja2 import Undefined

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.symbols.common_shape import common_shape
from mkdocs_tailor.language.symbols.comparing import ANSWER, compare
from mkdocs_tailor.language.symbols.recorder import Recorder
from mkdocs_tailor.language.symbols.symbolic import Looks, Symbolic, tainted
from mkdocs_tailor.schools.shapes import Kind, Scalar

NO_ELSE = Undefined("this inline if has no else")
"""What an inline if without ``else`` gives: a missing value that prints nothing, as in Jinja2."""


class Logic:
    """The decisions of one page's expressions. Rewritten templates call it; authors cannot."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self._tests: list[tuple[str, object, bool | None]] = []

    def test(self, kind: str, value: object) -> None:
        """Begin an ``and``, an ``or`` or an ``if`` with the value that it decides on."""
        value = self._undecided(value)
        known = None if isinstance(value, Symbolic) else bool(value)
        self._tests.append((kind, value, known))

    def wants_first(self) -> bool:
        """Tell whether what follows a test that holds must be computed."""
        return self._tests[-1][2] is not False

    def wants_second(self) -> bool:
        """Tell whether what follows a test that fails must be computed."""
        return self._tests[-1][2] is not True

    def done(self, _: None, first: object, second: object) -> object:
        """End it, and return the value: symbolic where a school decides."""
        kind, value, known = self._tests.pop()
        if isinstance(value, Symbolic):
            return self._symbolic(kind, value, first, second)
        if kind == "if":
            return first if known else second
        if kind == "and":
            return first if known else value
        return value if known else second

    def no_else(self) -> object:
        """Return what an inline if without ``else`` gives."""
        return NO_ELSE

    def negate(self, value: object) -> object:
        """Return ``not`` of the value."""
        value = self._undecided(value)
        if isinstance(value, Symbolic):
            return Symbolic(self.recorder, ("not", value.expression), ANSWER)
        return not value

    def compare(self, name: str, a: object, b: object) -> object:
        """Return a comparison."""
        return compare(self.recorder, name, a, b)

    def _undecided(self, value: object) -> object:
        value = self.recorder.plain(value)
        if tainted(value):
            return Symbolic(self.recorder, self.recorder.raw(value), Scalar(Kind.TEXT))
        return value

    def _symbolic(self, kind: str, test: Symbolic, first: object, second: object) -> Symbolic:
        then, otherwise = _branches(kind, test, first, second)
        a, b = (None if x is NO_ELSE else self.recorder.raw(x) for x in (then, otherwise))
        expression: Expression = {
            "if": ("if", test.expression, a, b),
            "and": ("and", test.expression, a),
            "or": ("or", test.expression, b),
        }[kind]
        show, bare = self._shown, self._bare
        if kind == "or":
            show = bare = self._shown_if_true
        looks = Looks(
            lambda: ("if", test.expression, show(then), self._shown(otherwise)),
            lambda: ("if", test.expression, bare(then), self._bare(otherwise)),
            partial(self._shown, first) if kind == "and" else None,
        )
        shape = common_shape(*(x for x in (then, otherwise) if x is not NO_ELSE))
        return Symbolic(self.recorder, expression, shape, looks=looks)

    def _shown(self, value: object) -> Expression:
        return "" if value is NO_ELSE else self.recorder.shown(value)

    def _shown_if_true(self, value: object) -> Expression:
        looks = value.looks if isinstance(value, Symbolic) else None
        return looks.if_true() if looks and looks.if_true else self._shown(value)

    def _bare(self, value: object) -> Expression:
        return None if value is NO_ELSE else self.recorder.bare(value)


def _branches(kind: str, test: Symbolic, first: object, second: object) -> tuple[object, object]:
    """Return what stands where the test holds, and what where it does not."""
    then = test if kind == "or" else first
    otherwise = test if kind == "and" else second
    return then, otherwise
