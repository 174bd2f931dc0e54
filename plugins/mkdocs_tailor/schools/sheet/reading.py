"""From the bytes of a CSV file to its rows, each knowing its line in the file.

UTF-8 with or without a mark, UTF-16 with one, or else Windows-1252; commas, semicolons or tabs.
"""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity

LARGEST = 100_000_000
"""Larger files are refused, in bytes: 10,000 full schools have some 50 million."""
REMARK = "#"
"""A row that begins so is no school."""

_SIXTEEN_BITS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_QUOTE = '"'


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet."""

    line: int
    """Where it begins, counted from 1."""
    cells: tuple[str, ...]

    @property
    def counts(self) -> bool:
        """Whether it says anything: it is not blank, and no remark."""
        return any(map(str.strip, self.cells)) and not self.cells[0].startswith(REMARK)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a CSV file holds."""

    path: str
    """What people call the file."""
    head: Row
    rows: tuple[Row, ...]
    """Those that count."""


def read_sheet(data: bytes, path: str) -> tuple[Sheet | None, tuple[Diagnostic, ...]]:
    """Return the rows of a CSV file, and what is wrong with the file; no sheet without a row."""
    text = _decoded(data, path)
    if isinstance(text, Diagnostic):
        return None, (text,)
    found = [*_rows(text.replace("\r\n", "\n").replace("\r", "\n"))]
    broken = found and not found[-1].cells
    findings = (_never_closed(found.pop(), path),) if broken else ()
    counting = [row for row in found if row.counts]
    if not counting:
        return None, findings or (_empty(path),)
    return Sheet(path, counting[0], tuple(counting[1:])), findings


def _decoded(data: bytes, path: str) -> str | Diagnostic:
    if len(data) > LARGEST:
        message = f"the file is larger than {LARGEST // 1_000_000} MB"
        return _error("too-large", message, path, "divide it into several")
    if data.startswith(_SIXTEEN_BITS):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _windows(data, path)


def _windows(data: bytes, path: str) -> str | Diagnostic:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{data[error.start]:02X} is a letter neither in UTF-8 nor in Windows-1252"
        return _error("not-utf-8", message, path, "save it again as ‘CSV UTF-8’", line)


def _rows(text: str) -> Iterator[Row]:
    """Yield the rows; one without a cell stands for a quotation mark that is never closed."""
    lines = text.split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_delimiter(lines))
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if before > line and "\n".join(lines[line - 1 : before]).count(_QUOTE) % 2:
                yield Row(line, ())
                return
            yield Row(line, tuple(cells) or ("",))
    except csv.Error:  # a value longer than any can be
        yield Row(before + 1, ())


def _delimiter(lines: list[str]) -> str:
    head = next((line for line in lines if line.strip() and not line.startswith(REMARK)), "")
    return max(",;\t", key=head.count)


def _never_closed(row: Row, path: str) -> Diagnostic:
    message = "a quotation mark is never closed, so that the file cannot be read from here on"
    return _error("not-csv", message, path, "close it, or write it twice inside a value", row.line)


def _empty(path: str) -> Diagnostic:
    hint = "tailor schools --template writes one to fill in"
    return _error("not-csv", "there is nothing in the file", path, hint)


def _error(code: str, message: str, path: str, hint: str, line: int | None = None) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(path, line), hint)
