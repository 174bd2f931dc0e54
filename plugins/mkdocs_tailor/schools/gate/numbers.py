"""Numbers and yes/no."""

import re

from mkdocs_tailor.schools.gate.problem import Problem, quoted

DIGITS, DECIMALS = 15, 4
"""More digits than this print differently in Python and in JavaScript."""

TOO_EXACT = Problem(
    "number-too-exact",
    "the number has too many digits",
    f"at most {DECIMALS} decimals and {DIGITS} digits",
)

_NUMBER = re.compile(r"(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?")
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_number(text: str, least: float | None, most: float | None) -> float | Problem:
    """Return the number; thousands may be set off by commas."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return Problem("not-a-number", f"{quoted(text)} is not a number", "write only the figure")
    sign, whole, decimals = found[1], found[2].replace(",", "").lstrip("0"), found[3] or ""
    decimals = decimals.rstrip("0")
    if len(decimals) > DECIMALS or len(whole) + len(decimals) > DIGITS:
        return TOO_EXACT
    number = _value(sign, whole, decimals)
    return _bounds(number, least, most) or number


def _value(sign: str, whole: str, decimals: str) -> float:
    written = f"{sign}{whole or '0'}"
    return float(f"{written}.{decimals}") if decimals else int(written)


def _bounds(number: float, least: float | None, most: float | None) -> Problem | None:
    if least is not None and number < least:
        return Problem("too-small", f"{number:,} is too small", f"it is at least {_figures(least)}")
    if most is not None and number > most:
        return Problem("too-large", f"{number:,} is too large", f"it is at most {_figures(most)}")
    return None


def _figures(bound: float) -> str:
    return f"{bound:,}".removesuffix(".0")


def read_yes_no(text: str) -> bool | Problem:
    """Return whether the text says yes or true, no or false, in any case."""
    answer = _YES_NO.get(text.lower())
    if answer is None:
        return Problem("not-yes-or-no", f"{quoted(text)} is not yes or no", "write yes or no")
    return answer
