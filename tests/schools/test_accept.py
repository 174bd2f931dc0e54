"""The gate: cases that its twin in another language shares, and what always holds.

A case in ``accept.json`` stands on one line: what is given (``raw``, so many ``times`` over) and
the ``value`` that must come of it (the ``same`` for short), or the ``problems``.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mkdocs_tailor.language.codepoints import RESERVED
from mkdocs_tailor.schools.accept import MOST_ITEMS, accept
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape
from support.chance import chance
from support.shape_json import shape_from_json

CASES = Path(__file__).parent.parent / "cases" / "schools" / "accept.json"
GROUPS = json.loads(CASES.read_text(encoding="utf-8"))
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
SHAPES: tuple[Shape, ...] = (
    *(Scalar(kind, options=("form time", "lunchtime")) for kind in Kind),
    ListOf(Scalar(Kind.TEXT)),
    ListOf(Scalar(Kind.DATE_RANGE)),
    Record({"name": Scalar(Kind.TEXT), "email": Scalar(Kind.EMAIL)}, shown="name"),
    ListOf(Record({"time": Scalar(Kind.TIME), "place": Scalar(Kind.LONG_TEXT)})),
)
PIECES = (
    "St", "&", "<", "'", "é", "e\u0301", " ", "\t", "\u00a0", "\x07", "\v", "\ud800", "\ufffe",
    "\u202e", "\u2066", "\U00017000", "\U000f0000", "😀", "م", "2026-09-03", "3 September 2026",
    " to ", "08:30", "8.30am", "12", "1,000", ".", "yes", "no", "form time", "@", "a@b.example",
    "https://a.example/", "mailto:", "logo.png", "../", "020 7946 0123", "-",
)  # fmt: skip


def cases() -> Iterator[Any]:
    for group in GROUPS:
        for number, case in enumerate(group["cases"]):
            yield pytest.param(group["shape"], case, id=f"{group['title']} {number}")


@pytest.mark.parametrize(("shape", "case"), list(cases()))
def test_the_gate_takes_what_fits_and_says_what_does_not(
    shape: dict[str, Any], case: dict[str, Any]
):
    raw = case["raw"] * case["times"] if "times" in case else case["raw"]
    accepted = accept(shape_from_json(shape), raw)
    problems = [
        {"code": p.code, "path": list(p.path), "message": p.message, "hint": p.hint}
        for p in accepted.problems
    ]
    expected = raw if case.get("same") else case.get("value")
    assert (accepted.value, problems) == (expected, case.get("problems", []))
    assert type(accepted.value) is type(expected) or isinstance(expected, int | float)


def test_every_type_has_cases():
    kinds = {group["shape"].get("kind") for group in GROUPS}
    assert {kind.value for kind in Kind} <= kinds


def test_a_list_has_an_end():
    names: list[Json] = ["respect"] * (MOST_ITEMS + 1)
    accepted = accept(ListOf(Scalar(Kind.TEXT)), names)
    assert accepted.value == ["respect"] * MOST_ITEMS
    assert [problem.code for problem in accepted.problems] == ["too-many-items"]


def random_text(random: Random) -> str:
    return "".join(random.choices(PIECES, k=random.randint(0, 4)))


def random_raw(random: Random, depth: int = 3) -> Json:
    makers = [
        lambda: random_text(random),
        lambda: random_text(random),
        lambda: None,
        lambda: random.random() < 0.5,
        lambda: random.randint(-5, 10**16),
        lambda: round(random.uniform(-1, 1000), random.randint(0, 8)),
    ]
    if depth:
        makers += [
            lambda: [random_raw(random, depth - 1) for _ in range(random.randint(0, 3))],
            lambda: {
                name: random_raw(random, depth - 1)
                for name in random.sample(("name", "email", "time", "place", "start", "end"), k=3)
            },
        ]
    return random.choice(makers)()


def texts_in(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value if isinstance(value, list) else value.values():
            yield from texts_in(item)


@pytest.mark.parametrize("seed", range(20))
def test_what_came_through_once_comes_through_again_unchanged(seed: int):
    random = chance(seed)
    for _ in range(300):
        shape = random.choice(SHAPES)
        value = accept(shape, random_raw(random)).value
        assert accept(shape, value).value == value
        assert not accept(shape, value).problems


@pytest.mark.parametrize("seed", range(20))
def test_nothing_that_came_through_could_harm_a_page_or_a_word_file(seed: int):
    random = chance(seed)
    for _ in range(300):
        for text in texts_in(accept(random.choice(SHAPES), random_raw(random)).value):
            assert not NOT_XML.search(text)
            assert not TURNS.search(text)
            assert not RESERVED.search(text)
            assert unicodedata.is_normalized("NFC", text)
            assert text == text.strip()


@pytest.mark.parametrize(
    "raw",
    [float("nan"), float("inf"), -float("inf"), -(10**400), 1e308, pytest.param(10**5000, id="x")],
)
@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.NUMBER])
def test_numbers_that_no_school_has_are_problems_and_no_crash(raw: float, kind: Kind):
    assert [problem.code for problem in accept(Scalar(kind), raw).problems] == ["number-too-exact"]
