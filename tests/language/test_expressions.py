"""The vectors that the JavaScript twin shares, and what only Python must hold to."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, cast

import pytest

from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.expressions import (
    MISSING,
    OPERATIONS,
    evaluate,
    from_json,
    to_json,
    turns,
)
from mkdocs_tailor.language.values.filters import FILTERS
from support.cases import CASES

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(CASES) / "language" / "expressions.json").read_text(encoding="utf-8")
)


def name_of(vector: dict[str, Any]) -> str:
    return json.dumps(vector["expression"], ensure_ascii=True)


@pytest.mark.parametrize("vector", VECTORS, ids=name_of)
def test_an_expression_gives_what_the_vectors_say(vector: dict[str, Any]):
    expression = from_json(vector["expression"])
    if "error" in vector:
        with pytest.raises(LanguageError) as caught:
            evaluate(expression, vector["environment"])
        (finding,) = caught.value.diagnostics
        assert f"{finding.code}: {finding}" == vector["error"]
        return
    found = evaluate(expression, vector["environment"])
    if "missing" in vector:
        assert found is MISSING
    else:
        assert as_json(found) == as_json(vector["result"])


def as_json(value: object) -> str:
    """Return the value as JSON tells it apart: yes is not 1; an item that is missing is null."""
    return json.dumps(value, default=lambda _: None, sort_keys=True).replace(".0", "")


def test_every_operation_and_every_filter_has_vectors():
    used: Counter[str] = Counter()
    for vector in VECTORS:
        used.update(operations(vector["expression"]))
    assert not {*OPERATIONS, *FILTERS} - set(used)


def operations(expression: object) -> list[str]:
    if not isinstance(expression, list):
        return []
    operation, *arguments = cast("list[Any]", expression)
    name = arguments[0] if operation == "filter" else operation
    return [operation, name, *(op for part in arguments for op in operations(part))]


def test_an_expression_survives_json():
    expression = ("if", ("eq", ("var", "a"), None), ("list", 1, 2.5), ("filter", "join", "x", ", "))
    assert from_json(json.loads(to_json(expression))) == expression


def test_each_turn_of_a_loop_knows_where_it_stands():
    first, last = turns({"school": "Oak"}, "teacher#3", ["Ann", "Bob"])
    assert first["teacher#3"] == "Ann"
    assert first["school"] == "Oak"
    assert first["loop#3"] == {
        "index": 1,
        "index0": 0,
        "first": True,
        "last": False,
        "length": 2,
        "revindex": 2,
        "revindex0": 1,
    }
    assert evaluate(("get", ("var", "loop#3"), "last"), last) is True
