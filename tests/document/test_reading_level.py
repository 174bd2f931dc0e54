"""How hard a document is to read: its sentences, and their grade."""

import subprocess
import sys

import pytest

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.words.grading import reading_level
from mkdocs_tailor.document.words.sentences import sentences
from support.decided import decided
from support.word_files import read_page
from support.word_nodes import p, row, when

PAGE = """
# A title is no sentence

You can talk to:

- your tutor, at registration
- **Ms Okafor**. She is in the library

!!! note "Nor is a title here"

    “Do you like sport?” “No.” She said so at 8.30 in the morning.
    It is so, e.g. in the hall.

| Heads | of columns |
|---|---|
| What you need | a pen,<br>a book and a bag |

Term
:   What it means.[^note]

```
no.sentence(at, all)
```

[^note]: It says more.
"""


def test_every_text_has_sentences_of_its_own():
    assert list(sentences(read_page(PAGE))) == [
        "You can talk to:",
        "your tutor, at registration",
        "Ms Okafor.",
        "She is in the library",
        "“Do you like sport?",
        "“No.",
        "She said so at 8.30 in the morning.",
        "It is so, e.g. in the hall.",
        "What you need",
        "a pen,",
        "a book and a bag",
        "Term",
        "What it means.",
        "It says more.",
    ]


def test_what_is_still_open_has_no_sentences_yet():
    document = Document((when("lunch", p("Bring some.")),))
    with pytest.raises(TypeError, match="choice is still open"):
        list(sentences(document))
    assert list(sentences(decided(document, {"lunch": True}))) == ["Bring some."]


def grade(*said: str) -> float:
    level = reading_level(said)
    assert level
    return round(level.grade, 1)


def test_the_grade_is_that_of_the_formula():
    assert grade("The cat sat on the mat.") == round(0.39 * 6 + 11.8 * 1 - 15.59, 1)
    assert grade("Sunny weather, happy rabbits.") == round(0.39 * 4 + 11.8 * 2 - 15.59, 1)


def test_long_sentences_and_long_words_are_harder():
    short = grade("We play a game.", "Then we eat.", "It is fun to do.")
    assert short < grade("We play a game and then we eat, and it is fun to do.")
    assert short < grade("Participation in recreational activities is beneficial.")


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("You will meet Jo in the hall.", "You will meet Ms Okonkwo-Featherstone in the hall."),
        ("Ms Okafor will meet you.", "Ms Anastasia Papadopoulou will meet you."),
        ("Come to Oak on Monday.", "Come to Ysgol Dyffryn Helyg on Thursday."),
        ("Come at 9 in the morning.", "Come at 8:30am in the morning."),
        ("There are 3 rooms.", "There are 1,064 rooms."),
    ],
)  # fmt: skip
def test_names_and_numbers_are_no_harder_for_being_long(said: str, other: str):
    assert grade(said) == grade(other)


def test_the_first_word_is_no_name_for_its_capital():
    assert grade("Participation is encouraged.") > grade("Oakfield is your school.")
    assert grade("Then I will ask.") == grade("Now you will ask.")


def test_labels_and_scales_are_no_sentences():
    said = "This sheet helps you to start a chat."
    assert grade(said, "Name", "Your group", "1 2 3 4 5") == grade(said)
    assert reading_level(["Name", "1 2 3 4 5"]) is None


def test_the_longest_sentence_is_named():
    level = reading_level(["We play a game.", "Then we eat what we have brought with us."])
    assert level
    assert (level.longest, level.longest_words) == (
        "Then we eat what we have brought with us.",
        9,
    )
    assert level.words == 13


def test_cells_that_head_a_row_are_labels():
    side = nodes.Row(
        (nodes.Cell((p("On the first day"),), header=True), *row("you rest a bit").cells)
    )
    assert list(sentences(Document((nodes.Table((), (side,)),)))) == ["you rest a bit"]


def test_nothing_is_loaded_for_it_until_it_is_measured():
    script = "import mkdocs_tailor.cli, sys; sys.exit('syllapy' in sys.modules)"
    environment = {"PYTHONPATH": "plugins"}
    assert (
        subprocess.run([sys.executable, "-c", script], check=False, env=environment).returncode == 0
    )
