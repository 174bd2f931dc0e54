import pytest

from mkdocs_tailor.document.html.text import write_html
from mkdocs_tailor.document.opening.shows import shows
from mkdocs_tailor.document.page import compile_page
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.source import Source, SourceLoader
from support.drafts import named
from support.markdown import OURS
from support.placement_schema import CONSTANTS, SHAPES

A, STAFF = named("a"), named("staff")
JOINED = ("filter", "join_and", STAFF)
NAMES = ("filter", "join", ("filter", "map", STAFF, "name"), ", ")

SHOWS: dict[str, tuple[Expression, Expression]] = {
    "a value": (A, True),
    "a number": (0, True),
    "words": ("x", True),
    "no words": ("", False),
    "white space": (" ", False),
    "a joined list": (JOINED, STAFF),
    "joined fields of a list": (NAMES, STAFF),
    "a joined list in capitals": (("filter", "upper", JOINED), STAFF),
    "joined parts of each item": (("filter", "join", ("each", STAFF, "x#0", A)), STAFF),
    "a written list": (("filter", "join", ("list", A, "b")), True),
    "the length of a list": (("filter", "length", STAFF), True),
    "a value in capitals": (("filter", "upper", A), True),
    "a value with parts taken out": (
        ("filter", "replace", A, "x", ""),
        ("filter", "replace", A, "x", ""),
    ),
    "either of two": (("if", A, "x", "y"), True),
    "something or nothing": (("if", A, "x", ""), A),
    "nothing or something": (("if", A, "", "x"), ("not", A)),
    "something or a list": (
        ("if", A, "x", JOINED),
        ("or", ("and", A, True), ("and", ("not", A), STAFF)),
    ),
    "text round a list": (("cat", JOINED, "!"), True),
    "a list and a list": (("cat", JOINED, ("if", A, "x", "")), ("or", STAFF, A)),
    "a value with a default": (("default", A, "x"), True),
    "a value or nothing": (("default", A, "", True), A),
    "a value or nothing where it is missing": (("default", A, ""), ("defined", A)),
    "a list with words for an empty one": (("default", JOINED, "nobody", True), True),
    "a list with words for a missing one": (
        ("default", JOINED, "nobody"),
        ("or", ("and", ("defined", JOINED), STAFF), ("and", ("not", ("defined", JOINED)), True)),
    ),
    "one or the other": (("or", JOINED, "x"), True),
}


@pytest.mark.parametrize(("printed", "test"), SHOWS.values(), ids=SHOWS)
def test_it_is_known_when_a_field_shows(printed: Expression, test: Expression):
    assert shows(printed) == test


def tailored(text: str, **values: object) -> str:
    loader = SourceLoader(lambda _: Source("page.md", text, 1))
    page = compile_page("page.md", OpenEnvironment(SHAPES, loader, CONSTANTS), OURS.converter())
    return write_html(tailor_tree(page.tree, values))


def test_a_field_that_may_be_empty_can_stand_in_a_sentence():
    text = "# Staff {{ staff | join_and }}\n\nAsk {{ staff | join_and }}.\n"
    assert "<p>Ask .</p>" in tailored(text, staff=[])
    assert "<p>Ask Ann and Bob.</p>" in tailored(text, staff=[{"name": "Ann"}, {"name": "Bob"}])


def test_a_field_that_may_be_empty_can_be_a_paragraph():
    text = 'a\n\n{{ "early" if mentoring.lunch }}\n\nb\n'
    assert tailored(text, mentoring={"lunch": False}) == "<p>a</p>\n\n<p>b</p>"


@pytest.mark.parametrize(
    "text",
    [
        "**with {{ staff | join_and }}**\n",
        "- one\n- {{ staff | join_and }}\n",
        "## {{ staff | join_and }} {#staff}\n",
        '*{{ "early" if mentoring.lunch }}*\n',
        'One.\n{{ "Two." if mentoring.lunch }}\nThree.\n',
        "{% for t in staff %}\n- {{ clubs | map(attribute='title') | join(', ') }}\n{% endfor %}\n",
    ],
)
def test_where_markdown_would_make_something_else_of_the_rest_it_is_refused(text: str):
    with pytest.raises(LanguageError, match=r"page\.md:\d") as refusal:
        tailored(text)
    assert all(finding.hint for finding in refusal.value.diagnostics)


def test_other_fields_stay_as_they_are():
    page = "{{ school.name }}\n"
    loader = SourceLoader(lambda _: Source("page.md", page, 1))
    compiled = compile_page("page.md", OpenEnvironment(SHAPES, loader), OURS.converter())
    assert compiled.residual.ranges == ()
