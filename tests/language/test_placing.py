"""Where marks are put, and that what must be accepted is."""

from typing import Any

import pytest

from mkdocs_tailor.language.placing.place import place
from support.cases import cases, name_of
from support.open_pages import compiled, readable, without_marks
from support.pages import sane_page

ACCEPTED = [case for case in cases("placements") if case["expect"] == "eq"]


@pytest.mark.parametrize("case", cases("language/placed"), ids=name_of)
def test_marks_are_put_where_markdown_leaves_them(case: dict[str, Any]):
    placed = place(compiled(case["page"], case.get("files", {})))
    assert readable(placed) == case["placed"]


@pytest.mark.parametrize("case", ACCEPTED, ids=name_of)
def test_a_placement_that_must_work_is_placed(case: dict[str, Any]):
    residual = compiled(case["page"], case.get("files", {}))
    placed = place(residual)
    assert placed.fields == residual.fields
    assert written(placed.text) == written(residual.text)


@pytest.mark.parametrize("seed", range(60))
def test_placing_adds_blank_lines_and_moves_marks_but_changes_no_word(seed: int):
    residual = compiled(sane_page(seed).source)
    assert written(place(residual).text) == written(residual.text)


def written(text: str) -> list[str]:
    return [line for line in without_marks(text).splitlines() if line.strip()]
