"""How values are printed: dates in words, people by name, words where a value is missing."""

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.symbols.symbolic import Symbolic
from mkdocs_tailor.language.wording import choices, sort_of, words
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape

FORMATS = {Kind.DATE: "date", Kind.DATE_RANGE: "date", Kind.TIME: "time"}
"""The filter that prints a value of the kind."""

ITEM = "item#0"
"""The variable of an ``each`` or ``where`` that no loop of the page has opened."""


def whole(value: Symbolic) -> Expression:
    """Return what is printed for the value. Raises `LanguageError` where nothing can be."""
    return value.looks.whole() if value.looks else shown(value.expression, value.shape)


def bare(value: Symbolic) -> Expression:
    """Return the same without the words that stand for a missing value."""
    return value.looks.bare() if value.looks else _bare(value.expression, value.shape)


def shown(expression: Expression, shape: Shape | None) -> Expression:
    """Return what is printed for an expression of the shape."""
    leaf, leaf_shape = _leaf(expression, shape)
    formatted = _format(leaf, leaf_shape)
    return formatted if leaf_shape.reads_as is None else ("default", formatted, leaf_shape.reads_as)


def _bare(expression: Expression, shape: Shape | None) -> Expression:
    return _format(*_leaf(expression, shape))


def _format(expression: Expression, shape: Scalar) -> Expression:
    name = FORMATS.get(shape.kind)
    return ("filter", name, expression) if name else expression


def _leaf(expression: Expression, shape: Shape | None) -> tuple[Expression, Scalar]:
    """Return the single value that stands for what is printed."""
    match shape:
        case Record(shown=str(name)):
            return _leaf(("get", expression, name), shape.fields[name])
        case Scalar() if shape.kind is not Kind.YES_NO:
            return expression, shape
        case _:
            pass
    what = f"{{{{ {words(expression)} }}}} is {sort_of(shape)}"
    return refuse(
        "cannot-print", f"{what} and cannot be printed", None, _instead(expression, shape)
    )


def _instead(expression: Expression, shape: Shape | None) -> str:
    match shape:
        case Record():
            return f"print one of its fields: {choices(list(shape.fields)[:6])}"
        case ListOf():
            return "use {% for %}, or | join_and"
        case _:
            return f"write {{% if {words(expression)} %}}yes{{% else %}}no{{% endif %}}"


def named(value: Symbolic) -> tuple[str | None, str]:
    """Return the variable that is printed as it is, if one is, and what people call the value."""
    shape, origin = value.shape, value.origin
    label = shape.label if shape and origin else ""
    while isinstance(shape, Record) and shape.shown and origin:
        origin, shape = f"{origin}.{shape.shown}", shape.fields[shape.shown]
        label = label or shape.label
    return origin, label or words(value.expression)


def listed(expression: Expression, shape: ListOf) -> Expression:
    """Return the list of what is printed for each item."""
    item = ("var", ITEM)
    printed = shown(item, shape.item)
    return expression if printed == item else ("each", expression, ITEM, printed)
