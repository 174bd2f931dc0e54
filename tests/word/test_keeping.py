"""What stays on one page, and where a new page begins."""

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Repeat
from support.small_handouts import SCHOOL, lines, parts
from support.word_files import written
from support.word_nodes import HERE, document, each, p, path, when


def test_what_is_short_stays_together_and_what_is_long_may_break():
    item = nodes.Item((p("word"),))
    few, many = (nodes.List(ordered=False, items=(item,) * number) for number in (4, 12))
    assert ["+" in line for line in lines(document(few))] == [True, True, True, False]
    assert not any("+" in line for line in lines(document(many)))


def test_a_repeat_stays_together_but_not_with_what_follows():
    again: nodes.Items = Repeat(path("staff"), "one#1", (nodes.Item((p("A"),)),), (), HERE)
    made = document(nodes.List(ordered=False, items=(again,)), p("End"))
    staff = [{"name": "a"}, {"name": "b"}, {"name": "c"}]
    assert ["+" in line for line in lines(made, staff=staff)] == [True, True, False, False]


def test_a_page_begins_with_a_heading_only_where_something_stands_above():
    heading = nodes.Heading(2, ("Sheet",), new_page=True)
    made = written(document(when("lunch", p("Plan")), heading, each("staff", "one#1", heading)))
    breaks = [
        parts(made.tailored({**SCHOOL, "lunch": lunch, "staff": [{"name": "a"}] * 2}))[
            "word/document.xml"
        ].count("<w:pageBreakBefore/>")
        for lunch in (True, False)
    ]
    assert breaks == [3, 2]


def test_a_short_section_stays_with_its_heading_but_not_with_the_next_section():
    made = document(nodes.Heading(2, ("One",)), p("Short."), nodes.Heading(2, ("Two",)), p("End"))
    kept = {line.split(":")[1].strip(): "+" in line for line in lines(made)}
    assert not kept["Short."]
    followed = document(nodes.Heading(2, ("One",)), p("Short."), p("More."), p("End"))
    kept = {line.split(":")[1].strip(): "+" in line for line in lines(followed)}
    assert kept["Short."]
