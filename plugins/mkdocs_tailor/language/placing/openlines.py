"""What may come of a line with tags inside it: blank, or ending in two spaces."""

from collections.abc import Iterable
from functools import reduce

from mkdocs_tailor.language.codepoints import MARK, Mark, read_mark
from mkdocs_tailor.language.placing.lines import Line
from mkdocs_tailor.language.records import RangeKind, Residual
from mkdocs_tailor.language.residual import Piece, read

BREAK = 2
"""Two spaces at a line's end make a line break."""


def pieces_of(line: Line, residual: Residual) -> tuple[Piece, ...]:
    """Return what stands on the line; nothing where a range goes on into another line."""
    depth: list[int] = []
    for sign in MARK.findall(line.text):
        number, mark = read_mark(sign)
        if mark is Mark.OPEN:
            depth.append(number)
        elif not depth or depth[-1] != number:
            return ()
        elif mark is Mark.END:
            depth.pop()
    if depth:
        return ()
    return read(Residual(line.text, residual.fields, residual.ranges))


def may_be_blank(pieces: Iterable[Piece]) -> bool:
    """Tell whether nothing may be left of the pieces for some school."""
    return all(
        not piece.strip(" >")
        if isinstance(piece, str)
        else any(may_be_blank(branch) for branch in (piece.then, piece.otherwise))
        for piece in pieces
    )


def endings(pieces: Iterable[Piece], before: frozenset[int] = frozenset({0})) -> frozenset[int]:
    """Return how many spaces may stand at the end: 0, 1, or 2 for more."""
    return reduce(_after, pieces, before)


def _after(before: frozenset[int], piece: Piece) -> frozenset[int]:
    if isinstance(piece, str):
        spaces = len(piece) - len(piece.rstrip(" "))
        if spaces < len(piece):
            return frozenset({min(BREAK, spaces)})
        return frozenset(min(BREAK, spaces + found) for found in before)
    then = endings(piece.then, before)
    if piece.range.kind is RangeKind.FOR:
        then |= endings(piece.then, then)
    return then | endings(piece.otherwise, before)
