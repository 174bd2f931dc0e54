"""Placing: moving marks to where they survive Markdown, and refusing what no place is safe for.

Tags inside a line stay where they are. A range of whole lines becomes guards on list items or
table rows, which a list or table never breaks at, or paragraphs of their own between blank lines.
Only the lines next to a tag are looked at; what that misses is found by validation.
"""

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.language.codepoints import Mark, mark_sign
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.placing.blocks import place_blocks
from mkdocs_tailor.language.placing.linekinds import ITEM, ROW_START
from mkdocs_tailor.language.placing.lines import Fence, Line, Lines, read_lines
from mkdocs_tailor.language.placing.pagerules import check_page
from mkdocs_tailor.language.placing.treating import Treated, Treatment, treat
from mkdocs_tailor.language.records import RangeKind, Residual


def place(residual: Residual) -> Residual:
    """Return the residual with its marks where Markdown leaves them in peace.

    Raises `LanguageError` with a finding for every tag that stands where it cannot.
    """
    page = read_lines(residual)
    found = list(check_page(page, residual))
    treated: dict[int, Treated] = {}
    for span in page.spans:
        if span.range.kind is not RangeKind.BLOCK:
            result = treat(span, page)
            if isinstance(result, Treated):
                treated[span.number] = result
            else:
                found.append(result)
    if found:
        raise LanguageError(*_one_each(found))
    treated |= place_blocks(page, treated)
    return Residual(_written(page, treated), residual.fields, residual.ranges, residual.diagnostics)


def _one_each(found: list[Diagnostic]) -> list[Diagnostic]:
    """Return the first finding about each tag, in the order of the page."""
    first = {one.place: one for one in reversed(found)}
    return sorted(first.values(), key=lambda one: (one.place and one.place.line) or 0)


def _written(page: Lines, treated: dict[int, Treated]) -> str:
    before: dict[int, list[str]] = {}
    for line, number, mark in page.marks:
        how = treated.get(number)
        if how and how.treatment is Treatment.PARAGRAPHS:
            sign = " " * how.indent + mark_sign(number, mark)
            before.setdefault(line, []).extend(("", sign, ""))
    out: list[str] = []
    for number, line in enumerate(page.lines):
        out += before.get(number, [])
        out.append(_guarded(line, treated))
    return "\n".join([*out, *before.get(len(page.lines), [])]) + "\n"


def _guarded(line: Line, treated: dict[int, Treated]) -> str:
    """Return the line with a guard for every range of items or rows that it stands in."""
    if line.fence in {Fence.INSIDE, Fence.CLOSES} or line.blank:
        return line.text
    marks, start = "", None
    for number, branch in line.path:
        how = treated.get(number)
        if how and _is_guarded(line, how):
            marks += mark_sign(number, Mark.ELSE_GUARD if branch else Mark.GUARD)
            start = ITEM if how.treatment is Treatment.ITEMS else ROW_START
    match = start.match(line.text) if start else None
    return line.text[: match.end()] + marks + line.text[match.end() :] if match else line.text


def _is_guarded(line: Line, how: Treated) -> bool:
    if how.treatment is Treatment.ROWS:
        return True
    starts_item = line.indent == how.indent and ITEM.match(line.bare)
    return how.treatment is Treatment.ITEMS and bool(starts_item)
