"""A symbolic value fails closed: whatever would decide something is refused."""

import operator
from collections.abc import Callable

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.codepoints import field_sign
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.symbols.recorder import Recorder
from mkdocs_tailor.language.symbols.symbolic import Symbolic, depends, tainted
from support.placement_schema import SHAPES

DECISIONS: dict[str, Callable[[Symbolic], object]] = {
    "bool": bool,
    "len": len,
    "iter": iter,
    "hash": hash,
    "int": int,
    "float": float,
    "complex": complex,
    "abs": abs,
    "round": round,
    "negate": operator.neg,
    "as index": operator.index,
    "length hint": operator.length_hint,
    "reversed": reversed,
    "next": next,
    "call": lambda value: value(),
    "item": lambda value: value[0],
    "slice": lambda value: value[1:],
    "contains": lambda value: "a" in value,
    "contained": lambda value: value in ["a", "b"],
    "equal": lambda value: value == "a",
    "equal from the right": lambda value: "a" == value,  # noqa: SIM300 - the side is the point
    "unequal": lambda value: value != "a",
    "less": lambda value: value < 1,
    "greater": lambda value: value > 1,
    "at most": lambda value: value <= 1,
    "at least": lambda value: value >= 1,
    "plus": lambda value: value + 1,
    "plus from the right": lambda value: 1 + value,
    "minus": lambda value: value - 1,
    "times": lambda value: value * 2,
    "times from the right": lambda value: "a" * value,
    "divided": lambda value: value / 2,
    "whole part": lambda value: value // 2,
    "rest": lambda value: value % 2,
    "power": lambda value: value**2,
    "divided with rest": lambda value: divmod(value, 2),
    "as a key": lambda value: {value: 1},
    "written with a width": lambda value: f"{value:>9}",
    "a range": lambda value: range(value, 9),
    "sorted": lambda value: sorted([value, value]),
}


def symbol(*path: str) -> Symbolic:
    recorder = Recorder(Place("page.md"))
    return Symbolic(recorder, ("var", path[0]), SHAPES[path[0]], path[0])


@pytest.mark.parametrize("decision", DECISIONS.values(), ids=DECISIONS)
def test_python_cannot_decide_anything_on_it(decision: Callable[[Symbolic], object]):
    with pytest.raises(LanguageError) as refusal:
        decision(symbol("coordinator"))
    assert refusal.value.diagnostics[0].code == "needs-value"
    assert refusal.value.diagnostics[0].hint


@pytest.mark.parametrize("printed", [str, "{}".format, "%s".__mod__], ids=["str", "format", "%"])
def test_printing_it_writes_the_sign_of_a_field(printed: Callable[[object], str]):
    assert printed(symbol("coordinator")) == field_sign(0)


def test_text_that_holds_a_sign_is_known_to_differ():
    value = symbol("coordinator")
    assert tainted(f"by {value}")
    assert not tainted("by us")
    assert depends(["a", {"b": (f"{value}",)}])
    assert depends({"a": [value]})
    assert not depends(["a", 1, None, {"b": ()}])
