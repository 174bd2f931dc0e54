"""What a line of Markdown begins: a list item, a heading, a callout, a table row, a fence."""

import re
from typing import Final

ITEM: Final = re.compile(r"([ ]*)(?:([-*+])|\d+[.)])[ ]+(?:\[[ xX]\][ ]+)?")
"""A list item with its bullet or number and its tick box."""

FENCE: Final = re.compile(r"[ ]*(?:(`{3,})[^`]*$|(~{3,}))")
HEADING: Final = re.compile(r"(#{1,6})(?!#)[ ]*(.*?)[ ]*#*$")
UNDERLINE: Final = re.compile(r"(?:=+|-+)[ ]*$")
RULE: Final = re.compile(r"(?:(?:-[ ]?){3,}|(?:\*[ ]?){3,}|(?:_[ ]?){3,})$")
CALLOUT: Final = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ ]")
"""The first line of an admonition, a details block or a tab."""

DEFINITION: Final = re.compile(r"[ ]{0,3}:[ ]{1,3}")
REFERENCE: Final = re.compile(r"[ ]{0,3}(?:\[\^?[^\]]+\]:|\*\[[^\]]+\]:)")
"""The definition of a footnote, a link or an abbreviation."""

SEPARATOR: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
ROW_START: Final = re.compile(r"[ ]*\|?[ ]?")
"""What stands before the text of a row's first cell."""

BLOCK_START: Final = re.compile(
    r"(?:[-*+][ ]|\d+[.)][ ]|#{1,6}[ ]|>|```|~~~|!!![ ]|\?\?\?|===[ ]|\||:[ ])"
)
"""What begins something else than a sentence."""

INDENT: Final = 4
"""The spaces by which what belongs to an item or a callout is indented."""


MERGING: Final = {
    "quotations": re.compile(">"),
    "tabs": re.compile("===[!+]?[ ]"),
    "definition lists": DEFINITION,
    "code blocks": re.compile(r"[ ]{4}[ ]*\S"),
}
"""Kinds of block of which two become one where they meet, lists apart."""


def indent_of(text: str) -> int:
    """Return the number of spaces that the text begins with."""
    return len(text) - len(text.lstrip(" "))


def is_row(text: str) -> bool:
    """Tell whether a line can be the row of a table."""
    return "|" in text.replace("\\|", "")


def is_separator(text: str) -> bool:
    """Tell whether a line is the ``|---|`` under the head of a table."""
    return "|" in text and bool(SEPARATOR.match(text))


def ends_itself(text: str) -> bool:
    """Tell whether a line is a whole block, which needs no blank line after it."""
    bare = text.strip()
    return bool(HEADING.match(bare) or RULE.match(bare))


def merging_kind(text: str, indent: int) -> str | None:
    """Return what a line at the indent begins, if two of a kind become one when they meet."""
    if text[:indent].strip():
        return None
    bare = text[indent:]
    item = ITEM.match(bare)
    if item and len(item[1]) < INDENT:
        return "bulleted lists" if item[2] else "numbered lists"
    for kind, pattern in MERGING.items():
        if pattern.match(bare):
            return kind
    return None
