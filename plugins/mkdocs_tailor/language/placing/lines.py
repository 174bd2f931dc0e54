"""The lines of a residual text, each with the ranges it stands in.

A range whose every tag stands at a line's start is a `Span` of whole lines. The marks of all other
ranges stay where they are, inside lines; those of blocks are dropped there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeAlias

from mkdocs_tailor.language.codepoints import MARK, Mark, mark_sign
from mkdocs_tailor.language.placing.linekinds import FENCE, indent_of
from mkdocs_tailor.language.records import Range, RangeKind, Residual
from mkdocs_tailor.language.residual import Piece, Ranged, read

Path: TypeAlias = tuple[tuple[int, int], ...]
"""The ifs and fors that a line stands in, outermost first: the number and branch of each."""

Sign: TypeAlias = tuple[Ranged, Mark]
Token: TypeAlias = str | Sign


class Fence(Enum):
    """How a line belongs to a fenced code block."""

    NONE = 0
    OPENS = 1
    INSIDE = 2
    CLOSES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its line end."""

    text: str
    """With the marks of ranges that begin or end inside it."""
    path: Path
    fence: Fence = Fence.NONE
    bare: str = field(init=False)
    """The text without marks, which every rule asks for."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bare", MARK.sub("", self.text))

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it but marks."""
        return not self.bare.strip()

    @property
    def indent(self) -> int:
        """The number of spaces before the first sign."""
        return indent_of(self.bare)


@dataclass(frozen=True, slots=True)
class Span:
    """A range of whole lines, by the numbers of lines between which its tags stand."""

    number: int
    range: Range
    start: int
    middle: int | None
    end: int
    path: Path = ()
    """The ifs and fors that stand round it."""

    @property
    def branches(self) -> tuple[tuple[int, int], ...]:
        """The first line of each branch and the one after its last."""
        if self.middle is None:
            return ((self.start, self.end),)
        return ((self.start, self.middle), (self.middle, self.end))


@dataclass(frozen=True, slots=True)
class Lines:
    """A residual text in lines."""

    lines: tuple[Line, ...]
    spans: tuple[Span, ...]
    """In the order in which they open."""
    marks: tuple[tuple[int, int, Mark], ...]
    """The marks of spans in the order of the text: the line below, the span's number, which."""
    inline: tuple[Ranged, ...]
    """The ranges whose tags stand inside lines."""


def read_lines(residual: Residual) -> Lines:
    """Return the lines of a residual text."""
    tokens = list(_tokens(read(residual)))
    whole = _whole_lines(tokens)
    reader = _Reader(whole)
    for token in tokens:
        reader.take(token)
    return reader.result()


def _tokens(pieces: Iterable[Piece]) -> Iterator[Token]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
            continue
        yield piece, Mark.OPEN
        yield from _tokens(piece.then)
        if piece.has_else:
            yield piece, Mark.MIDDLE
            yield from _tokens(piece.otherwise)
        yield piece, Mark.END


def _whole_lines(tokens: Iterable[Token]) -> frozenset[int]:
    """Return the numbers of the ranges whose every tag stands at a line's start, equally indented.

    Tags lose their indent unless a filter (``indent``) has moved them.
    """
    before = ""
    indents: dict[int, set[str | None]] = {}
    for token in tokens:
        if isinstance(token, str):
            *rest, last = token.rsplit("\n", 1)
            before = last if rest else before + last
        else:
            only_spaces = not before.strip(" ")
            indents.setdefault(token[0].number, set()).add(before if only_spaces else None)
    return frozenset(n for n, found in indents.items() if len(found) == 1 and None not in found)


@dataclass(slots=True)
class _Reader:
    whole: frozenset[int]
    lines: list[Line] = field(default_factory=list[Line])
    spans: dict[int, Span] = field(default_factory=dict[int, Span])
    marks: list[tuple[int, int, Mark]] = field(default_factory=list[tuple[int, int, Mark]])
    inline: list[Ranged] = field(default_factory=list[Ranged])
    path: Path = ()
    started: Path = ()
    current: str = ""
    indent: str = ""
    fence: str = ""

    def take(self, token: Token) -> None:
        if isinstance(token, str):
            self._take_text(token)
        elif token[0].number in self.whole:
            self._take_tag(*token)
        elif token[0].range.kind is not RangeKind.BLOCK:
            self._take_mark(*token)

    def _take_text(self, text: str) -> None:
        *whole, last = text.split("\n")
        for part in whole:
            self._begin()
            self.current += part
            self._end_line()
        if last:
            self._begin()
            self.current += last

    def _begin(self) -> None:
        """Begin a line, or go on with one; the indent before a tag belongs to what follows it."""
        if not MARK.sub("", self.current):
            self.started = self.path
        self.current += self.indent
        self.indent = ""

    def _end_line(self) -> None:
        self.lines.append(self._fenced(Line(self.current, self.started)))
        self.current = ""

    def _take_mark(self, ranged: Ranged, mark: Mark) -> None:
        self._begin()
        self.current += mark_sign(ranged.number, mark)
        if mark is Mark.OPEN:
            self.inline.append(ranged)

    def _take_tag(self, ranged: Ranged, mark: Mark) -> None:
        if self.current and not self.current.strip(" "):
            self.indent, self.current = self.current, ""
        here, number = len(self.lines), ranged.number
        self.marks.append((here, number, mark))
        if mark is Mark.OPEN:
            self.spans[number] = Span(number, ranged.range, here, None, here, self.path)
            branch = 0
        elif mark is Mark.MIDDLE:
            self.spans[number] = replace(self.spans[number], middle=here, end=here)
            branch = 1
        else:
            self.spans[number] = replace(self.spans[number], end=here)
            branch = None
        if ranged.range.kind is not RangeKind.BLOCK:
            outer = self.spans[number].path
            self.path = outer if branch is None else (*outer, (number, branch))

    def _fenced(self, line: Line) -> Line:
        match = FENCE.match(line.bare)
        sign = (match[1] or match[2]) if match else ""
        if not self.fence:
            self.fence = sign
            return Line(line.text, line.path, Fence.OPENS if sign else Fence.NONE)
        closes = sign.startswith(self.fence) and not line.bare.strip(" `~")
        self.fence = "" if closes else self.fence
        return Line(line.text, line.path, Fence.CLOSES if closes else Fence.INSIDE)

    def result(self) -> Lines:
        if self.current or self.indent:
            self._begin()
            self._end_line()
        spans = tuple(self.spans.values())
        return Lines(tuple(self.lines), spans, tuple(self.marks), tuple(self.inline))
