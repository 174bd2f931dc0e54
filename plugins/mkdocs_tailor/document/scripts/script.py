"""Scripts: what a letter is written in, by the blocks of the Unicode Standard (Blocks.txt)."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from unicodedata import bidirectional, category


class Script(StrEnum):
    """What word processors treat each in a way of its own (ECMA-376 part 1, 17.3.2.26)."""

    WESTERN = "western"
    LEFTWARD = "leftward"
    """From right to left: Arabic, Hebrew and their like."""
    COMPLEX = "complex"
    """From left to right, but letters change with their neighbours: Devanagari, Thai …"""
    ASIAN = "asian"
    """Chinese, Japanese, Korean."""


@dataclass(frozen=True, slots=True)
class Family:
    """Letters that belong together: they make up one run of text."""

    script: Script
    language: str = ""
    """The language that most text in it is in."""


LATIN = Family(Script.WESTERN)
HAN = Family(Script.ASIAN, "zh")
KANA = Family(Script.ASIAN, "ja")
HANGUL = Family(Script.ASIAN, "ko")
ARABIC = Family(Script.LEFTWARD, "ar")
CYRILLIC = Family(Script.WESTERN, "ru")

FIRST_FOREIGN = 0x370
"""All letters below are Latin."""

_COMPLEX = (
    (0x900, 0x97F, "hi"), (0x980, 0x9FF, "bn"), (0xA00, 0xA7F, "pa"), (0xA80, 0xAFF, "gu"),
    (0xB00, 0xB7F, "or"), (0xB80, 0xBFF, "ta"), (0xC00, 0xC7F, "te"), (0xC80, 0xCFF, "kn"),
    (0xD00, 0xD7F, "ml"), (0xD80, 0xDFF, "si"), (0xE00, 0xE7F, "th"), (0xE80, 0xEFF, "lo"),
    (0xF00, 0xFFF, "bo"), (0x1000, 0x109F, "my"), (0x1780, 0x17FF, "km"), (0x1800, 0x18AF, "mn"),
    (0x19E0, 0x19FF, "km"), (0xA8E0, 0xA8FF, "hi"), (0xA9E0, 0xA9FF, "my"), (0xAA60, 0xAA7F, "my"),
)  # fmt: skip
_LEFTWARD = (
    (0x590, 0x5FF, "he"), (0x600, 0x6FF, "ar"), (0x700, 0x74F, "syr"), (0x750, 0x77F, "ar"),
    (0x780, 0x7BF, "dv"), (0x7C0, 0x7FF, "nqo"), (0x800, 0x85F, ""), (0x860, 0x86F, "syr"),
    (0x870, 0x8FF, "ar"), (0xFB1D, 0xFB4F, "he"), (0xFB50, 0xFDFF, "ar"), (0xFE70, 0xFEFE, "ar"),
    (0x10800, 0x10FFF, ""), (0x1E800, 0x1E8DF, ""), (0x1E900, 0x1E95F, "ff"),
    (0x1EC70, 0x1EEFF, ""),
)  # fmt: skip
_ASIAN = (
    (0x1100, 0x11FF, "ko"), (0x2E80, 0x2FDF, "zh"), (0x2FF0, 0x303F, ""), (0x3040, 0x30FF, "ja"),
    (0x3100, 0x312F, "zh"), (0x3130, 0x318F, "ko"), (0x3190, 0x31EF, ""), (0x31F0, 0x31FF, "ja"),
    (0x3200, 0x33FF, ""), (0x3400, 0x4DBF, "zh"), (0x4E00, 0x9FFF, "zh"), (0xA000, 0xA4CF, "ii"),
    (0xA960, 0xA97F, "ko"), (0xAC00, 0xD7FF, "ko"), (0xF900, 0xFAFF, "zh"), (0xFE30, 0xFE4F, ""),
    (0xFF00, 0xFF60, ""), (0xFF61, 0xFF9F, "ja"), (0xFFA0, 0xFFDC, "ko"), (0xFFE0, 0xFFEF, ""),
    (0x17000, 0x18CFF, ""), (0x1B000, 0x1B16F, "ja"), (0x20000, 0x3FFFF, "zh"),
)  # fmt: skip
_WESTERN = (
    (0x370, 0x3FF, "el"), (0x400, 0x52F, "ru"), (0x530, 0x58F, "hy"), (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x139F, "am"), (0x1C80, 0x1C8F, "ru"), (0x1C90, 0x1CBF, "ka"), (0x1F00, 0x1FFF, "el"),
    (0x2D00, 0x2D2F, "ka"), (0x2D80, 0x2DDF, "am"), (0x2DE0, 0x2DFF, "ru"), (0xA640, 0xA69F, "ru"),
)  # fmt: skip

_BLOCKS = sorted(
    (first, last, Family(script, language))
    for script, blocks in (
        (Script.WESTERN, _WESTERN),
        (Script.LEFTWARD, _LEFTWARD),
        (Script.COMPLEX, _COMPLEX),
        (Script.ASIAN, _ASIAN),
    )
    for first, last, language in blocks
)
_FIRSTS = [first for first, _, _ in _BLOCKS]

_SHARED = frozenset("\u0964\u0965\u200c\u200d")
"""Dandas stand in the block of Devanagari and serve all of India; joiners serve everybody."""


@lru_cache(maxsize=4096)
def family_of(letter: str) -> Family | None:
    """Return the family of a letter; None for what takes after its neighbours.

    That is blanks, figures, signs and punctuation, as long as they belong to no script.
    """
    if letter in _SHARED:
        return None
    point = ord(letter)
    if point >= FIRST_FOREIGN:
        first, last, family = _BLOCKS[max(0, bisect_right(_FIRSTS, point) - 1)]
        if first <= point <= last:
            return family
    if bidirectional(letter) in ("R", "AL"):
        return Family(Script.LEFTWARD)
    return LATIN if category(letter).startswith("L") else None
