"""Dates, and ranges of them."""

import re
from datetime import date

from mkdocs_tailor.schools.gate.problem import Problem, quoted

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_ISO = re.compile(r"(20[0-9]{2})-([0-9]{2})-([0-9]{2})")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/(20[0-9]{2})")
_IN_WORDS = re.compile(
    r"(?:([A-Za-z]+),? )?([0-9]{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)\.?,? (20[0-9]{2})"
)
_TO = re.compile(r" (?:to|until) | ?[–—] ?")
_DAY = re.compile(r"((?:[A-Za-z]+,? )?[0-9]{1,2}(?:st|nd|rd|th)?)(?: ([A-Za-z]+))?")
_SHORTEST_NAME = 3
RANGE_ADVICE = "write it like 17 August 2026 to 21 August 2026"


def read_date(text: str) -> str | Problem:
    """Return the date as ``2026-09-03``.

    Taken: 2026-09-03, 3 September 2026, Thursday 3rd Sept 2026, and in the British order
    03/09/2026; years from 2000 to 2099. A weekday has to be the right one.
    """
    if found := _ISO.fullmatch(text):
        return _checked(text, int(found[1]), int(found[2]), int(found[3]), "")
    if found := _SLASHED.fullmatch(text):
        return _checked(text, int(found[3]), int(found[2]), int(found[1]), "")
    if found := _IN_WORDS.fullmatch(text):
        month = _position(found[3], MONTHS) + 1
        return _checked(text, int(found[4]), month, int(found[2]), found[1] or "")
    return _no_date(text)


def _checked(text: str, year: int, month: int, day: int, weekday: str) -> str | Problem:
    try:
        found = date(year, month, day)
    except ValueError:
        return _no_date(text)
    if not weekday:
        return found.isoformat()
    said = _position(weekday, WEEKDAYS)
    if said < 0:
        return _no_date(text)
    if said != found.weekday():
        return Problem(
            "wrong-weekday",
            f"{day} {MONTHS[month - 1]} {year} is not a {WEEKDAYS[said]}",
            f"it is a {WEEKDAYS[found.weekday()]}",
        )
    return found.isoformat()


def _no_date(text: str) -> Problem:
    return Problem("not-a-date", f"{quoted(text)} is not a date", "write it like 3 September 2026")


def _position(word: str, names: tuple[str, ...]) -> int:
    """Return which name the word is, or is short for; -1 for none."""
    if len(word) < _SHORTEST_NAME:
        return -1
    lower = word.lower()
    return next((n for n, name in enumerate(names) if name.lower().startswith(lower)), -1)


def read_range(text: str) -> dict[str, str] | Problem:
    """Return the two dates of ``17 August 2026 to 21 August 2026``, or ``17 to 21 August 2026``."""
    ends = _TO.split(text)
    if len(ends) != 2:  # noqa: PLR2004  # a range has two ends
        return _no_range(text)
    start, end = read_date(_completed(*ends)), read_date(ends[1])
    if isinstance(start, Problem):
        return start
    return end if isinstance(end, Problem) else in_order(start, end)


def in_order(start: str, end: str) -> dict[str, str] | Problem:
    """Return the range between two dates like ``2026-09-03``."""
    if end < start:
        message = f"the end, {in_words(end)}, is before the start, {in_words(start)}"
        return Problem("range-backwards", message, "swap the two dates")
    return {"start": start, "end": end}


def _completed(start: str, end: str) -> str:
    """Return the start with the month and year that it leaves to the end."""
    short, whole = _DAY.fullmatch(start), _IN_WORDS.fullmatch(end)
    if not short or not whole:
        return start
    return f"{short[1]} {short[2] or whole[3]} {whole[4]}"


def _no_range(text: str) -> Problem:
    return Problem("not-a-date-range", f"{quoted(text)} is not two dates", RANGE_ADVICE)


def weekday(day: str) -> str:
    """Return the name of the day of a date like ``2026-09-03``: ``Thursday``."""
    return WEEKDAYS[date.fromisoformat(day).weekday()]


def in_words(day: str) -> str:
    """Return a date like ``2026-09-03`` as ``Thursday 3 September 2026``."""
    found = date.fromisoformat(day)
    return f"{weekday(day)} {found.day} {MONTHS[found.month - 1]} {found.year}"
