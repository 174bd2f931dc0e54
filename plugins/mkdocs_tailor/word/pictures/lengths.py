"""Lengths as web pages write them, in pixels of a screen (CSS Values and Units, section 6)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

UNITS: Final[Mapping[str, float]] = MappingProxyType(
    {"": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16,
     "em": 16, "rem": 16, "ex": 8, "ch": 8}
)  # fmt: skip
"""Pixels to each unit; letters are taken to be as large as browsers have them at first."""

_LENGTH = re.compile(r"\s*\+?(\d+\.?\d*|\.\d+)(?:e\+?(\d))?\s*([a-z]*|%)\s*", re.IGNORECASE)
LONGEST: Final = 100_000


def pixels(written: str | None) -> float | None:
    """Return a length in pixels; None where it is none, or a share of something, or absurd."""
    found = _LENGTH.fullmatch(written or "")
    unit = UNITS.get(found[3].lower()) if found else None
    if found is None or unit is None:
        return None
    length = float(found[1]) * 10 ** int(found[2] or 0) * unit
    return length if 0 < length <= LONGEST else None


def share(written: str | None) -> float | None:
    """Return a percentage as a share of one; None where it is none."""
    found = _LENGTH.fullmatch(written or "")
    if found is None or found[3] != "%" or found[2]:
        return None
    return float(found[1]) / 100 or None
