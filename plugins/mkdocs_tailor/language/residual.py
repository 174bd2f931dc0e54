"""The residual text as a tree: text, and ranges with their branches. Read once, walked by all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

from mkdocs_tailor.language.codepoints import FIELD, MARK, Mark, read_mark
from mkdocs_tailor.language.records import Range, RangeKind, Residual

Scope = TypeVar("Scope")


@dataclass(frozen=True, slots=True)
class Ranged:
    """A range of the text."""

    number: int
    range: Range
    then: tuple["Piece", ...]
    """The first branch of an if, the body of a for, what a block holds."""
    otherwise: tuple["Piece", ...]
    has_else: bool

    @property
    def branches(self) -> tuple[tuple["Piece", ...], ...]:
        """What stands between the marks: one branch, or two."""
        return (self.then, self.otherwise) if self.has_else else (self.then,)


Piece: TypeAlias = str | Ranged
"""Text, which may hold signs of fields, or a range."""


def read(residual: Residual) -> tuple[Piece, ...]:
    """Return the tree of a residual text. Ranges that hold nothing at all are left out."""
    return tuple(_pieces(_tokens(residual.text), residual.ranges)[0])


def _tokens(text: str) -> Iterator[str]:
    at = 0
    for match in MARK.finditer(text):
        if match.start() > at:
            yield text[at : match.start()]
        yield match[0]
        at = match.end()
    if at < len(text):
        yield text[at:]


def _pieces(tokens: Iterator[str], ranges: tuple[Range, ...]) -> tuple[list[Piece], Mark]:
    """Return what stands before the mark that ends this branch, and that mark."""
    pieces: list[Piece] = []
    for token in tokens:
        if not MARK.fullmatch(token):
            pieces.append(token)
            continue
        number, mark = read_mark(token)
        if mark is not Mark.OPEN:
            return pieces, mark
        found = _ranged(number, tokens, ranges)
        if found.then or found.otherwise:
            pieces.append(found)
    return pieces, Mark.END


def _ranged(number: int, tokens: Iterator[str], ranges: tuple[Range, ...]) -> Ranged:
    then, mark = _pieces(tokens, ranges)
    has_else = mark is Mark.MIDDLE
    otherwise = _pieces(tokens, ranges)[0] if has_else else []
    return Ranged(number, ranges[number], tuple(then), tuple(otherwise), has_else)


class Decider(Protocol[Scope]):
    """Who decides: a profile, or the validation, which goes through the cases."""

    def holds(self, ranged: Ranged, scope: Scope) -> bool:
        """Tell which branch of an if is taken."""
        ...

    def turns(self, ranged: Ranged, scope: Scope) -> Iterable[Scope]:
        """Return the scope of each turn of a for."""
        ...

    def field(self, sign: str, scope: Scope) -> str:
        """Return what stands for the sign of a field."""
        ...


def choose(tree: Iterable[Piece], decider: Decider[Scope], scope: Scope) -> str:
    """Return the text that is left when every range is decided. Blocks are what they hold."""
    return "".join(_chosen(piece, decider, scope) for piece in tree)


def _chosen(piece: Piece, decider: Decider[Scope], scope: Scope) -> str:
    if isinstance(piece, str):
        return FIELD.sub(lambda sign: decider.field(sign[0], scope), piece)
    match piece.range.kind:
        case RangeKind.BLOCK:
            return choose(piece.then, decider, scope)
        case RangeKind.IF:
            branch = piece.then if decider.holds(piece, scope) else piece.otherwise
            return choose(branch, decider, scope)
        case RangeKind.FOR:
            turns = [choose(piece.then, decider, turn) for turn in decider.turns(piece, scope)]
            return "".join(turns) if turns else choose(piece.otherwise, decider, scope)
