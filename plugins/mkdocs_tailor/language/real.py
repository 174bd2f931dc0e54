"""A school's real values for ordinary rendering: plain values that print as their shapes say."""

from collections.abc import Mapping
from typing import NoReturn, Self, cast

from jinja2 import Undefined

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols.printing import FORMATS
from mkdocs_tailor.language.values.filters import FILTERS
from mkdocs_tailor.language.values.plain import MISSING, grouped, listed, missing
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape

WORDS = "give the variable a “reads as” in variables.yml"
ENDS = Record({"start": Scalar(Kind.DATE), "end": Scalar(Kind.DATE)})
"""What a date range has, as a group."""


class Printed(str):
    """A date or time: compared as it is kept, printed in words."""

    __slots__ = ("words",)

    def __new__(cls, value: str, words: str) -> Self:
        """Keep the value, and print the words."""
        made = super().__new__(cls, value)
        made.words = words
        return made

    words: str

    def __str__(self) -> str:
        return self.words

    def __format__(self, specification: str) -> str:
        return format(self.words, specification)


class Group(dict[str, object]):
    """A group of values, printed by one of its fields."""

    __slots__ = ("shape",)

    def __init__(self, values: Mapping[str, object], shape: Record | Scalar) -> None:
        super().__init__(values)
        self.shape = shape

    def __str__(self) -> str:
        if isinstance(self.shape, Scalar):
            return str(FILTERS["date"](dict(self)))
        if self.shape.shown is None:
            refuse(
                "cannot-print",
                "a group of values cannot be printed",
                None,
                "print one of its fields",
            )
        return str(self[self.shape.shown])


class Many(list[object]):
    """A list of values; beyond its end there is a missing one."""

    __slots__ = ("shape",)

    def __init__(self, values: list[object], shape: ListOf) -> None:
        super().__init__(values)
        self.shape = shape


class Absent(Undefined):
    """A value that the school has not given: printed in the words of its shape, if it has any."""

    __slots__ = ("shape",)

    def __init__(self, shape: Shape | None) -> None:
        super().__init__("a value is missing")
        self.shape: Shape | None = shape

    def __getattr__(self, name: str) -> "Absent":
        match self.shape:
            case Record(fields=fields) if name in fields:
                return Absent(fields[name])
            case Scalar(kind=Kind.DATE_RANGE) if name in ENDS.fields:
                return Absent(self.shape)
            case _:
                raise AttributeError(name)

    def __str__(self) -> str:
        shape = self.shape
        while isinstance(shape, Record) and shape.shown:
            shape = shape.fields[shape.shown]
        if not isinstance(shape, Scalar) or shape.reads_as is None:
            self._cannot()
        return shape.reads_as

    def _cannot(self) -> NoReturn:
        refuse("cannot-print", "a missing value cannot be printed", None, WORDS)

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Undefined)

    def __hash__(self) -> int:
        return hash(Absent)

    def _no_order(self, _: object) -> bool:
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _no_order  # pyright: ignore[reportAssignmentType] - refused there


def real(value: object, shape: Shape) -> object:
    """Return a plain value of the shape as it prints and compares in ordinary rendering."""
    if missing(value):
        return Absent(shape)
    match shape:
        case Record(fields=fields):
            given = grouped(value)
            return Group({n: real(given.get(n, MISSING), s) for n, s in fields.items()}, shape)
        case ListOf(item=item):
            return Many([real(one, item) for one in listed(value)], shape)
        case Scalar(kind=Kind.DATE_RANGE):
            return _range(grouped(value), shape)
        case Scalar(kind=Kind.DATE | Kind.TIME as kind):
            return Printed(cast("str", value), str(FILTERS[FORMATS[kind]](value)))
        case _:
            return int(value) if isinstance(value, float) and value.is_integer() else value


def _range(value: Mapping[str, object], shape: Scalar) -> Group:
    end = Scalar(Kind.DATE, shape.label, shape.reads_as)
    return Group({name: real(value.get(name, MISSING), end) for name in ENDS.fields}, shape)
