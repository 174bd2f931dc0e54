"""Times of day."""

import re

from mkdocs_tailor.schools.gate.problem import Problem, quoted

_TIME = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: ?([ap])\.?m\.?)?", re.ASCII | re.IGNORECASE)
NOON, MINUTES = 12, 60


def read_time(text: str) -> str | Problem:
    """Return the time as ``08:30``. Taken: 08:30, 8.30, 8:30am, 8 pm."""
    found = _TIME.fullmatch(text)
    written = found and _clock(int(found[1]), found[2], (found[3] or "").lower())
    if not written:
        return Problem(
            "not-a-time", f"{quoted(text)} is not a time", "write it like 08:30 or 8:30am"
        )
    return written


def _clock(hour: int, minutes: str | None, half: str) -> str | None:
    if half and not 1 <= hour <= NOON:
        return None
    if not half and minutes is None:
        return None
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    minute = int(minutes or "0")
    return f"{hour:02}:{minute:02}" if hour < 2 * NOON and minute < MINUTES else None
