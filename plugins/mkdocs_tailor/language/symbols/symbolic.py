"""Symbolic values: what stands for a school's value while the page is compiled.

Everything that Python could do with such a value and that would decide something is refused: a
symbolic value fails closed. It can only be printed, which writes the sign of a field.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NoReturn, Protocol, TypeGuard, cast

from mkdocs_tailor.language.codepoints import OPEN_SIGN
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.wording import words
from mkdocs_tailor.schools.shapes import Shape


class Printer(Protocol):
    """Who writes down what is printed."""

    def sign(self, value: "Symbolic") -> str:
        """Return the sign of the field that shows the value."""
        ...


@dataclass(frozen=True, slots=True)
class Looks:
    """How a value is printed where its shape alone does not say."""

    whole: Callable[[], Expression]
    """What is printed, words for a missing value included; refuses what cannot be printed."""
    bare: Callable[[], Expression]
    """The same without those words, for an author's own ``default``."""
    if_true: Callable[[], Expression] | None = None
    """What is printed where the value is true, if that is less than all it can be."""


ARITHMETIC = "join texts with ~; a number worked out from it needs a variable of its own"


class Symbolic:
    """A value that differs from school to school: an expression, and the shape of what it gives."""

    __slots__ = ("expression", "looks", "origin", "printer", "shape")

    def __init__(
        self,
        printer: Printer,
        expression: Expression,
        shape: Shape | None,
        origin: str | None = None,
        looks: Looks | None = None,
    ) -> None:
        self.printer = printer
        self.expression = expression
        self.shape = shape
        """None where several shapes are possible."""
        self.origin = origin
        """The variable that this is, dotted and through loops; None for anything made of it."""
        self.looks = looks

    def __str__(self) -> str:
        return self.printer.sign(self)

    __html__ = __str__

    def __format__(self, specification: str) -> str:
        if specification:
            self.cannot(f"write it as {specification!r}", "print it as it is")
        return str(self)

    def __repr__(self) -> str:
        return f"<{words(self.expression)}>"

    def cannot(self, what: str, instead: str) -> NoReturn:
        """Refuse what would need the value itself, and say what to write instead."""
        refuse(
            "needs-value",
            f"{words(self.expression)} differs from school to school, so the build cannot {what}",
            None,
            instead,
        )

    def _decide(self, *_: object) -> NoReturn:
        self.cannot("decide on it here", "write {% if … %}")

    def _compare(self, *_: object) -> NoReturn:
        self.cannot("compare it here", "write {% if … == … %}")

    def _loop(self, *_: object) -> NoReturn:
        self.cannot("loop over it here", "write {% for … in … %}")

    def _count(self, *_: object) -> NoReturn:
        self.cannot("count it here", "write … | length")

    def _search(self, *_: object) -> NoReturn:
        self.cannot("look into it here", "write {% if … in … %}")

    def _use_as_key(self, *_: object) -> NoReturn:
        self.cannot("use it as a key", "write an {% if %} for each case")

    def _use_as_number(self, *_: object) -> NoReturn:
        self.cannot("use it as a number", "write the number itself")

    def _calculate(self, *_: object) -> NoReturn:
        self.cannot("do arithmetic with it", ARITHMETIC)

    def _call(self, *_: object, **__: object) -> NoReturn:
        self.cannot("call it", "take the brackets away")

    __bool__ = _decide
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _compare
    __iter__ = __next__ = __reversed__ = _loop
    __len__ = __length_hint__ = _count
    __contains__ = __getitem__ = _search
    __hash__ = _use_as_key
    __int__ = __float__ = __complex__ = __index__ = _use_as_number
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _calculate
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _calculate
    __mod__ = __rmod__ = __pow__ = __rpow__ = __divmod__ = __rdivmod__ = _calculate
    __neg__ = __pos__ = __abs__ = __round__ = _calculate
    __call__ = _call


def tainted(value: object) -> TypeGuard[str]:
    """Tell whether the value is a text that holds signs of fields or marks of ranges."""
    return isinstance(value, str) and bool(OPEN_SIGN.search(value))


def depends(value: object) -> bool:
    """Tell whether anything in the value differs from school to school."""
    match value:
        case Symbolic():
            return True
        case str():
            return tainted(value)
        case list() | tuple():
            return any(map(depends, cast("list[object]", value)))
        case Mapping():
            return any(map(depends, cast("Mapping[str, object]", value).values()))
        case _:
            return False
