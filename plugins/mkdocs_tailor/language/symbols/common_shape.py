"""The shape of what may be one value or another, by a school's choice."""

from functools import reduce
from typing import Final

from mkdocs_tailor.language.symbols.symbolic import Symbolic
from mkdocs_tailor.schools.shapes import Kind, Scalar, Shape

TEXTS: Final = {
    Kind.TEXT,
    Kind.LONG_TEXT,
    Kind.CHOICE,
    Kind.EMAIL,
    Kind.PHONE,
    Kind.LINK,
    Kind.IMAGE,
}
"""The kinds that compare as texts do."""


def common_shape(*values: object) -> Shape | None:
    """Return the shape that all the values have, or None. How each is printed is told elsewhere."""
    known = [value for value in values if isinstance(value, Symbolic) or value != []]
    return reduce(_common, map(_shape_of, known))


def _shape_of(value: object) -> Shape | None:
    match value:
        case Symbolic():
            return value.shape
        case bool():
            return Scalar(Kind.YES_NO)
        case int() | float():
            return Scalar(Kind.NUMBER)
        case str():
            return Scalar(Kind.TEXT)
        case _:
            return None


def _common(a: Shape | None, b: Shape | None) -> Shape | None:
    if isinstance(a, Scalar) and isinstance(b, Scalar):
        if {a.kind, b.kind} <= TEXTS:
            return Scalar(Kind.TEXT)
        return Scalar(a.kind) if a.kind is b.kind else None
    return a if a == b else None
