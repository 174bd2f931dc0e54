"""Dates, times and date ranges as a British school writes them.

Plain tables instead of a locale library: the JavaScript twin must write the same to the letter.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date as Day  # noqa: N812 - the filter has the name
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.values.plain import MISSING, grouped, missing, text

WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

ISO_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def _month(day: Day) -> str:
    return MONTHS[day.month - 1]


def _weekday(day: Day) -> str:
    return WEEKDAYS[day.weekday()]


FORMS: Final[Mapping[str, Callable[[Day], str]]] = MappingProxyType(
    {
        "long": lambda day: f"{_weekday(day)} {day.day} {_month(day)} {day.year}",
        "short": lambda day: f"{day.day} {_month(day)}",
        "day": _weekday,
        "month": lambda day: f"{_month(day)} {day.year}",
    }
)
"""How a date can be written: Thursday 3 September 2026, 3 September, Thursday, September 2026."""


DATE_FORMS: Final = "write " + ", ".join(f'date("{name}")' for name in FORMS)
"""What to write instead of a form that there is not."""


def date(value: object, form: str = "long") -> object:
    """Return a date (``2026-09-03``) or a range (``{"start": …, "end": …}``) in words.

    Raises `LanguageError` for what is no date, and for a form that is not in `FORMS`.
    """
    if form not in FORMS:
        refuse("unknown-date-form", f"there is no date form '{form}'", None, DATE_FORMS)
    if isinstance(value, str):
        return FORMS[form](_day(value))
    start, end = (grouped(value).get(name) for name in ("start", "end"))
    if missing(start) or missing(end):
        only = end if missing(start) else start
        return MISSING if missing(only) else FORMS[form](_day(text(only)))
    return _range(_day(text(start)), _day(text(end)), form)


def _day(value: str) -> Day:
    match = ISO_DATE.fullmatch(value)
    try:
        return Day(*map(int, match.groups())) if match else Day.fromisoformat("")
    except ValueError:
        refuse("wrong-type", f"'{value}' is no date", None, "write it as 2026-09-03")


def _range(start: Day, end: Day, form: str) -> str:
    """Write what two days share once: 17 to 21 August 2026."""
    if form == "long":
        return _long_range(start, end)
    first, last = FORMS[form](start), FORMS[form](end)
    if first == last:
        return last
    if form != "day" and start.year == end.year:
        first = str(start.day) if start.month == end.month else first.removesuffix(f" {end.year}")
    return f"{first} to {last}"


def _long_range(start: Day, end: Day) -> str:
    if start == end:
        return f"{end.day} {_month(end)} {end.year}"
    first = str(start.day)
    if (start.year, start.month) != (end.year, end.month):
        first += f" {_month(start)}"
    if start.year != end.year:
        first += f" {start.year}"
    return f"{first} to {end.day} {_month(end)} {end.year}"


def time(value: str) -> str:
    """Return a time of the day (``08:30``) as it is said: 8:30am, 9am, midday, midnight.

    Raises `LanguageError` for what is no time.
    """
    match = CLOCK.fullmatch(value)
    if not match:
        refuse("wrong-type", f"'{value}' is no time of the day", None, "write it as 08:30")
    hour, minutes = int(match[1]), match[2]
    if minutes == "00" and hour % 12 == 0:
        return "midday" if hour else "midnight"
    shown = f"{hour % 12 or 12}" + ("" if minutes == "00" else f":{minutes}")
    return shown + ("am" if hour < 12 else "pm")  # noqa: PLR2004 - noon
