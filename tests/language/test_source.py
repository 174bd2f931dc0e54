"""How the text of a page is made ready: own lines for tags, literal code, tabs and line ends."""

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.jinja.syntax import tags
from mkdocs_tailor.language.source import Source, SourceLoader, prepared
from support.open_pages import compiled, readable


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a\n{% if true %}\nb\n{% endif %}\nc\n", "a\nb\nc\n"),
        ("    {% if true %}\n    b\n    {% endif %}\nc\n", "    b\nc\n"),
        ("- a{% if true %} b{% endif %}\n- c\n", "- a b\n- c\n"),
        ("    {% if true %}b{% endif %}\nc\n", "    b\nc\n"),
        ("{% if true %}{% if true %}\nb\n{% endif %}{% endif %}\nc\n", "b\nc\n"),
        ("{% set x = [\n  1] %}\nb\n", "b\n"),
        ("{% if true %}b\n{% endif %}\n", "b\n"),
        ("a {%- if true %} b{% endif %}\nc\n", "a b\nc\n"),
        ("{% raw %}\n{% x %}\n{% endraw %}\nb\n", "\n{% x %}\nb\n"),
        ("a {% raw %}{% x %}{% endraw %}\nb\n", "a {% x %}\nb\n"),
        ("a {{ 1 }}\nb\n", "a 1\nb\n"),
    ],
)
def test_tags_eat_white_space_only_where_they_stand_alone(page: str, text: str):
    assert compiled(page).text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("`{{ x }}`", "`{{ x }}`"),
        ("``{% if ` %}``", "``{% if ` %}``"),
        ("a ` lone {{ 1 }}", "a ` lone 1"),
        ("a ` {{ 1 }}\n\nb ` c", "a ` 1\n\nb ` c"),
        ("- a ` {{ 1 }}\n- b ` c", "- a ` 1\n- b ` c"),
        ("| a ` {{ 1 }} |\n| b ` c |", "| a ` 1 |\n| b ` c |"),
        ("a `b {{ x }}\nc` {{ 1 }}", "a `b {{ x }}\nc` 1"),
        ("a \\` {{ 1 }} \\`", "a \\` 1 \\`"),
        ("```\n{{ x }} {% endraw %}\n```\n{{ 1 }}", "```\n{{ x }} {% endraw %}\n```\n1"),
        ("~~~ jinja\n{% if %}\n~~~~\n{{ 1 }}", "~~~ jinja\n{% if %}\n~~~~\n1"),
        ("> ```\n> {{ x }}\n> ```\n{{ 1 }}", "> ```\n> {{ x }}\n> ```\n1"),
        ("    ```\n    {{ x }}\n    ```\n{{ 1 }}", "    ```\n    {{ x }}\n    ```\n1"),
        ("```\n{{ 1 }}\n", "```\n1\n"),
        ("````\n```\n{{ x }}\n````\n{{ 1 }}", "````\n```\n{{ x }}\n````\n1"),
    ],
)
def test_braces_in_code_are_shown_as_they_are_written(page: str, text: str):
    assert compiled(page).text == text


def test_hashes_in_braces_are_no_comments():
    assert compiled("## About {#about}\n{# x #}\n").text == "## About {#about}\n{# x #}\n"


def test_tabs_and_line_ends_are_those_of_markdown():
    assert compiled("a\tb\r\nc\rd\n").text == "a   b\nc\nd\n"


def test_a_tab_after_a_field_is_expanded_before_the_field_is():
    assert readable(compiled("{{ site.name }}\tb")) == "Handbook b"


def test_making_ready_keeps_every_line_and_column():
    page = "a `{{ x }}`\n```\n{{ y }}\n```\n"
    assert [len(line) for line in prepared(page).splitlines()] == [11, 3, 7, 3]


def test_a_reserved_character_is_told_by_line_and_column():
    source = Source("content/a.md", "ab\nc\U000f0000", 4)
    with pytest.raises(LanguageError) as refusal:
        OpenEnvironment({}, SourceLoader(lambda _: source)).residual("a.md")
    assert refusal.value.diagnostics[0].place == Place("content/a.md", 5, 2)


def test_tags_are_listed_with_their_lines_and_columns():
    source = Source("a.md", "a {% if x %}\n{% raw %}{% y %}{% endraw %}\n`{% z %}` {%- endif %}", 3)
    assert [(tag.name, tag.line, tag.column) for tag in tags(source)] == [
        ("if", 3, 3),
        ("endif", 5, 11),
    ]
