"""The rules of a page: every line, lines that may be blank, ranges cut by lists, footnotes."""

import re
from collections.abc import Iterable, Iterator

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.language.codepoints import MARK
from mkdocs_tailor.language.errors import finding
from mkdocs_tailor.language.placing.linekinds import BLOCK_START, UNDERLINE
from mkdocs_tailor.language.placing.linerules import at_line, check_line, identifier_of
from mkdocs_tailor.language.placing.lines import Fence, Line, Lines
from mkdocs_tailor.language.placing.openlines import BREAK, endings, may_be_blank, pieces_of
from mkdocs_tailor.language.records import RangeKind, Residual
from mkdocs_tailor.language.residual import Piece, Ranged, read

NOTE = re.compile(r"\[\^[^\]\s]+\](?!:)")
"""The mark of a footnote."""


def check_page(page: Lines, residual: Residual) -> Iterator[Diagnostic]:
    """Yield what stands in the page where it cannot."""
    yield from _notes(read(residual), None)
    yield from filter(None, map(_cut, page.inline))
    for number, line in enumerate(page.lines):
        found = check_line(line, residual) or _check_open(page, number, residual)
        if found:
            yield found


def _notes(pieces: Iterable[Piece], loop: Ranged | None) -> Iterator[Diagnostic]:
    """Yield the loops that hold a footnote's mark: it would be numbered more than once."""
    for piece in pieces:
        if isinstance(piece, str):
            if loop and NOTE.search(piece):
                message = "a footnote inside {% for %} would be numbered more than once"
                mend = "put the footnote outside the loop"
                yield finding("footnote-in-loop", message, loop.range.place, mend)
            continue
        yield from _notes(piece.then, piece if piece.range.kind is RangeKind.FOR else loop)
        yield from _notes(piece.otherwise, loop)


def _cut(ranged: Ranged) -> Diagnostic | None:
    """Return what is wrong with a tag inside a line whose end is in another part of the page."""
    inside = "".join(_texts(ranged.branches))
    after_first = inside.split("\n")[1:]
    if not any(not line.strip() or BLOCK_START.match(line.lstrip()) for line in after_first[:-1]):
        last = after_first[-1] if after_first else ""
        if not BLOCK_START.match(last.lstrip()):
            return None
    tag = f"{{% {ranged.range.kind} %}}"
    return finding(
        "range-cut",
        f"this {tag} starts inside a line and ends in another part of the page",
        ranged.range.place,
        "start and end it in the same sentence, or give each tag a line of its own",
    )


def _texts(branches: Iterable[Iterable[Piece]]) -> Iterator[str]:
    for branch in branches:
        for piece in branch:
            if isinstance(piece, str):
                yield piece
            else:
                yield from _texts(piece.branches)


def _check_open(page: Lines, number: int, residual: Residual) -> Diagnostic | None:
    line = page.lines[number]
    if line.fence is not Fence.NONE:
        return None
    underlined = _underlined(page, number, residual)
    if underlined or not MARK.search(line.text):
        return underlined
    pieces = pieces_of(line, residual)
    if not pieces:
        return None
    above, below = _neighbours(page, number)
    if may_be_blank(pieces) and not (_blank(line, above) and _blank(line, below)):
        mend = "put the tags on lines of their own"
        return at_line(
            line, residual, "blank-line", "this line would be blank for some schools", mend
        )
    ends = endings(pieces)
    if BREAK in ends and len(ends) > 1 and below and not below.blank:
        message = "this line would end in two spaces for some schools, which makes a line break"
        return at_line(line, residual, "line-break", message, "move the space inside the tag")
    return None


def _neighbours(page: Lines, number: int) -> tuple[Line | None, Line | None]:
    above = page.lines[number - 1] if number else None
    return above, page.lines[number + 1] if number + 1 < len(page.lines) else None


def _blank(line: Line, beside: Line | None) -> bool:
    return beside is None or (beside.blank and beside.path == line.path)


def _underlined(page: Lines, number: int, residual: Residual) -> Diagnostic | None:
    """Return what is wrong with a heading that is underlined instead of marked with ``#``."""
    line, (above, below) = page.lines[number], _neighbours(page, number)
    if below is None or not UNDERLINE.match(below.text) or (above and not above.blank):
        return None
    if line.blank or line.text.startswith(" ") or "|" in below.text or below.path != line.path:
        return None
    found = identifier_of(line.text) if residual.fields or MARK.search(line.text) else None
    return at_line(line, residual, *found) if found and "{#" not in line.text else None
