"""Captions: counted for every school, whatever of them it sees."""

from itertools import product
from typing import Any

import pytest

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.language.expressions import evaluate
from mkdocs_tailor.word.counting import Captions
from support.house_rules import check
from support.word_files import written
from support.word_nodes import HERE, document, each, p, path, row, rows_when, said_when, when
from support.word_outline import word_outline

FLAGS = ("lunch", "uniform", "clubs")
SCHOOLS = [
    {**dict(zip(FLAGS, values, strict=True)), "copy": "teacher", "school": {"name": "Oakfield"}}
    for values in product((True, False), repeat=3)
]


def figure(*caption: nodes.Inline, prefix: str = "") -> nodes.Figure:
    image = nodes.Image("icon.png", "A sign")
    return nodes.Figure((p(image),), caption or ("Sign",), prefix)


def table(*caption: nodes.Inline) -> nodes.Table:
    return nodes.Table((row("A", header=True),), (row("1"),), caption)


def otherwise(test: str, *blocks: nodes.Block) -> Choice[nodes.Block]:
    return when(test, otherwise=blocks)


PAGES: dict[str, tuple[nodes.Block, ...]] = {
    "one after the other": (
        figure(),
        when("lunch", figure()),
        otherwise("lunch", figure()),
        figure(),
    ),
    "choices in choices": (
        when("lunch", figure(), when("uniform", figure(), figure()), figure()),
        when("clubs", when("lunch", figure())),
        figure(),
    ),
    "captions that may say nothing": (figure(said_when("lunch", "Lunch")), figure(), figure()),
    "tables and figures": (table("T"), figure(), when("uniform", table("T"), figure()), table("T")),
    "tables that may have no rows": (
        nodes.Table((), (rows_when("lunch", row("Fish")),), ("Menu",)),
        when("clubs", table("T")),
        table(),
        table("T"),
    ),
    "an item that begins in two ways": (
        nodes.List(
            ordered=True,
            items=(nodes.Item((when("lunch", p("Lunch")), when("clubs", p("Club")), figure())),),
        ),
        figure(),
    ),
    "figures of tables": (
        nodes.Figure((when("lunch", table()), table()), ("Both",)),
        figure(),
        table("T"),
    ),
    "numbers of their own": (
        figure(prefix="Figure 1."),
        figure(),
        when("lunch", figure(prefix="Figure 12.")),
        figure(),
        when("clubs", figure(prefix="Figure 3"), figure()),
        figure(prefix="Figure 20."),
        figure(),
    ),
}


@pytest.mark.parametrize("blocks", PAGES.values(), ids=PAGES)
def test_a_caption_shows_the_number_that_word_counts(blocks: tuple[nodes.Block, ...]):
    made = written(document(*blocks))
    for school in SCHOOLS:
        assert check(made.tailored(school), without=(46,)) == []


def captions(*blocks: nodes.Block, **values: object) -> list[str]:
    school: dict[str, Any] = {**SCHOOLS[0], "staff": [{"name": "Ann"}, {"name": "Bob"}], **values}
    lines = word_outline(written(document(*blocks)).tailored(school)).splitlines()
    return [line for line in lines if "aption" in line]


def test_in_a_repeat_and_in_a_footnote_a_caption_has_no_number():
    note = nodes.Note("n", (p("See"), figure("In a note")))
    made = document(
        each("staff", "person#1", figure("Each"), table("Each")),
        p(nodes.NoteReference("n")),
        notes=(note,),
    )
    school = {**SCHOOLS[0], "staff": [{"name": "Ann"}]}
    data = written(made).tailored(school)
    lines = word_outline(data).splitlines()
    assert [line for line in lines if "aption" in line] == [
        "Caption: Each",
        "TableCaption: Each",
        "note 1: Caption: In a note",
    ]


def test_a_label_that_is_no_number_stands_as_it_is():
    assert captions(figure(prefix="Plate IV.")) == ["Caption: {CaptionLabel Plate IV. }Sign"]


def test_a_number_of_its_own_makes_word_go_on_from_there():
    label = r"{CaptionLabel Figure }{CaptionLabel  SEQ Figure \* ARABIC \r 7 }{CaptionLabel 7}"
    assert captions(figure(prefix="Figure 7."))[0] == f"Caption: {label}{{CaptionLabel . }}Sign"


def test_a_count_that_is_the_same_for_every_school_is_a_number():
    counted = Captions()
    assert [counted.next("Figure", (), there=True) for _ in range(3)] == [1, 2, 3]


def test_a_count_with_choices_is_one_text_for_each_condition():
    counted = Captions()
    for _ in range(100):
        counted.next("Figure", (), path("lunch"))
    number = counted.next("Figure", (), there=True)
    assert [evaluate(number, {"lunch": lunch}) for lunch in (True, False)] == [101, 1]
    assert len(str(number)) < 250


def test_a_caption_stays_with_what_it_describes_also_in_a_choice():
    image = p(nodes.Image("icon.png", "A sign"))
    one: Choice[nodes.Block] = Choice(path("lunch"), (image,), (image,), HERE)
    lines = word_outline(written(document(nodes.Figure((one,), ("x",)))).tailored(SCHOOLS[0]))
    assert "Normal +: (picture" in lines
