"""Programs as the compact arrays of a master, and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import TypeAlias, cast

from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.language.expressions import truthy
from mkdocs_tailor.master import program
from mkdocs_tailor.master.folding import is_settled
from mkdocs_tailor.master.known import Known
from mkdocs_tailor.master.program import Purpose, Use, loop_record
from mkdocs_tailor.master.tables import Tables
from mkdocs_tailor.word.parts import Conditional, Form, Program, Step, Value

Array: TypeAlias = "int | list[object]"
"""A literal's number, or a step that is open: `Purpose` or `Form`, an expression's number, …"""


def write_steps(steps: Program, tables: Tables) -> list[Array]:
    """Return the steps as arrays; neighbouring texts become one literal."""
    arrays: list[Array] = []
    for are_texts, group in groupby(steps, lambda step: isinstance(step, str)):
        some = tuple(group)
        arrays += _literal(some, tables) if are_texts else [_open(step, tables) for step in some]
    return arrays


def write_bytes(held: Conditional, tables: Tables) -> list[Array]:
    """Return the array of a program that writes the bytes where their test holds."""
    written = [tables.literal_bytes(held.data)]
    return [[str(Purpose.TEST), tables.expression(held.test), written, []]]


def _literal(texts: Program, tables: Tables) -> list[Array]:
    xml = "".join(text for text in texts if isinstance(text, str))
    return [tables.literal(xml)] if xml else []


def _open(step: Step, tables: Tables) -> Array:
    if isinstance(step, str):
        return tables.literal(step)
    if isinstance(step, Value):
        return [str(step.form), tables.expression(step.expression)]
    otherwise = write_steps(step.otherwise, tables)
    if isinstance(step, Choice):
        return [
            str(Purpose.TEST),
            tables.expression(step.test),
            write_steps(step.then, tables),
            otherwise,
        ]
    body = write_steps(step.body, tables)
    return [str(Purpose.EACH), tables.expression(step.each), step.variable, body, otherwise]


@dataclass(frozen=True, slots=True)
class StepReader:
    """Reads the arrays of one program."""

    literals: Sequence[program.Literal]
    expressions: Sequence[Known]
    loops: tuple[frozenset[str], ...] = ()
    """The names that the loops round the place bind, from the outermost to the innermost."""

    def steps(self, arrays: object) -> tuple[program.Step, ...]:
        """Return the steps; what is no program raises TypeError, ValueError or IndexError."""
        return tuple(chain.from_iterable(map(self._steps, cast("list[Array]", arrays))))

    def _steps(self, array: Array) -> tuple[program.Step, ...]:
        match array:
            case int() if array >= 0:
                return (self.literals[array],)
            case [str(form), int(number)]:
                return (program.Blank(self._use(Form(form), number)),)
            case [Purpose.TEST, int(number), then, otherwise]:
                return self._branch(self._use(Purpose.TEST, number), then, otherwise)
            case [Purpose.EACH, int(number), str(variable), body, otherwise]:
                inner = replace(self, loops=(*self.loops, {variable, loop_record(variable)}))
                each = self._use(Purpose.EACH, number, variable)
                return (program.Loop(each, inner.steps(body), self.steps(otherwise)),)
            case _:
                raise ValueError(array)

    def _branch(self, test: Use, *arrays: object) -> tuple[program.Step, ...]:
        then, otherwise = map(self.steps, arrays)
        if is_settled(test.expression):
            return then if truthy(test.expression) else otherwise
        return (program.Branch(test, then, otherwise),)

    def _use(self, purpose: Purpose | Form, number: int, variable: str = "") -> Use:
        known = self.expressions[number]
        depth = len(self.loops) if variable else self._depth(known.names)
        key = f"{purpose} {variable} {known.json}"
        return Use(key, known.json, purpose, known.expression, known.lookup, depth, variable)

    def _depth(self, names: frozenset[str]) -> int:
        if not self.loops:
            return 0
        depths = (depth for depth, bound in enumerate(self.loops, 1) if names & bound)
        return max(depths, default=0)
