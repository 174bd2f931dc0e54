"""Every way in which a real page can come out, as values that its master can be tailored with.

The tests that a page asks of a school are replaced by plain yes-or-no values, its lists by lists of
a given length; everything else stays as the school has it. So combinations can be made that no
example school has, and each goes through the master as any school's values would.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, TypeGuard

from mkdocs_tailor.document.nodes import Document, Note
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.document.validating.choices import Answers
from mkdocs_tailor.document.validating.facts import unfolded
from mkdocs_tailor.document.validating.loops import loops_in
from mkdocs_tailor.document.validating.planning import ways
from mkdocs_tailor.language.expressions import evaluate
from mkdocs_tailor.language.records import Expression, Residual
from mkdocs_tailor.language.values.plain import listed
from mkdocs_tailor.word.children import HOLDERS

Environment = dict[str, Any]

MOST = 16
"""So many combinations are all tried; where there are more, as many as reach every outcome."""
LENGTHS = (0, 1, 2)
ASKED, LISTS = "asked", "lists"


@dataclass(slots=True)
class Asking:
    """A page whose questions are values."""

    tests: dict[str, Expression] = field(default_factory=dict[str, Expression])
    """By the name of its value: each test of the school."""
    in_turns: dict[str, tuple[str, Expression]] = field(
        default_factory=dict[str, tuple[str, Expression]]
    )
    """Each test of an item, with the number of the loop."""
    lists: dict[str, Repeat[Any]] = field(default_factory=dict[str, Repeat[Any]])
    """By the name of its value: a repeat over each list."""

    def document(self, document: Document) -> Document:
        """Return the document with its questions replaced, and take them down."""
        self._find_lists(document)
        return self._node(document)

    def combinations(
        self, residual: Residual, school: Environment, copies: Sequence[str]
    ) -> Iterator[Environment]:
        """Yield values for every combination, or for a selection that reaches every outcome."""
        number = len(copies) * 2 ** len(self.tests) * len(LENGTHS) ** len(self.lists)
        sets = self._all(school) if number <= MOST else self._covering(residual, school)
        for asked, lists in sets:
            for copy in copies:
                yield {**school, "copy": copy, ASKED: asked, LISTS: lists}

    def _all(self, school: Environment) -> Iterator[tuple[Environment, Environment]]:
        for holds in product((True, False), repeat=len(self.tests)):
            for lengths in product(LENGTHS, repeat=len(self.lists)):
                items = zip(self.lists, lengths, strict=True)
                yield (
                    dict(zip(self.tests, holds, strict=True)),
                    {name: self._items(name, length, school) for name, length in items},
                )

    def _covering(
        self, residual: Residual, school: Environment
    ) -> Iterator[tuple[Environment, Environment]]:
        for way in ways(residual):
            answers = way.answers
            yield (
                {name: answers.holds(test, ()) for name, test in self.tests.items()},
                {name: self._answered(name, answers, school) for name in self.lists},
            )

    def _answered(self, name: str, answers: Answers, school: Environment) -> list[object]:
        loop = self.lists[name]
        turns = answers.turns(loop.each, loop.variable, ())
        items = self._items(name, len(turns), school)
        return [
            {**item, **{q: answers.holds(test, turn) for q, (_, test) in self._of(loop)}}
            if isinstance(item, dict)
            else item
            for item, turn in zip(items, turns, strict=True)
        ]

    def _items(self, name: str, length: int, school: Environment) -> list[Any]:
        """Return so many items, as the school has them; the tests of them hold in turn."""
        loop = self.lists[name]
        given: list[Any] = listed(evaluate(loop.each, school)) or [{}]
        items = [given[n % len(given)] for n in range(length)]
        return [
            {**item, **{q: bool((turn + k) % 2) for k, (q, _) in enumerate(self._of(loop))}}
            if isinstance(item, dict)
            else item
            for turn, item in enumerate(items)
        ]

    def _of(self, loop: Repeat[Any]) -> list[tuple[str, tuple[str, Expression]]]:
        number = number_of(loop.variable)
        return [(name, found) for name, found in self.in_turns.items() if found[0] == number]

    def _find_lists(self, node: Any) -> None:  # noqa: ANN401 -- any node
        if is_repeat(node) and self._list(node.each) == node.each and not loops_in(node.each):
            self.lists[f"l{len(self.lists)}"] = node
        for _, held in holding(node):
            for part in held:
                self._find_lists(part)

    def _node(self, node: Any) -> Any:  # noqa: ANN401 -- any node, and the same kind again
        changed = {name: tuple(map(self._node, held)) for name, held in holding(node)}
        made: Any = replace(node, **changed) if changed else node
        if is_choice(made):
            return replace(made, test=self._test(made.test))
        if is_repeat(made):
            return replace(made, each=self._list(made.each))
        return made

    def _list(self, each: Expression) -> Expression:
        for name, loop in self.lists.items():
            if loop.each == each:
                return ("get", ("var", LISTS), name)
        return each

    def _test(self, test: Expression) -> Expression:
        match unfolded(test):
            case ("not", part):
                return ("not", self._test(part))
            case ("and" | "or" as operation, first, second):
                return (operation, self._test(first), self._test(second))
            case tuple() as atom:
                return self._atom(atom)
            case constant:
                return constant

    def _atom(self, atom: Expression) -> Expression:
        if (replaced := self._list(atom)) != atom:
            return replaced
        names = roots(atom)
        if names == {"copy"} or any(name.startswith("loop#") for name in names):
            return atom
        loops = {number_of(name): name for name in names if number_of(name)}
        if loops:
            number, variable = max(loops.items(), key=lambda pair: int(pair[0]))
            name = self._named(self.in_turns, (number, atom), "t")
            return ("get", ("var", variable), name)
        return ("get", ("var", ASKED), self._named(self.tests, atom, "q"))

    def _named(self, known: dict[str, Any], question: object, letter: str) -> str:
        for name, asked in known.items():
            if repr(asked) == repr(question):
                return name
        known[name := f"{letter}{len(known)}"] = question
        return name


def roots(expression: Expression) -> set[str]:
    """Return the names of the variables that an expression begins with."""
    match expression:
        case ("var", str(name)):
            return {name}
        case tuple():
            return {name for part in expression for name in roots(part)}
        case _:
            return set()


def number_of(variable: str) -> str:
    """Return the number of the loop that a variable belongs to; empty for none."""
    return variable.partition("#")[2]


def is_choice(node: object) -> TypeGuard[Choice[Any]]:
    """Return whether the node is a choice."""
    return isinstance(node, Choice)


def is_repeat(node: object) -> TypeGuard[Repeat[Any]]:
    """Return whether the node is a repeat."""
    return isinstance(node, Repeat)


def holding(node: object) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield what a node holds, by the name of the attribute."""
    for name in {**HOLDERS, Document: ("blocks", "notes"), Note: ("children",)}.get(type(node), ()):
        yield name, getattr(node, name)
