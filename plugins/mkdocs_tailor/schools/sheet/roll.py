"""The roll: which schools a sheet lists, each under a short name of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.sheet.columns import Columns
from mkdocs_tailor.schools.sheet.reading import Row, Sheet
from mkdocs_tailor.schools.slug import LONGEST, slug_of, slug_problem

NAME = ("school", "name")
"""The variable that a school is called by."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A school on the roll."""

    slug: str
    row: Row
    urn: str = ""


def read_roll(sheet: Sheet, columns: Columns) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return the schools of a sheet, and what is wrong with their names and numbers.

    The short name is that of the column ``slug``, or comes from the school's name. Schools that
    would share one get their number behind it. A row whose number another has is left out.
    """
    findings = list[Diagnostic]()
    named = [entry for row in sheet.rows if (entry := _entry(row, columns, sheet.path, findings))]
    single = [*_single(named, sheet.path, findings)]
    return tuple(_distinct(single, sheet.path, findings)), tuple(findings)


def _entry(row: Row, columns: Columns, path: str, findings: list[Diagnostic]) -> Entry | None:
    given, urn = _cell(row, columns.slug), _cell(row, columns.urn)
    if given and (problem := slug_problem(given)):
        findings.append(replace(problem, place=Place(path, row.line)))
        return None
    slug = given or slug_of(_name(row, columns))
    if not slug:
        hint = "give it a name, or a short name in a column 'slug'"
        findings.append(_error("no-name", "this school has no name", path, row, hint))
        return None
    return Entry(slug, row, urn)


def _name(row: Row, columns: Columns) -> str:
    at = next((column.at for column in columns.values if column.way == NAME), None)
    return _cell(row, at)


def _cell(row: Row, at: int | None) -> str:
    return row.cells[at].strip() if at is not None and at < len(row.cells) else ""


def _single(entries: Sequence[Entry], path: str, findings: list[Diagnostic]) -> Iterator[Entry]:
    """Yield the schools whose number no school before them has."""
    lines = dict[str, int]()
    for entry in entries:
        if entry.urn and entry.urn in lines:
            message = (
                f"the URN {entry.urn} is that of the school in line {lines[entry.urn]} already"
            )
            hint = "correct one of them, or delete one row"
            findings.append(_error("doubled-urn", message, path, entry.row, hint))
            continue
        lines[entry.urn] = entry.row.line
        yield entry


def _distinct(entries: Sequence[Entry], path: str, findings: list[Diagnostic]) -> Iterator[Entry]:
    shared = Counter(entry.slug for entry in entries)
    taken = {slug for slug, count in shared.items() if count == 1}
    for entry in entries:
        if shared[entry.slug] == 1:
            yield entry
            continue
        slug = _numbered(entry, taken)
        taken.add(slug)
        if not slug_of(entry.urn):
            message = f"{shared[entry.slug]} schools have the short name '{entry.slug}'"
            message += f"; this one is called '{slug}'"
            hint = "give each its own in a column 'slug', or its number in a column 'urn'"
            place = Place(path, entry.row.line)
            findings.append(Diagnostic(Severity.WARNING, "shared-slug", message, place, hint))
        yield replace(entry, slug=slug)


def _numbered(entry: Entry, taken: set[str]) -> str:
    """Return the short name with the school's number, or the first number that is free."""
    number, ending = 1, slug_of(entry.urn) or "1"
    slug = _ended(entry.slug, ending)
    while slug in taken:
        number += 1
        slug = _ended(entry.slug, str(number))
    return slug


def _ended(slug: str, ending: str) -> str:
    return f"{slug[: LONGEST - len(ending) - 1].rstrip('-')}-{ending}"


def _error(code: str, message: str, path: str, row: Row, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(path, row.line), hint)
