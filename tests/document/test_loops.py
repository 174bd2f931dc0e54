import pytest

from mkdocs_tailor.document.validating.loops import loops_in
from mkdocs_tailor.language.records import Expression
from support.drafts import named

STAFF, LEAD = named("staff"), named("t#3.lead")

LOOPS: dict[str, tuple[Expression, set[str]]] = {
    "a value": (named("school.name"), set()),
    "a constant": ("t#3", set()),
    "an item": (LEAD, {"3"}),
    "the loop itself": (named("loop#4.first"), {"4"}),
    "both": (("and", LEAD, ("not", named("loop#4.first"))), {"3", "4"}),
    "an item that the expression names for itself": (("where", STAFF, "t#3", LEAD), set()),
    "items of an item": (("where", named("t#3.pupils"), "p#5", named("p#5.new")), {"3"}),
    "what is said of each": (("each", STAFF, "t#3", ("cat", LEAD, named("c#6.title"))), {"6"}),
}


@pytest.mark.parametrize(("expression", "loops"), LOOPS.values(), ids=LOOPS)
def test_it_is_known_of_which_loops_an_expression_speaks(expression: Expression, loops: set[str]):
    assert loops_in(expression) == loops
