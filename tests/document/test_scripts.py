"""Scripts: what a text is written in, which way it runs, which language it is likely in."""

import pytest

from mkdocs_tailor.document.nodes import Break, Inline, Look, Speech, Styled
from mkdocs_tailor.document.scripts.direction import author_says, runs_leftward
from mkdocs_tailor.document.scripts.languages import script_of_language
from mkdocs_tailor.document.scripts.script import Script, family_of
from mkdocs_tailor.document.scripts.splitting import in_scripts
from mkdocs_tailor.document.words.outline_text import inline_outline
from support.word_nodes import field


def shown(*children: Inline) -> str:
    return inline_outline(in_scripts(children))


def test_latin_text_is_left_as_it_is():
    children = ("naïve — “café” №1 😀 ", Styled(Look.STRONG, ("żółć",)))
    assert in_scripts(children) is children


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see שלום, now", "see [he leftward: שלום], now"),
        ("שלום, עולם!", "[he leftward: שלום, עולם!]"),
        ("(سلام)", "[ar leftward: (سلام)]"),
        ("hello (سلام) you", "hello ([ar leftward: سلام]) you"),
        ("من 9 إلى 11", "[ar leftward: من 9 إلى 11]"),
        ("ٹھیک", "[ur leftward: ٹھیک]"),
        ("گرم", "[fa leftward: گرم]"),
        ("नमस्ते। ok", "[hi complex: नमस्ते। ]ok"),
        ("স্বাগতম।", "[bn complex: স্বাগতম।]"),
        ("ไทย 2026", "[th complex: ไทย 2026]"),
        ("“你好”。 Hi", "“[zh asian: 你好”。 ]Hi"),
        ("歡迎", "[zh-TW asian: 歡迎]"),
        ("漢字、かな", "[ja asian: 漢字、かな]"),
        ("한국 漢字", "[ko asian: 한국 漢字]"),
        ("Київ і ґанок", "[uk western: Київ і ґанок]"),
        ("Ёлка", "[ru western: Ёлка]"),
        ("𐤀𐤁", "[leftward: 𐤀𐤁]"),
    ],
)
def test_each_script_is_a_part_of_its_own(text: str, expected: str):
    assert shown(text) == expected


def test_what_stands_between_goes_with_both_sides_across_marks_and_values():
    bold = Styled(Look.STRONG, ("סוף",))
    assert shown("התחלה ", bold, " ", field("school.name"), " שם") == (
        "[he leftward: התחלה ][strong: [he leftward: סוף]][he leftward:  ]{school.name}"
        "[he leftward:  שם]"
    )


def test_nothing_goes_on_over_a_line_break():
    assert shown("אבג ", Break(), "- ab") == "[he leftward: אבג ][break]- ab"


def test_a_language_that_the_author_says_is_not_guessed_again():
    urdu = Speech(("سلام and more",), "ur")
    assert shown(urdu) == "[ur: [leftward: سلام] and more]"


def test_most_letters_decide_which_way_a_text_runs():
    assert runs_leftward(("سلام hi",)) is True
    assert runs_leftward(("hello سلام",)) is False
    assert runs_leftward(("12 + 3", field("school.name"))) is None
    assert runs_leftward((Speech(("Latin",), leftward=True), "x")) is True


def test_what_the_author_says_counts_for_the_whole_text_alone():
    said = Speech(("x",), leftward=True)
    assert author_says((Speech((said,), "ur"),)) is True
    assert author_says((said, "more")) is None


def test_a_language_tag_says_its_script():
    assert script_of_language("ur") is Script.LEFTWARD
    assert script_of_language("ur-Latn-PK") is Script.WESTERN
    assert script_of_language("pa-Arab") is Script.LEFTWARD
    assert script_of_language("zh-Hant-TW") is Script.ASIAN
    assert script_of_language("fr-CA") is Script.WESTERN


def test_signs_and_figures_have_no_script_of_their_own():
    assert [family_of(one) for one in " 1.,;!?“”—😀\u0301"] == [None] * 12
