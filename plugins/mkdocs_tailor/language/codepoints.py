"""The reserved characters that stand for what is open while Markdown does its work.

A field is one Tangut ideograph: a letter (category Lo), so that Markdown treats it as the word it
stands for, and one character, so that nothing can cut it in two. An ``{% if %}``, ``{% for %}`` or
``{% block %}`` is a range between marks, which are private-use characters.
"""

import re
from enum import IntEnum

FIRST_FIELD, LAST_FIELD = 0x17000, 0x187F7
FIRST_MARK, LAST_MARK = 0x100000, 0x10FFFD
MARKS_A_RANGE = 8

BRACE = "\U000f0000"
"""Stands for ``{`` inside code while Jinja runs, so that code is shown as it was written."""
COMMENT_START, COMMENT_END = "\U000f0001", "\U000f0002"
"""Given to Jinja as its comment signs, which switches Jinja's comments off."""

FIELD = re.compile(f"[{chr(FIRST_FIELD)}-{chr(LAST_FIELD)}]")
MARK = re.compile(f"[{chr(FIRST_MARK)}-{chr(LAST_MARK)}]")
OPEN_SIGN = re.compile(f"[{chr(FIRST_FIELD)}-{chr(LAST_FIELD)}{chr(FIRST_MARK)}-{chr(LAST_MARK)}]")
"""A field or a mark: what is left of an open value in residual text and HTML."""
RESERVED = re.compile(f"[{chr(FIRST_FIELD)}-{chr(LAST_FIELD)}\U000f0000-\U0010fffd]")
"""Every character that an author's file may not hold."""


class Mark(IntEnum):
    """The kinds of mark that one range can have."""

    OPEN = 0
    """Where the range begins."""
    MIDDLE = 1
    """Its ``{% else %}``."""
    END = 2
    GUARD = 3
    """On a list item or table row that stands in the range's first branch."""
    ELSE_GUARD = 4
    """The same for its ``{% else %}`` branch."""


def field_sign(number: int) -> str:
    """Return the character that stands for field ``number`` of a page, counted from 0."""
    return chr(FIRST_FIELD + number)


def field_number(sign: str) -> int:
    """Return the number of the field that the character stands for."""
    return ord(sign) - FIRST_FIELD


def mark_sign(number: int, mark: Mark) -> str:
    """Return the character for one mark of range ``number`` of a page, counted from 0."""
    return chr(FIRST_MARK + MARKS_A_RANGE * number + mark)


def read_mark(sign: str) -> tuple[int, Mark]:
    """Return the number of the range and the kind of mark that the character stands for."""
    number, kind = divmod(ord(sign) - FIRST_MARK, MARKS_A_RANGE)
    return number, Mark(kind)
