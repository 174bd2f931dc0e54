"""The column of a place: where on its line something stands."""

import re
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.language.records import Expression, Field, Range, RangeKind
from mkdocs_tailor.language.source import SourceLoader
from mkdocs_tailor.language.wording import words

BRACES = re.compile(r"\{[{%]")
PRINT = re.compile(r"\{\{")
TAGS = {
    RangeKind.IF: re.compile(r"\{%[-+]?\s*(?:el)?if\b"),
    RangeKind.FOR: re.compile(r"\{%[-+]?\s*for\b"),
    RangeKind.BLOCK: re.compile(r"\{%[-+]?\s*block\b"),
}
NAMES = re.compile(r"[A-Za-z_][\w.]*")


def locate_field(found: Field, loader: SourceLoader) -> Field:
    """Return the field with the column of its ``{{``, or of its name where several stand there."""
    line = _line(found.place, loader)
    what = words(_inner(found.expression))
    column = _only(PRINT, line) or _begin("{{", line, [what, what.rpartition(".")[0]])
    return replace(found, place=replace(found.place, column=column))


def locate_range(found: Range, loader: SourceLoader) -> Range:
    """Return the range with the column of its tag, or of its test where several stand there."""
    line = _line(found.place, loader)
    what = found.name if found.kind is RangeKind.BLOCK else words(_inner(found.expression))
    column = _only(TAGS[found.kind], line) or _begin("{%", line, [what])
    return replace(found, place=replace(found.place, column=column))


def locate(found: Diagnostic, loader: SourceLoader) -> Diagnostic:
    """Return the finding with the column of the first thing that it names on its line."""
    place = found.place
    if place is None or place.line is None or place.column is not None:
        return found
    line = _line(place, loader)
    column = _first(line, NAMES.findall(found.message)) or _only(BRACES, line)
    return replace(found, place=replace(place, column=column))


def _line(place: Place, loader: SourceLoader) -> str:
    return loader.line(place.path, place.line) if place.line else ""


def _only(pattern: re.Pattern[str], line: str) -> int | None:
    found = list(pattern.finditer(line))
    return found[0].start() + 1 if len(found) == 1 else None


def _begin(braces: str, line: str, names: Iterable[str]) -> int | None:
    """Return where the braces open in which the first of the names stands."""
    column = _first(line, filter(None, names))
    return line.rfind(braces, 0, column) + 1 or None if column else None


def _first(line: str, names: Iterable[str]) -> int | None:
    """Return where the first of the names stands inside braces."""
    for name in names:
        for match in re.finditer(rf"(?<![\w.]){re.escape(name)}(?!\w)", line):
            if line.rfind("{", 0, match.start()) > line.rfind("}", 0, match.start()):
                return match.start() + 1
    return None


def _inner(expression: Expression) -> Expression:
    """Return what the author wrote, without the form in which it is printed."""
    match expression:
        case ("default", inner, str()) | ("filter", "date" | "time", inner):
            return _inner(inner)
        case ("where", inner, *_):
            return inner
        case _:
            return expression
