"""Random expressions come to the same in JavaScript as in Python, or fail in the same words."""

import json
import subprocess
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.expressions import MISSING, OPERATIONS, evaluate, from_json
from mkdocs_tailor.language.values.filters import FILTERS
from support.chance import chance

TWIN = Path(__file__).parent / "twin.js"
SIGNS = "abIOUeusxyz AEHLS019-–'’.,:()<[{&_\n\t\u00a0\u0085\ufeffßéŴÿſŉΣσǆ½²Ⅷ日𝒜𐐨🏫\u0301\u200b"
WORDS = (
    *("", "Oakfield", "St Mary's", "head of year", "hour", "university", "one-off", "ELSA", "U"),
    *("child", "quiz", "class", "body\n", "11,000", "8", "long", "short", "day", "month", "name"),
    *("2026-09-03", "2024-02-29", "2026-02-29", "0000-01-01", "08:30", "12:00", "00:00", "24:00"),
    *("#003366", "ffff00", "#00336", "toString", "__proto__", "start"),
)
NUMBERS = (0, 1, -1, 2, 3, 0.5, -0.0, 1e21, 1e-5, 0.1, 12345.678, 2**53)
VARIABLES = ("a", "b", "teacher#1", "none", "toString")
ONE, TWO, THREE = (range(number, number + 1) for number in (1, 2, 3))
UP_TO_TWO, UP_TO_THREE = range(1, 3), range(1, 4)
OF_FILTERS = {
    "replace": THREE,
    "map": TWO,
    "join": UP_TO_TWO,
    "join_and": UP_TO_TWO,
    "date": UP_TO_TWO,
    "plural": UP_TO_THREE,
}
OF_OPERATIONS = {"not": ONE, "defined": ONE, "if": THREE, "list": range(4), "cat": range(4)}


class Expressions:
    """Makes expressions of every operation and filter, of values of whatever type."""

    def __init__(self, seed: int) -> None:
        self.dice = chance(seed)

    def expression(self, depth: int) -> Any:  # noqa: ANN401  whatever JSON can hold
        if not depth or self.dice.random() < 0.3:
            return self.scalar() if self.dice.random() < 0.5 else ["var", self.variable()]
        name = self.dice.choice([*OPERATIONS, *("filter",) * 10])
        return getattr(self, name, self.plainly)(name, depth - 1)

    def plainly(self, name: str, depth: int) -> Any:  # noqa: ANN401
        return [name, *self.arguments(OF_OPERATIONS.get(name, TWO), depth)]

    def arguments(self, count: range, depth: int) -> list[Any]:
        return [self.expression(depth) for _ in range(self.dice.choice(count))]

    def var(self, name: str, _: int) -> Any:  # noqa: ANN401
        return [name, self.variable()]

    def default(self, name: str, depth: int) -> Any:  # noqa: ANN401
        when_empty = self.dice.choice(([], [True], [False]))
        return [name, *self.arguments(TWO, depth), *when_empty]

    def filter(self, name: str, depth: int) -> Any:  # noqa: ANN401
        named = self.dice.choice([*FILTERS])
        return [name, named, *self.arguments(OF_FILTERS.get(named, ONE), depth)]

    def where(self, name: str, depth: int) -> Any:  # noqa: ANN401
        return [name, self.expression(depth), "teacher#1", self.expression(depth)]

    each = where

    def variable(self) -> str:
        return self.dice.choice(VARIABLES)

    def environment(self) -> dict[str, Any]:
        return {name: self.value(3) for name in ("a", "b", "teacher#1")}

    def value(self, depth: int) -> Any:  # noqa: ANN401
        kind = self.dice.random()
        if not depth or kind < 0.5:
            return self.scalar()
        if kind < 0.8:
            return [self.value(depth - 1) for _ in range(self.dice.randrange(4))]
        names = self.dice.sample(("name", "start", "end", "toString", ""), self.dice.randrange(4))
        return {name: self.value(depth - 1) for name in names}

    def scalar(self) -> Any:  # noqa: ANN401
        kind = self.dice.random()
        if kind < 0.2:
            return self.dice.choice(NUMBERS)
        if kind < 0.3:
            return self.dice.choice((True, False, None))
        return self.dice.choice(WORDS) if kind < 0.7 else self.words(self.dice)

    def words(self, dice: Random) -> str:
        return "".join(dice.choices(SIGNS, k=dice.randrange(6)))


@pytest.mark.parametrize("seed", range(3))
def test_a_random_expression_has_the_same_answer(seed: int):
    made = Expressions(seed)
    questions = [[made.expression(4), made.environment()] for _ in range(4000)]
    done = subprocess.run(
        ["node", TWIN], input=json.dumps(questions), capture_output=True, text=True, check=True
    )
    answers = json.loads(done.stdout)
    for question, answer in zip(questions, answers, strict=True):
        assert canonical(answer) == canonical(answered(*question)), question


def answered(expression: object, environment: dict[str, Any]) -> dict[str, Any]:
    try:
        found = evaluate(from_json(expression), environment)
    except LanguageError as error:
        (finding,) = error.diagnostics
        return {"error": f"{finding}"}
    return {"missing": True} if found is MISSING else {"result": found}


def canonical(answer: object) -> str:
    """Return an answer as JSON, in which whole numbers are written without decimals."""
    return json.dumps(whole(answer), sort_keys=True)


def whole(value: object) -> object:
    match value:
        case float() if value.is_integer():
            return int(value)
        case dict():
            return {key: whole(one) for key, one in cast("dict[str, object]", value).items()}
        case list():
            return [whole(one) for one in cast("list[object]", value)]
        case _:
            return None if value is MISSING else value
