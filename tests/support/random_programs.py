"""Random programs of a Word member, the schools they are filled for, and what must come of them."""

from collections.abc import Mapping
from random import Random
from typing import Any

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.expressions import evaluate, text, truthy
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.parts import Form, Program, Step, Value
from support.chance import chance
from support.plain_master import form_text, loop_environments

PLACE = Place("content/lessons/friends.md", 3)
FORMS = tuple(Form)
TEXTS = (
    "",
    "Greenfield Academy",
    "St Mary & Joseph's",
    "St Mary’s <Academy>",
    'the "old" school',
    "Ysgol Gyfun Gŵyr",
    "🏫 mornings 👩‍🏫",
    "one line\nand another\r\nand a third\rand a fourth",
    "a tab\tand a bell\a",
    "مدرسة",
    "]]> & &amp; <![CDATA[",
    "https://school.example/a b?x=1&y='2'",
    "javascript:alert(1)",
    "mailto:office@school.example",
    "x" * 70_000,
    "é<" * 40_000,
)


class Programs:
    """Makes programs; each loop gets a number of its own, as compiled pages have it."""

    def __init__(self, seed: int) -> None:
        self.dice = chance(seed)
        self.loops = 0

    def program(self, depth: int = 4, bound: tuple[str, ...] = ()) -> Program:
        return tuple(self.step(depth, bound) for _ in range(self.dice.randrange(6)))

    def step(self, depth: int, bound: tuple[str, ...]) -> Step:
        kind = self.dice.random()
        if kind < 0.35 or not depth:
            return self.literal()
        if kind < 0.65:
            return Value(self.value(bound), self.dice.choice(FORMS))
        otherwise = self.program(depth - 1, bound)
        if kind < 0.85:
            return Choice(self.test(bound), self.program(depth - 1, bound), otherwise, PLACE)
        self.loops += 1
        variable = f"tutor#{self.loops}"
        each = self.each(bound)
        body = self.program(depth - 1, (*bound, variable))
        return Repeat(each, variable, body, otherwise, PLACE)

    def literal(self) -> str:
        size = self.dice.choice((0, 1, 7, 40, 400, 4000))
        letters = self.dice.choices("<w:t>é &amp;</w:t>", k=size)
        return "".join(letters)

    def value(self, bound: tuple[str, ...]) -> Expression:
        simple = ("get", ("var", "school"), f"v{self.dice.randrange(8)}")
        if self.dice.random() < 0.1:
            return ("cat", "a copy for ", ("var", "copy"))
        if bound and self.dice.random() < 0.6:
            simple = (
                "get",
                ("var", self.dice.choice(bound)),
                self.dice.choice(("name", "room")),
            )
        if bound and self.dice.random() < 0.3:
            number = ("get", ("var", "loop#" + self.dice.choice(bound)[6:]), "index")
            return ("cat", number, ". ", ("default", simple, ""))
        return ("default", simple, "the school’s own")

    def test(self, bound: tuple[str, ...]) -> Expression:
        tests: list[Expression] = [
            ("get", ("var", "school"), f"yes{self.dice.randrange(4)}"),
            ("eq", ("get", ("var", "school"), "v0"), ""),
            ("var", "tutors"),
            ("eq", ("var", "copy"), "pupil"),
        ]
        for variable in bound:
            tests.append(("get", ("var", "loop#" + variable[6:]), "last"))
            tests.append(("get", ("var", variable), "first_aider"))
        return self.dice.choice(tests)

    def each(self, bound: tuple[str, ...]) -> Expression:
        lists: list[Expression] = [("var", "tutors"), ("var", "nobody"), ("get", ("var", "x"), "y")]
        lists += [("get", ("var", variable), "pupils") for variable in bound]
        lists.append(
            ("where", ("var", "tutors"), "who#0", ("get", ("var", "who#0"), "first_aider"))
        )
        lists.append(("if", ("eq", ("var", "copy"), "pupil"), ("var", "tutors"), ("var", "nobody")))
        return self.dice.choice(lists)


def school(seed: int) -> dict[str, Any]:
    """The environment of a random school."""
    dice = chance(seed)
    some = [(n, dice.choice(TEXTS)) for n in range(8) if dice.random() < 0.8]
    return {
        "copy": dice.choice(("teacher", "pupil", "answers")),
        "school": {
            **{f"v{n}": value for n, value in some},
            **{f"yes{n}": dice.random() < 0.5 for n in range(4)},
        },
        "tutors": [tutor(dice, 2) for _ in range(dice.randrange(4))],
        "nobody": [],
    }


def tutor(dice: Random, depth: int) -> dict[str, Any]:
    below = range(dice.randrange(3) if depth else 0)
    return {
        "name": dice.choice(TEXTS[:8]),
        "room": dice.choice(("B1", "B2")),
        "first_aider": dice.random() < 0.5,
        "pupils": [tutor(dice, depth - 1) for _ in below],
    }


def interpreted(program: Program, environment: Mapping[str, object]) -> str:
    """What the program says for the school, by the plainest reading of it."""
    out = ""
    for step in program:
        if isinstance(step, str):
            out += step
        elif isinstance(step, Value):
            out += form_text(text(evaluate(step.expression, environment)), step.form)
        elif isinstance(step, Choice):
            holds = truthy(evaluate(step.test, environment))
            out += interpreted(step.then if holds else step.otherwise, environment)
        else:
            out += repeated(step, environment)
    return out


def repeated(step: Repeat[Step], environment: Mapping[str, object]) -> str:
    items: Any = evaluate(step.each, environment)
    turns = list(loop_environments(environment, step.variable, items or ()))
    if not turns:
        return interpreted(step.otherwise, environment)
    return "".join(interpreted(step.body, turn) for turn in turns)
