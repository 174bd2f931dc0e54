from typing import Any

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.html.text import parse_html, write_html
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.document.validating.canonical import canonical
from support.cases import cases, name_of
from support.chance import chance

PIECES = (
    *("<", ">", "/", '"', "'", "=", " ", "\n", "!", "--", "]]>", "&", "&#", "x", "amp;", "é", "𗀀"),
    *("<p>", "</p>", '<div a="', "<![", "<!--", "-->", "<?", "<b>", "</b>", "<a/>", "<svg>"),
    *("<td>", "<tr>", "<table>", "</table>", "<li>", "<ul>", "</ul>", "<script>", "</script>"),
)
TIDY = (
    *("x", " ", "&amp;", "<p>", "</p>", "<div>", '<div class="a b">', "</div>", "<b>", "</b>"),
    *("<td>", "<tr>", '<table id="">', "</table>", "<li>", "<ul>", "</ul>", "<br>", "<h1>"),
    *('<p title="1" title="2">', '<a href="?a&copy=b">', '<p title="&lt;">', "<pre>"),
    *("</pre>", '<img src="a">', "<svg>", "</svg>", "</h1>"),
)
OPENED = Choice(("var", "lunch"), ("a",), (), Place("page.md"))


@pytest.mark.parametrize("case", cases("document/html"), ids=name_of)
def test_html_of_any_kind_is_understood(case: dict[str, Any]):
    assert write_html(parse_html(case["html"])) == case["written"]


@pytest.mark.parametrize("seed", range(20))
def test_what_is_written_reads_as_the_same_tree(seed: int):
    random = chance(seed)
    for _ in range(200):
        tree = parse_html("".join(random.choices(PIECES, k=random.randint(1, 14))))
        assert canonical(parse_html(write_html(tree))) == canonical(tree)


@pytest.mark.parametrize("seed", range(20))
def test_tidy_tags_read_as_those_that_are_not(seed: int):
    random = chance(seed)
    for _ in range(200):
        text = "".join(random.choices(TIDY, k=random.randint(1, 14)))
        assert parse_html(text) == parse_html(text.replace(">", " >"))


def test_deep_nesting_is_survived_and_loses_nothing():
    text = write_html(parse_html("<div>" * 5000 + "a" + "</div>" * 5000 + "b"))
    assert "a" in text
    assert text.endswith("b")
    assert text.count("<div>") == 5000


@pytest.mark.parametrize("tree", [(OPENED,), (Element("a", {"href": ("cat", "x")}),)])
def test_an_open_tree_is_not_written(tree: Tree):
    with pytest.raises(TypeError, match="still open"):
        write_html(tree)
