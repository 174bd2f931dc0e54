"""The recorder of one page: which fields were printed and which ranges were opened."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from jinja2 import Undefined

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.codepoints import (
    FIELD,
    FIRST_FIELD,
    FIRST_MARK,
    LAST_FIELD,
    LAST_MARK,
    MARK,
    MARKS_A_RANGE,
    field_number,
    field_sign,
    read_mark,
)
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression, Field, Range, RangeKind
from mkdocs_tailor.language.symbols import printing
from mkdocs_tailor.language.symbols.symbolic import Symbolic, depends, tainted

SPLIT = "split the page"
MOST_FIELDS = LAST_FIELD - FIRST_FIELD + 1
MOST_RANGES = (LAST_MARK - FIRST_MARK + 1) // MARKS_A_RANGE


class Recorder:
    """Collects the fields and ranges of a page while Jinja runs. It is used once."""

    def __init__(self, page: Place) -> None:
        self.page = page
        self.fields: list[Field] = []
        self.ranges: list[Range] = []
        self.loops = 0
        self._numbers: dict[str, int] = {}
        self._placed: set[int] = set()

    def sign(self, value: Symbolic) -> str:
        """Return the sign of the field that shows the value; equal expressions share one."""
        expression = printing.whole(value)
        key = repr(expression)
        if key not in self._numbers:
            if len(self.fields) == MOST_FIELDS:
                refuse(
                    "too-many-fields",
                    f"more than {MOST_FIELDS} different values on one page",
                    None,
                    SPLIT,
                )
            self._numbers[key] = len(self.fields)
            self.fields.append(Field(expression, *printing.named(value), self.page))
        return field_sign(self._numbers[key])

    def stands(self, text: str, place: Place) -> None:
        """Take down that the text is printed here: the fields in it that have no place get one."""
        for sign in FIELD.findall(text):
            number = field_number(sign)
            if number not in self._placed:
                self._placed.add(number)
                self.fields[number] = replace(self.fields[number], place=place)

    def open(self, kind: RangeKind, expression: Expression, name: str, place: Place) -> int:
        """Return the number of a new range. Its parent is found when the text is read."""
        if len(self.ranges) == MOST_RANGES:
            refuse(
                "too-many-ranges",
                f"more than {MOST_RANGES} conditions and loops on one page",
                None,
                SPLIT,
            )
        self.ranges.append(Range(kind, expression, name, place, None))
        return len(self.ranges) - 1

    def filter_range(self, number: int, test: Expression) -> None:
        """Take down that a loop runs over those items only for which the test holds."""
        old = self.ranges[number]
        kept = ("where", old.expression, old.name, test)
        self.ranges[number] = replace(old, expression=kept)

    def plain(self, value: object) -> object:
        """Return the value without the marks of blocks, which filters and tests do not see."""
        if not tainted(value) or not MARK.search(value):
            return value
        return MARK.sub(lambda mark: "" if self._is_block(mark[0]) else mark[0], value)

    def _is_block(self, mark: str) -> bool:
        return self.ranges[read_mark(mark)[0]].kind is RangeKind.BLOCK

    def raw(self, value: object) -> Expression:
        """Return the expression that compares and counts as the value does."""
        return self._expression(value, printed=False)

    def shown(self, value: object) -> Expression:
        """Return the expression that reads as the value is printed."""
        return self._expression(value, printed=True)

    def bare(self, value: object) -> Expression:
        """Return the same without the words that stand for a missing value."""
        return printing.bare(value) if isinstance(value, Symbolic) else self.shown(value)

    def _expression(self, value: object, *, printed: bool) -> Expression:
        value = self.plain(value)
        if isinstance(value, Symbolic):
            return printing.whole(value) if printed else value.expression
        if tainted(value):
            return self._text(value)
        match value:
            case None | bool() | int() | float() | str():
                return value
            case list() | tuple():
                items = cast("list[object]", value)
                return ("list", *(self._expression(item, printed=printed) for item in items))
            case Undefined():
                words = str(value)
                return words if printed else None
            case _:
                return refuse(
                    "wrong-type",
                    f"{_kind_of(value)} cannot stand with a school value",
                    None,
                    "use texts and numbers",
                )

    def _text(self, text: str) -> Expression:
        if MARK.search(text):
            refuse(
                "open-text",
                "this text contains an {% if %} or {% for %} on a school value, so it cannot be"
                " compared or filtered",
                None,
                "put the comparison or filter inside the {% if %}",
            )
        parts = [part for part in re.split(f"({FIELD.pattern})", text) if part]
        found = [
            self.fields[field_number(part)].expression if FIELD.fullmatch(part) else part
            for part in parts
        ]
        return ("cat", *found)


def _kind_of(value: object) -> str:
    return "a group of values" if isinstance(value, Mapping) else f"a {type(value).__name__}"


def holds_symbols(*values: object) -> bool:
    """Tell whether any of the values differs from school to school."""
    return any(map(depends, values))
