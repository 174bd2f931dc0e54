"""What shows for a school is what presence says of it beforehand."""

from random import Random
from typing import Any

import pytest

from mkdocs_tailor.document.nodes import Break, Document, Inline, Look, Paragraph, Styled
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.document.words.plain import document_text
from mkdocs_tailor.language.expressions import evaluate, truthy
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.presence import filled, shows, surely_shows
from support.chance import chance
from support.decided import decided
from support.word_nodes import HERE, computed, path

FLAGS = ("a", "b", "c")


def school(random: Random) -> dict[str, Any]:
    names = [
        {"name": name, "lead": random.random() < 0.5} for name in "xyz"[: random.randint(0, 3)]
    ]
    return {**{flag: random.random() < 0.5 for flag in FLAGS}, "people": names}


def nodes(random: Random, depth: int, loops: tuple[str, ...] = ()) -> tuple[Inline, ...]:
    return tuple(node(random, depth, loops) for _ in range(random.randint(0, 2)))


def node(random: Random, depth: int, loops: tuple[str, ...]) -> Inline:
    kind = random.choice(("text", "blank", "break", "join", "choice", "choice", "repeat", "strong"))
    if not depth:
        kind = random.choice(("text", "blank", "blank", "break", "join"))
    match kind:
        case "text":
            return "words"
        case "blank":
            return random.choice((" ", ""))
        case "join":
            return computed(("filter", "join", ("filter", "map", path("people"), "name"), ", "))
        case "choice":
            inner = [nodes(random, depth - 1, loops) for _ in range(2)]
            return Choice(condition(random, loops), inner[0], inner[1], HERE)
        case "repeat":
            variable = f"person#{random.randrange(10**6)}"
            body = nodes(random, depth - 1, (*loops, variable))
            return Repeat(path("people"), variable, body, nodes(random, depth - 1, loops), HERE)
        case "strong":
            return Styled(Look.STRONG, nodes(random, depth - 1, loops))
        case _:
            return Break()


def condition(random: Random, loops: tuple[str, ...]) -> Expression:
    tests: list[Expression] = [path(flag) for flag in FLAGS]
    tests += [("not", path(flag)) for flag in FLAGS]
    tests += [("get", ("var", loop), "lead") for loop in loops]
    return random.choice(tests)


@pytest.mark.parametrize("seed", range(300))
def test_a_condition_holds_just_where_something_shows(seed: int):
    random = chance(seed)
    children = nodes(random, 3)
    for _ in range(6):
        environment = school(random)
        made = decided(Document((Paragraph(children),)), environment)
        there = bool(document_text(made).strip())
        assert truthy(evaluate(shows(children), environment)) is there
        assert truthy(evaluate(surely_shows(children), environment)) is there


def test_what_asks_for_the_turn_errs_to_either_side():
    first: Choice[Inline] = Choice(path("loop#1.first"), ("x",), (), HERE)
    turns: Inline = Repeat(path("people"), "person#1", (first,), (), HERE)
    children = (turns,)
    assert shows(children) == path("people")
    assert surely_shows(children) is False


@pytest.mark.parametrize(
    ("expression", "sure"),
    [
        (path("school.name"), True),
        (("default", path("a.b"), "words"), True),
        (("default", path("a.b"), ""), False),
        (("default", ("filter", "join", path("a"), ""), "nobody", True), True),
        (("default", ("filter", "join", path("a"), ""), "nobody"), False),
        (("filter", "upper", path("a.b")), True),
        (("filter", "date", path("a.b")), True),
        (("filter", "length", path("a")), True),
        (("filter", "trim", path("a.b")), False),
        (("filter", "upper", ("filter", "join", path("a"), "")), False),
        (("if", path("a"), "x", ""), False),
        (("if", path("a"), "x", "y"), True),
        (("cat", "", path("a.b")), True),
        (("cat", "", ("filter", "join", path("a"), "")), False),
        (("or", path("a"), "y"), True),
        (("and", path("a"), "y"), False),
        ("", False),
        ("x", True),
        (7, True),
    ],
)
def test_an_expression_is_known_to_be_more_than_nothing(expression: Expression, sure: bool):  # noqa: FBT001 - a column of the table
    assert (filled(expression) is True) is sure
