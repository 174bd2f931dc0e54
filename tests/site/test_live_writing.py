"""How a page is written that can be tailored where it is read."""

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Markup, Tree
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.site.showing.downloads import beneath_title
from mkdocs_tailor.site.showing.live.marks import shown
from mkdocs_tailor.site.showing.live.titles import OpenTitle, titles_data
from mkdocs_tailor.site.showing.live.writing import live_html

HERE = Place("page.md", 1)


AT_LUNCH = ("var", "lunch")
FOR_PUPILS = ("eq", ("var", "copy"), "pupil")


def choice(then: str, otherwise: str, test: Expression = AT_LUNCH) -> Markup:
    return Choice(test, parse_html(then), parse_html(otherwise), HERE)


def test_a_page_with_nothing_open_is_written_as_ever():
    assert live_html(parse_html("<p>a</p>"), {}) == "<p>a</p>"


def test_nothing_is_written_twice():
    html = live_html((choice("<p>one</p>", "<p>two</p>"),), {"lunch": True})
    assert (html.count("one"), html.count("two")) == (1, 1)
    assert html.index("one") < html.index("<template") < html.index("two")


def test_what_a_turn_may_need_is_in_reserve():
    turn: Tree = (Choice(("get", ("var", "t#1"), "lead"), ("leads",), ("follows",), HERE),)
    tree: Tree = (Repeat(("var", "staff"), "t#1", turn, ("nobody",), HERE),)
    html = live_html(tree, {"staff": [{"lead": True}]})
    assert shown(html) == "leads"
    assert [html.count(word) for word in ("leads", "follows", "nobody")] == [2, 1, 1]


def test_what_only_other_copies_have_is_on_no_page():
    tree = (*parse_html("<p>a</p>"), choice("<p>for pupils</p>", "<p>for staff</p>", FOR_PUPILS))
    html = live_html(tree, {"copy": "teacher"})
    assert "for staff" in html
    assert "for pupils" not in html


def test_what_is_shown_is_what_the_school_reads():
    tree = (choice("<p>early</p>", "<p>late</p>"), *parse_html("<p>always</p>"))
    assert shown(live_html(tree, {"lunch": False})) == "<p>late</p><p>always</p>"


def test_what_stands_beneath_a_title_stays_when_the_title_is_another():
    tree = (choice("<h1>a</h1><p>b</p>", "<h1>c</h1>"), *parse_html("<p>d</p>"))
    html = beneath_title(live_html(tree, {"lunch": True}), "<nav></nav>")
    assert shown(html) == "<h1>a</h1><p>b</p>\n<nav></nav><p>d</p>"
    assert html.index("tailor:end") < html.index("<nav>")


def test_a_head_stands_right_beneath_a_title_that_all_schools_have():
    html = beneath_title("<h1>a</h1><p>b</p>", "<nav></nav>")
    assert html == "<h1>a</h1>\n<nav></nav><p>b</p>"


def test_titles_are_told_with_addresses_from_the_page_that_asks():
    title = OpenTitle("plan/budget/", "For </script>", ("cat", "For ", ("var", "name")))
    told = titles_data([title], "plan/")
    assert '["budget/","For \\u003c/script>",["cat","For ",["var","name"]]]' in told
    assert titles_data([], "plan/") == ""
