"""Pairing the marks: innermost first, each range where its beginning and its end meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.document.html.elements import CELLS, INLINE, VOID
from mkdocs_tailor.document.opening.rough import (
    Part,
    Rough,
    Roughs,
    Sign,
    Span,
    holds_signs_alone,
    is_blank,
)
from mkdocs_tailor.language.codepoints import Mark
from mkdocs_tailor.language.records import Range, RangeKind

_CLOSED = INLINE | CELLS | {"tr", "pre"}
"""Elements that a range never leaves."""


def build_ranges(nodes: Roughs, ranges: Sequence[Range]) -> Roughs:
    """Return the nodes with each range whole whose marks meet; marks that do not meet stay.

    A mark at the edge of a block leaves it to meet its partner outside: the beginning forwards,
    the end backwards. It never leaves a sentence's inline elements or a table cell. A paragraph
    of marks alone is no paragraph.
    """
    done: list[Rough] = []
    frames: list[_Frame] = []
    for node in (climbed for child in nodes for climbed in _climbed(child, ranges)):
        if isinstance(node, Sign) and node.mark is Mark.OPEN:
            frames.append(_Frame(node))
            continue
        if isinstance(node, Sign) and node.mark is Mark.END:
            _give_up_blocks(frames, node.number, ranges)
        _take(node, frames, done)
    return (*done, *(node for frame in frames for node in frame.undone()))


@dataclass(slots=True)
class _Frame:
    """A range that has begun."""

    begun: Sign
    then: list[Rough] = field(default_factory=list[Rough])
    middle: Sign | None = None
    otherwise: list[Rough] = field(default_factory=list[Rough])

    def add(self, node: Rough) -> None:
        (self.then if self.middle is None else self.otherwise).append(node)

    def whole(self) -> Span:
        return Span(self.begun.number, tuple(self.then), tuple(self.otherwise))

    def undone(self) -> list[Rough]:
        """Return what it holds, its marks being marks again."""
        middle = [self.middle] if self.middle else []
        return [self.begun, *self.then, *middle, *self.otherwise]


def _take(node: Rough, frames: list[_Frame], done: list[Rough]) -> None:
    """Put the node where it belongs: in the range begun last, if one has begun."""
    last = frames[-1] if frames else None
    if last is None:
        done.append(node)
    elif not isinstance(node, Sign) or node.number != last.begun.number:
        last.add(node)
    elif node.mark is Mark.END:
        frames.pop()
        _take(last.whole(), frames, done)
    elif last.middle is None:
        last.middle = node
    else:
        last.add(node)


def _give_up_blocks(frames: list[_Frame], ending: int, ranges: Sequence[Range]) -> None:
    """Undo the blocks that are still open where an outer range ends."""
    if all(frame.begun.number != ending for frame in frames):
        return
    while frames[-1].begun.number != ending and _is_block(frames[-1], ranges):
        for node in frames.pop().undone():
            frames[-1].add(node)


def _is_block(frame: _Frame, ranges: Sequence[Range]) -> bool:
    return ranges[frame.begun.number].kind is RangeKind.BLOCK


def _climbed(node: Rough, ranges: Sequence[Range]) -> Iterator[Rough]:
    """Yield the node, built, between the marks that leave it at its beginning and at its end."""
    if isinstance(node, Span):
        then, otherwise = (build_ranges(part, ranges) for part in (node.then, node.otherwise))
        yield Span(node.number, then, otherwise)
        return
    if not isinstance(node, Part) or all(isinstance(child, str) for child in node.children):
        yield node
        return
    children = build_ranges(node.children, ranges)
    if node.tag == "p" and holds_signs_alone(children):
        yield from (child for child in children if isinstance(child, Sign))
        return
    before, rest, after = _edges(node.tag, children)
    yield from before
    if rest or node.attributes or node.tag in VOID or not (before or after):
        yield Part(node.tag, node.attributes, rest)
    yield from after


def _edges(tag: str, children: Roughs) -> tuple[Roughs, Roughs, Roughs]:
    """Return the marks that leave at the beginning, what stays, and those that leave at the end."""
    if tag in _CLOSED or not any(isinstance(child, Sign) for child in children):
        return (), children, ()
    start, stop = _inside(children)
    before, stuck_before = _leaving(children[:start], Mark.END)
    after, stuck_after = _leaving(children[stop:], Mark.OPEN)
    return before, (*stuck_before, *children[start:stop], *stuck_after), after


def _leaving(edge: Roughs, stuck: Mark) -> tuple[Roughs, Roughs]:
    """Return the marks at an edge that leave there, and those that cannot."""
    signs = [node for node in edge if isinstance(node, Sign)]
    leaving = tuple(sign for sign in signs if sign.mark is not stuck)
    return leaving, tuple(sign for sign in signs if sign.mark is stuck)


def _inside(children: Roughs) -> tuple[int, int]:
    """Return where the marks at the beginning stop, and where those at the end start."""
    solid = [
        n for n, child in enumerate(children) if not isinstance(child, Sign) and not is_blank(child)
    ]
    if solid:
        return solid[0], solid[-1] + 1
    ends = [n for n, c in enumerate(children) if isinstance(c, Sign) and c.mark is Mark.END]
    start = ends[0] if ends else len(children)
    return start, start
