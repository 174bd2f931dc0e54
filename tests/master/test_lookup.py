import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.language.expressions import Environment, evaluate
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master.lookup import Lookup, lookup
from mkdocs_tailor.master.program import spoken
from support.chance import chance
from support.random_programs import Programs, school

PATH: Expression = ("get", ("get", ("var", "people"), "senco"), "name")
EXPRESSIONS: tuple[Expression, ...] = (
    "words",
    7,
    None,
    ("var", "school"),
    ("var", "nothing"),
    PATH,
    ("get", ("var", "people"), 0),
    ("get", ("var", "people"), -1),
    ("get", ("var", "people"), ("var", "key")),
    ("default", PATH, "the SENCo"),
    ("default", PATH, 3),
    ("default", PATH, "the SENCo", True),
    ("default", ("filter", "upper", PATH), "the SENCo"),
    ("filter", "upper", PATH),
    ("cat", PATH, "!"),
    ("not", PATH),
    ("and", PATH, "words"),
    ("and", "words", PATH),
    ("or", PATH, "words"),
    ("or", "", PATH),
    ("eq", PATH, "Ms A"),
    ("eq", PATH, ("var", "nothing")),
    ("ne", PATH, 1),
    ("ne", PATH, True),
    ("lt", PATH, 3),
    ("lt", PATH, "N"),
    ("ge", PATH, "Ms A"),
    ("if", PATH, "is", ("var", "nothing")),
    ("cat",),
    ("cat", PATH, ("get", ("var", "people"), "senco")),
    ("default", PATH, ("var", "key")),
    ("each", ("var", "people"), "one#0", ("get", ("var", "one#0"), "senco")),
    ("filter", "join", ("each", ("var", "people"), "one#0", "x"), ", "),
    ("filter", "date", PATH, "%d"),
    ("where", ("var", "people"), "one#0", ("var", "one#0")),
    ("in", "Ms", PATH),
    ("defined", PATH),
    ("list", PATH),
    ("filter", "shout", PATH),
    ("shout", PATH),
)
PEOPLE: tuple[object, ...] = (
    {"senco": {"name": "Ms A"}},
    {"senco": {"name": ""}},
    {"senco": {"name": None}},
    {"senco": {}},
    {"senco": "Ms A"},
    {"senco": ["Ms A"]},
    {"senco": None},
    [{"senco": 1}],
    None,
    "text",
    7,
    True,
)


def answer(ask: Lookup, environment: Environment) -> object:
    try:
        return ask(environment)
    except TailorError as error:
        return str(error)


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=str)
def test_a_lookup_answers_as_the_evaluator_does(expression: Expression):
    environments: list[Environment] = [{"people": people, "key": "senco"} for people in PEOPLE]
    environments.append({})
    for environment in environments:
        plain = answer(lambda e: evaluate(expression, e), environment)
        assert answer(lookup(expression), environment) == plain


def test_lookups_of_random_programs_answer_as_the_evaluator_does():
    programs, dice = Programs(19), chance(19)
    for seed in range(200):
        expression = dice.choice((programs.value, programs.test, programs.each))(())
        environment = school(seed)
        assert lookup(expression)(environment) == evaluate(expression, environment)


def test_the_variables_of_an_expression_are_named_as_authors_write_them():
    both: Expression = ("and", PATH, ("eq", ("get", ("var", "tutor#3"), "room"), "B1"), PATH)
    assert spoken(both) == "people.senco.name, tutor.room"
