"""Filling a residual text for one school: the text that ordinary rendering prints."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_tailor.language.codepoints import field_number
from mkdocs_tailor.language.expressions import Environment, evaluate, text, truthy, turns
from mkdocs_tailor.language.records import Field, Residual
from mkdocs_tailor.language.residual import Ranged, choose, read
from mkdocs_tailor.language.values.plain import listed


@dataclass(frozen=True, slots=True)
class ByValues:
    """The decider that evaluates; its scope is the environment."""

    fields: Sequence[Field]

    def holds(self, ranged: Ranged, scope: Environment) -> bool:
        """Evaluate the test."""
        return truthy(evaluate(ranged.range.expression, scope))

    def turns(self, ranged: Ranged, scope: Environment) -> list[Environment]:
        """Evaluate the list."""
        items = listed(evaluate(ranged.range.expression, scope))
        return turns(scope, ranged.range.name, items)

    def field(self, sign: str, scope: Environment) -> str:
        """Evaluate and print."""
        return text(evaluate(self.fields[field_number(sign)].expression, scope))


def fill(residual: Residual, environment: Environment) -> str:
    """Return the Markdown that the page is for the school whose values these are."""
    return choose(read(residual), ByValues(residual.fields), environment)
