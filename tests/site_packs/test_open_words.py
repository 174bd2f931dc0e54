"""Words that stand open while the theme does with them what it does."""

import html
import json
from collections.abc import Callable

import pytest
from jinja2 import Environment
from markupsafe import escape

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.site.masters.open_words import ADDRESS, ADDRESS_WORD, Key, OpenWords

TITLE: Key = ("title", "a.md")
SAID = "Été & <i>Dale’s</i>  \"A\" 'b'"
TEMPLATE = Environment(autoescape=True).from_string("<p title='{{ text }}'>")
WAYS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: f"<b>{text}</b>",
    "escaped": lambda text: f"<b>{escape(text)}</b>",
    "without tags": lambda text: escape(text).striptags(),
    "without tags, then escaped": lambda text: str(escape(escape(text).striptags())),
    "by the library": html.escape,
    "in JSON": json.dumps,
    "in JSON for people": lambda text: json.dumps({"title": text}, ensure_ascii=False),
    "in JSON in a script": lambda text: json.dumps(text, ensure_ascii=False).replace(
        "<", "\\u003c"
    ),
    "escaped in JSON": lambda text: json.dumps(html.escape(text, quote=False)),
    "by a template": lambda text: (
        Environment(autoescape=True).from_string("<p title='{{ t }}'>").render(t=text)
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_word_comes_out_as_the_theme_would_have_written_it(way: str):
    words, write = OpenWords(), WAYS[way]
    template = words.template(write(words.word(TITLE)), "a.md")
    assert template.fill({TITLE: SAID}) == write(SAID)


SPOILT: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "as a title": str.title,
    "cut short": lambda text: text[:12],
    "in other words": lambda text: text.replace("&", "and"),
}


@pytest.mark.parametrize("way", SPOILT)
def test_a_word_that_was_changed_in_another_way_is_refused(way: str):
    words = OpenWords()
    with pytest.raises(TailorError, match=r"the theme changes a word .*a\.md"):
        words.template(SPOILT[way](words.word(TITLE)), "a.md")


def test_the_name_of_a_school_in_an_address_is_a_word_too():
    template = OpenWords().template(f"<loc>https://sites.example/{ADDRESS_WORD}/a/</loc>", "x")
    assert template.fill({ADDRESS: "hill"}) == "<loc>https://sites.example/hill/a/</loc>"


def test_a_text_without_open_words_stays_as_it_is():
    assert OpenWords().template("nothing {open}", "x").fill({}) == "nothing {open}"
