from typing import Any

import pytest

from mkdocs_tailor.document.html.text import write_html
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from support.cases import cases, name_of
from support.drafts import drafted, residual


def compiled(case: dict[str, Any]) -> Tree:
    known = residual("", case.get("ranges", ()), case.get("fields", ()))
    return normalise(drafted(case["html"]), known)


@pytest.mark.parametrize("case", cases("document/tailor"), ids=name_of)
def test_a_page_is_tailored(case: dict[str, Any]):
    assert write_html(tailor_tree(compiled(case), case["values"])) == case["tailored"]


def test_texts_that_meet_are_one():
    tree = compiled({"html": "<p>a [field 0] c</p>", "fields": ["b"]})
    assert tailor_tree(tree, {"b": "b"}) == (Element("p", {}, ("a b c",)),)
