"""The expressions of masters, each with what is worked out from it once for all that hold it."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

from mkdocs_tailor.language.expressions import from_json, to_json
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master.folding import folded
from mkdocs_tailor.master.lookup import Lookup, lookup
from mkdocs_tailor.master.program import names_in


@dataclass(frozen=True, slots=True)
class Known:
    """An expression that is ready to be asked."""

    expression: Expression
    lookup: Lookup
    json: str
    names: frozenset[str]


AllKnown: TypeAlias = MutableMapping[tuple[str, str | None], Known]
"""By the expression as JSON and the copy that it is read for."""


def read_expressions(
    rows: Sequence[object], copy: str | None, known: AllKnown
) -> tuple[Known, ...]:
    """Return the expressions of a header's table, as they read in this copy, or in any."""
    return tuple(_read(row, copy, known) for row in rows)


def _read(row: object, copy: str | None, known: AllKnown) -> Known:
    key = to_json(cast("Expression", row)), copy
    if key not in known:
        read = from_json(row)
        expression = read if copy is None else folded(read, copy)
        text = to_json(expression)
        known[key] = Known(expression, lookup(expression), text, names_in(expression))
    return known[key]
