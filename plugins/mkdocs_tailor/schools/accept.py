"""The one gate: whatever a school gives as a value comes through here or not at all.

Profiles, the form in the browser, shared links and storage use the same rules; the JavaScript
twin and this module share their cases, ``tests/cases/schools/accept.json``. A value that has
come through once comes through again unchanged.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.schools.gate import addresses, choices, dates, numbers, text, times
from mkdocs_tailor.schools.gate.problem import Problem
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape

MOST_ITEMS = 200
"""So many items may stand in a list."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came through the gate."""

    value: Json = None
    """The value, typed; ``None`` where nothing was given or nothing could be taken."""
    problems: tuple[Problem, ...] = ()
    """Everything that was not taken."""


_Read: TypeAlias = "Json | dict[str, str] | Problem"

_READERS: Mapping[Kind, Callable[[str, Scalar], _Read]] = {
    Kind.TEXT: lambda t, s: text.read_text(t, s.pattern, s.example),
    Kind.LONG_TEXT: lambda t, s: text.read_text(t, s.pattern, s.example),
    Kind.NUMBER: lambda t, s: numbers.read_number(t, s.least, s.most),
    Kind.DATE: lambda t, _: dates.read_date(t),
    Kind.TIME: lambda t, _: times.read_time(t),
    Kind.DATE_RANGE: lambda t, _: dates.read_range(t),
    Kind.YES_NO: lambda t, _: numbers.read_yes_no(t),
    Kind.CHOICE: lambda t, s: choices.read_choice(t, s.options),
    Kind.EMAIL: lambda t, _: addresses.read_email(t),
    Kind.PHONE: lambda t, _: addresses.read_phone(t),
    Kind.LINK: lambda t, _: addresses.read_link(t),
    Kind.IMAGE: lambda t, _: addresses.read_image(t),
}
_FREE = frozenset([Kind.TEXT, Kind.LONG_TEXT, Kind.IMAGE])
"""The types in which a no-break space is meant."""
_ENDS = Record({"start": Scalar(Kind.DATE), "end": Scalar(Kind.DATE)})
_LONGEST = {Kind.LONG_TEXT: text.LONGEST_LONG_TEXT, Kind.LINK: text.LONGEST_LINK}


def accept(shape: Shape, raw: Json) -> Accepted:
    """Return the value in the given shape, and all that is wrong with it.

    ``raw`` is what was written, or came as JSON. A date comes out as ``2026-09-03``, a time as
    ``08:30``, a date range as ``{"start": …, "end": …}``. What is empty counts as not given. Of a
    list or record with a wrong part the rest is kept.
    """
    if isinstance(shape, ListOf):
        return _accept_list(shape, raw)
    if isinstance(shape, Record):
        return _accept_record(shape, raw)
    if shape.kind is Kind.DATE_RANGE and isinstance(raw, dict):
        return _accept_ends(raw)
    return _accept_scalar(shape, raw)


def _accept_scalar(shape: Scalar, raw: Json) -> Accepted:
    written = _written(raw)
    if isinstance(written, Problem):
        return Accepted(problems=(written,))
    if not written:
        return Accepted()
    if shape.kind not in _FREE:
        written = text.with_plain_spaces(written)
    longest = _LONGEST.get(shape.kind, text.LONGEST_TEXT)
    return _outcome(text.fits(written, longest) or _READERS[shape.kind](written, shape))


def _outcome(read: _Read) -> Accepted:
    if isinstance(read, Problem):
        return Accepted(problems=(read,))
    return Accepted(dict(read) if isinstance(read, dict) else read)


def _written(raw: Json) -> str | Problem:
    """Return the value as clean text, whichever way it came."""
    if isinstance(raw, str):
        return text.clean(raw)
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, int | float):
        return _figures(raw)
    kind = "a list" if isinstance(raw, list) else "a group of values"
    return Problem("not-one-value", f"{kind} stands where one value belongs", "give one value")


def _is_empty(raw: Json) -> bool:
    return raw is None or (isinstance(raw, str) and not text.clean(raw))


def _figures(raw: float) -> str | Problem:
    """Return a number that came as one in the figures that somebody would have typed."""
    if isinstance(raw, int) and abs(raw) < 10**numbers.DIGITS:
        return str(raw)
    if isinstance(raw, float) and abs(raw) < 10**numbers.DIGITS:
        figures = str(int(raw)) if raw.is_integer() else str(raw)
        if not isinstance(numbers.read_number(figures, None, None), Problem):
            return figures
    return numbers.TOO_EXACT


def _accept_ends(raw: dict[str, Json]) -> Accepted:
    """Accept a date range that came as its two ends; one of them alone is none."""
    taken = _accept_record(_ENDS, raw)
    ends = taken.value if isinstance(taken.value, dict) else {}
    start, end = ends.get("start"), ends.get("end")
    if isinstance(start, str) and isinstance(end, str):
        made = _outcome(dates.in_order(start, end))
        return Accepted(made.value, (*taken.problems, *made.problems))
    if taken.problems or not ends:
        return Accepted(problems=taken.problems)
    message = "a date range needs its start and its end"
    return _outcome(Problem("not-a-date-range", message, dates.RANGE_ADVICE))


def _accept_list(shape: ListOf, raw: Json) -> Accepted:
    if _is_empty(raw):
        return Accepted()
    if not isinstance(raw, list):
        problem = Problem(
            "not-a-list",
            "one value stands where a list belongs",
            "put each item on a line of its own that begins with '- '",
        )
        return Accepted(problems=(problem,))
    items = [accept(shape.item, item) for item in raw[:MOST_ITEMS]]
    problems = [p.under(at) for at, item in enumerate(items) for p in item.problems]
    if len(raw) > MOST_ITEMS:
        message = f"the list has {len(raw):,} items"
        problems.append(Problem("too-many-items", message, f"at most {MOST_ITEMS} fit"))
    values: list[Json] = [item.value for item in items if item.value is not None]
    return Accepted(values or None, tuple(problems))


def _accept_record(shape: Record, raw: Json) -> Accepted:
    if _is_empty(raw):
        return Accepted()
    if shape.shown and not isinstance(raw, dict | list):
        raw = {shape.shown: raw}
    if not isinstance(raw, dict):
        return Accepted(problems=(_not_a_group(shape),))
    parts = {name: _accept_part(shape, name, part) for name, part in raw.items()}
    values: dict[str, Json] = {
        name: part.value for name, part in parts.items() if part.value is not None
    }
    problems = [p.under(name) for name, part in parts.items() for p in part.problems]
    return Accepted(values or None, tuple(problems))


def _not_a_group(shape: Record) -> Problem:
    names = list(shape.fields)
    known = choices.listed(names) if len(names) <= choices.MANY else "its values"
    message = "one value or a list stands where a group belongs"
    return Problem("not-a-group", message, f"write {known} on lines of their own below it")


def _accept_part(shape: Record, name: str, raw: Json) -> Accepted:
    if name in shape.fields:
        return accept(shape.fields[name], raw)
    hint = choices.advice(name, list(shape.fields))
    return Accepted(problems=(Problem("unknown-name", f"'{name}' is not known here", hint),))
