"""A school's colours on paper: dark enough to be read, pale enough to be read upon.

Whole numbers alone, so that the JavaScript twin comes to the same to the last digit.
"""

import re
from typing import Final

from mkdocs_tailor.language.values.plain import MISSING

WRITTEN: Final = re.compile(r"#?([0-9A-Fa-f]{6})")

_LIGHT = """
0 30 61 91 121 152 182 212 243 273 304 335 368 402 439 478 518 561 605 651 700 750 802 857 913
972 1033 1096 1161 1229 1298 1370 1444 1521 1600 1681 1764 1850 1938 2029 2122 2217 2315 2416
2519 2624 2732 2843 2956 3071 3190 3310 3434 3560 3689 3820 3955 4092 4231 4374 4519 4667 4817
4971 5127 5286 5448 5613 5781 5951 6125 6301 6480 6663 6848 7036 7227 7421 7619 7819 8022 8228
8438 8650 8866 9084 9306 9531 9759 9990 10224 10462 10702 10946 11193 11444 11697 11954 12214
12477 12744 13014 13287 13563 13843 14126 14413 14703 14996 15293 15593 15896 16203 16513 16827
17144 17465 17789 18116 18447 18782 19120 19462 19807 20156 20508 20864 21223 21586 21953 22323
22697 23074 23455 23840 24228 24620 25016 25415 25818 26225 26636 27050 27468 27889 28315 28744
29177 29614 30054 30499 30947 31399 31855 32314 32778 33245 33716 34191 34670 35153 35640 36131
36625 37124 37626 38133 38643 39157 39676 40198 40724 41254 41789 42327 42869 43415 43966 44520
45079 45641 46208 46778 47353 47932 48515 49102 49693 50289 50888 51492 52100 52712 53328 53948
54572 55201 55834 56471 57112 57758 58408 59062 59720 60383 61050 61721 62396 63076 63760 64448
65141 65837 66539 67244 67954 68669 69387 70110 70838 71569 72306 73046 73791 74540 75294 76052
76815 77582 78354 79130 79910 80695 81485 82279 83077 83880 84687 85499 86316 87137 87962 88792
89627 90466 91310 92158 93011 93869 94731 95597 96469 97345 98225 99110 100000
"""
LIGHT: Final = tuple(map(int, _LIGHT.split()))
"""How much light each strength of a channel gives, in 100,000ths (WCAG 2.2, relative luminance)."""

RED, GREEN, BLUE = 2126, 7152, 722
"""How much of the light of white each channel gives, in 10,000ths."""
FLARE: Final = 50_000_000
"""What is added to the light of either colour in a contrast: 0.05."""

PALE: Final = 10
"""How much of a colour is left in its wash, in hundredths."""
DARKEST_WASH: Final = (230, 230, 230)
"""That of black."""


def ink(value: object) -> object:
    """Return a colour like ``#003366`` as Word writes it, for text: ``003366``.

    It is darkened step by step until it has a contrast of 4.5:1 on every wash, and so on white.
    `MISSING` for what is no colour.
    """
    channels = _channels(value)
    if channels is None:
        return MISSING
    while not _can_be_read(channels):
        channels = [channel * 15 // 16 for channel in channels]
    return _hexadecimal(channels)


def wash(value: object) -> object:
    """Return the pale colour that goes with the ink of a colour; `MISSING` for what is none."""
    channels = _channels(ink(value))
    if channels is None:
        return MISSING
    return _hexadecimal([255 - (255 - channel) * PALE // 100 for channel in channels])


def _channels(value: object) -> list[int] | None:
    found = WRITTEN.fullmatch(value) if isinstance(value, str) else None
    return [*bytes.fromhex(found[1])] if found else None


def _hexadecimal(channels: list[int]) -> str:
    return bytes(channels).hex().upper()


def _can_be_read(channels: list[int]) -> bool:
    """Tell whether the contrast on the darkest wash is at least 9 to 2."""
    return 9 * (_light(*channels) + FLARE) <= 2 * (_light(*DARKEST_WASH) + FLARE)


def _light(red: int, green: int, blue: int) -> int:
    return RED * LIGHT[red] + GREEN * LIGHT[green] + BLUE * LIGHT[blue]
