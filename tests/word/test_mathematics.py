"""Formulas as equations of Word: their structure, and that no sign of them is lost."""

from collections import Counter
from typing import Any

import pytest
from lxml import etree

from mkdocs_tailor.document.formulas.found import DRAWN, characters, formula
from mkdocs_tailor.document.formulas.tex import mathml
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.word.mathematics.signs import ACCENTS, BRACES, LINES
from mkdocs_tailor.word.mathematics.write import equation
from mkdocs_tailor.word.package.names import STORY
from support.cases import cases, name_of
from support.seen_words import said_in
from support.word_outline import formula_outline

CASES = cases("word_mathematics")
MADE = [case for case in CASES if case["becomes"]]
MATHML = (
    ("<msup><mi>x</mi></msup>", "x"),
    ("<mfrac><mi>x</mi><mrow/></mfrac>", "f(bar num(x) den(\u2009))"),
    ("<mfrac><mi>x</mi></mfrac><mfenced/>", "x ()"),
    ("<mfenced open='[' close=')'><mi>a</mi><mi>b</mi></mfenced>", "d([ , ) e(a) e(b))"),
    ("<mroot><mi>x</mi>loose</mroot>", "rad(deg(loose) e(x))"),
    ("<semantics><mi>x</mi><annotation>y</annotation></semantics>", "x"),
    ("<mrow>a <b>bold</b></mrow>", "a  bold"),
    ("<mtable><mtr><mtd><mi>x</mi></mtd></mtr><mi>y</mi></mtable>", "m(1 mr(e(x)) mr(e(y)))"),
    (
        "<mmultiscripts><mi>X</mi><mn>1</mn><mn>2</mn><mprescripts/><mn>3</mn></mmultiscripts>",
        "sPre(sub(3) sup(\u2009) e(sSubSup(e(X) sub(1) sup(2))))",
    ),
    ("<mi>f</mi><mo>&#x2061;</mo><mi>x</mi>", "fx"),
)


def parsed(math: Element):
    return etree.fromstring(f"<w:r {STORY}>{equation(math)}</w:r>")


def made(case: dict[str, Any]) -> Element:
    math = mathml(case["tex"], display=True)
    assert math
    return math


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_tex_becomes_an_equation(case: dict[str, Any]):
    math = mathml(case["tex"], display=True)
    assert (formula_outline(parsed(math)) if math else "") == case["becomes"]


@pytest.mark.parametrize("case", MADE, ids=name_of)
def test_an_equation_says_what_the_formula_says(case: dict[str, Any]):
    math = made(case)
    assert Counter(said_in(parsed(math))) == Counter(characters(math))


@pytest.mark.parametrize(("html", "outline"), MATHML)
def test_mathml_that_an_author_wrote_becomes_an_equation(html: str, outline: str):
    (math,) = parse_html(f"<math>{html}</math>")
    assert isinstance(math, Element)
    assert formula(math) is math
    assert formula_outline(parsed(math)) == f"oMath({outline})"


def test_signs_over_and_under_something_are_no_text():
    assert (ACCENTS.keys() | LINES | BRACES) - DRAWN <= set("\u23dc\u23dd\u23b4\u23b5\u0332")
