"""Lines of a form: blanks, and how far their rules go."""

import re

import pytest

from mkdocs_tailor.document import nodes
from mkdocs_tailor.word.blocks.columns import LARGER
from mkdocs_tailor.word.blocks.form_lines import BETWEEN, SHARES
from mkdocs_tailor.word.measures import text_width
from support.small_handouts import SCHOOL, lines, parts
from support.word_files import written
from support.word_nodes import document, field, p


def test_blanks_share_a_line_and_one_inside_a_sentence_is_as_wide_as_usual():
    name, day = nodes.Blank(nodes.Fill.TEXT, ("Name",)), nodes.Blank(nodes.Fill.DATE, ("Day",))
    row, sentence = lines(document(p(name, " ", day), p("I, ", nodes.Blank(nodes.Fill.TEXT), ".")))
    assert row.startswith("FormLine: Name [Name...]{AnswerRule  >> }")
    assert row.count(">>") == 2
    assert "{BlankRule" in sentence
    assert ">>" not in sentence


def test_blanks_that_would_be_too_short_on_one_line_are_as_wide_as_usual():
    long = nodes.Blank(nodes.Fill.TEXT, ("What the form asks for in a good many words",))
    (line,) = lines(document(p(long, " ", long)))
    assert (line.count(">>"), line.count("BlankRule")) == (1, 1)


def test_a_blank_without_a_name_is_called_what_stands_before_it():
    named = nodes.Blank(nodes.Fill.TEXT, (field("school.motto", "Motto"),))
    found = lines(document(p(named), p(nodes.Blank(nodes.Fill.TEXT))), motto=True)
    assert ["[Motto...]" in found[0], "[To fill in...]" in found[1]] == [True, True]


def test_the_rules_of_a_line_share_what_the_labels_leave_in_large_print():
    kinds = (nodes.Fill.TEXT, nodes.Fill.SHORT, nodes.Fill.DATE)
    labels = ("Name", "Tutor group", "Date")
    name, group, date = (
        nodes.Blank(kind, (label,)) for kind, label in zip(kinds, labels, strict=True)
    )
    made = written(document(p(name, " ", group, " ", date))).tailored(SCHOOL)
    body = parts(made)["word/document.xml"]
    first, second = (int(end) for end in re.findall(r'w:tab [^>]*w:pos="(\d+)"', body)[:2])
    said = [BETWEEN + text_width(f"{label} ") * LARGER for label in labels]
    shares = [(first - said[0]) / SHARES[kinds[0]], (second - first - said[1]) / SHARES[kinds[1]]]
    assert shares[0] == pytest.approx(shares[1], abs=1)
