"""Fields of symbolic values: what ``people.senco.name`` is, by the shape of ``people``."""

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols.symbolic import Symbolic
from mkdocs_tailor.language.wording import choices, did_you_mean, sort_of, words
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape

ENDS = {"start", "end"}
"""The fields of a date range."""


def field_of(value: Symbolic, key: object) -> Symbolic:
    """Return a field of a group, an item of a list, an end of a date range.

    Raises `LanguageError` for anything that the value does not have.
    """
    shape = _shape_of(value, key)
    origin = f"{value.origin}.{key}" if value.origin and isinstance(key, str) else None
    part = key if isinstance(key, int) else str(key)
    return Symbolic(value.printer, ("get", value.expression, part), shape, origin)


def _shape_of(value: Symbolic, key: object) -> Shape:
    match value.shape:
        case Record(fields=fields) if key in fields:
            return fields[str(key)]
        case ListOf(item=item) if isinstance(key, int):
            return item
        case Scalar(kind=Kind.DATE_RANGE, label=label, reads_as=reads_as) if key in ENDS:
            return Scalar(Kind.DATE, label, reads_as)
        case _:
            return _refuse(value, key)


def _refuse(value: Symbolic, key: object) -> Shape:
    what = words(value.expression)
    match value.shape:
        case Record(fields=fields):
            hint = did_you_mean(key, fields, f"it has {choices(fields)}")
            return refuse("unknown-field", f"{what} has no field {key!r}", None, hint)
        case ListOf(item=Record(fields=fields)) if key in fields:
            hint = f"write {{% for item in {what} %}} and print {{{{ item.{key} }}}}"
        case _:
            hint = "print it as it is"
    return refuse(
        "unknown-field", f"{what} is {sort_of(value.shape)} and has no {key!r}", None, hint
    )
