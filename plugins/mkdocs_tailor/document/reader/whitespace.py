"""White space as a browser shows it, also where a choice decides what stands beside it.

A blank is held back until something follows that shows. So it lands inside the branch that needs
it (``Ask`` ``{% if tutor %} your tutor{% endif %} first`` has one blank in either case), and none
is left at the edges of a paragraph. The rules are those of CSS Text, section 4.1.
"""

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TypeAlias

from mkdocs_tailor.document.nodes import Break, Inline, Link, Styled
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.tags import BLANKS

_WORDS = re.compile(f"([{BLANKS}]+)")


class _State(Enum):
    """What stands before the next thing."""

    EDGE = auto()
    """The edge of the paragraph, a line break or a blank: another blank does not show."""
    SOLID = auto()
    """Something that shows."""
    PENDING = auto()
    """A blank that is held back."""


@dataclass(slots=True)
class _Line:
    """Inline text in the making."""

    state: _State
    parts: "list[_Part]" = field(default_factory=list["_Part"])
    ends: "tuple[_Line, ...]" = ()
    """The branches that the line ends in, where they do not end alike."""

    def blank(self) -> None:
        """Take note of white space."""
        for end in self.ends:
            end.blank()
        if self.ends:
            self.join(self.ends)
        elif self.state is _State.SOLID:
            self.state = _State.PENDING

    def flush(self) -> None:
        """Write what is held back: something follows."""
        for end in self.ends:
            end.flush()
        if self.ends:
            self.join(self.ends)
        elif self.state is _State.PENDING:
            self.parts.append(" ")
            self.state = _State.EDGE

    def join(self, ends: "tuple[_Line, ...]") -> None:
        """Go on from where the branches end."""
        states = {end.state for end in ends}
        mixed = len(states) > 1 or any(end.ends for end in ends)
        self.ends = ends if mixed else ()
        self.state = ends[0].state

    def add(self, part: "_Part", state: _State = _State.SOLID) -> None:
        """Write something, and what was held back before it."""
        self.flush()
        self.parts.append(part)
        self.ends, self.state = (), state

    def enter(self) -> _State:
        """Return the state at the beginning of what comes next, which takes over the blank."""
        if self.ends:
            self.flush()
        return _State.SOLID if self.ends else self.state


@dataclass(frozen=True, slots=True)
class _Held:
    """A node whose parts are still in the making."""

    node: "Styled | Link | Choice[Inline] | Repeat[Inline] | Named[Inline]"
    lines: tuple[_Line, ...]


_Part: TypeAlias = Inline | _Held


def settled(nodes: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the text of a block with its white space collapsed, and none of it at the end."""
    line = _Line(_State.EDGE)
    _walk(nodes, line)
    parts = list(_finished(line))
    while parts and _shows_nothing(parts[-1]):
        parts.pop()
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return tuple(parts)


def _shows_nothing(part: Inline) -> bool:
    """Return whether a part is only a break or blanks, among them the no-break ones."""
    return isinstance(part, Break) or (isinstance(part, str) and not part.strip())


def _walk(nodes: tuple[Inline, ...], line: _Line) -> None:
    for node in nodes:
        match node:
            case str():
                _text(node, line)
            case Break():
                line.parts.append(node)
                line.ends, line.state = (), _State.EDGE
            case Styled() | Link():
                _marked(node, line)
            case Choice():
                _branches(node, line, (node.then, node.otherwise))
            case Named():
                _branches(node, line, (node.children,))
            case Repeat():
                _repeat(node, line)
            case _:
                line.add(node)


def _text(text: str, line: _Line) -> None:
    words = _WORDS.sub(" ", text.strip(BLANKS))
    if text.startswith(tuple(BLANKS)):
        line.blank()
    if words:
        line.add(words)
        if text.endswith(tuple(BLANKS)):
            line.blank()


def _marked(node: Styled | Link, line: _Line) -> None:
    """Read marked text; a blank at its edge goes outside, where it is not underlined."""
    if not shows(node.children):
        _walk(node.children, line)
        return
    line.flush()
    _branches(node, line, (node.children,))


def _branches(
    node: Styled | Link | Choice[Inline] | Named[Inline],
    line: _Line,
    branches: tuple[tuple[Inline, ...], ...],
) -> None:
    state = line.enter()
    lines = tuple(_read(branch, state) for branch in branches)
    line.parts.append(_Held(node, lines))
    line.join(lines)


def _read(nodes: tuple[Inline, ...], state: _State) -> _Line:
    line = _Line(state)
    _walk(nodes, line)
    return line


def _repeat(node: Repeat[Inline], line: _Line) -> None:
    state = line.enter()
    entry, body = _body(node, state)
    if entry is not state:
        line.flush()
    otherwise = _turn(node.otherwise, entry, close=False)
    line.parts.append(_Held(node, (body, otherwise)))
    line.ends, line.state = (), body.state
    if body.state is not otherwise.state:
        _part_ways(Choice(node.each, (), (), node.place), line, body.state, otherwise.state)


def _body(node: Repeat[Inline], state: _State) -> tuple[_State, _Line]:
    """Return a body that reads right at every turn, and the state that the first begins in."""
    outside = _State.EDGE if state is _State.PENDING else state
    for entry, close in ((state, False), (outside, False), (state, True), (outside, True)):
        first = _turn(node.body, entry, close=close)
        later = _turn(node.body, first.state, close=close)
        if first.state is later.state and _finished(first) == _finished(later):
            return entry, first
    return outside, _body_in_two_ways(node, outside)


def _body_in_two_ways(node: Repeat[Inline], state: _State) -> _Line:
    """Return a body in which a blank depends on whether this is the first turn."""
    loop = f"loop#{node.variable.partition('#')[2]}"
    is_first: Choice[Inline] = Choice(("get", ("var", loop), "first"), (), (), node.place)
    body = _Line(state)
    _part_ways(is_first, body, state, _turn(node.body, state, close=True).state)
    _walk(node.body, body)
    return _left(body, close=True)


def _turn(nodes: tuple[Inline, ...], state: _State, *, close: bool) -> _Line:
    return _left(_read(nodes, state), close=close)


def _left(line: _Line, *, close: bool) -> _Line:
    """Return a line that ends in one state, with nothing held back if it is to be closed."""
    if close:
        line.flush()
    line.state, line.ends = line.enter(), ()
    return line


def _part_ways(test: Choice[Inline], line: _Line, held: _State, not_held: _State) -> None:
    """Go on in two states, as the test decides: a blank that follows depends on it."""
    lines = (_Line(held), _Line(not_held))
    line.parts.append(_Held(test, lines))
    line.join(lines)


def _finished(line: _Line) -> tuple[Inline, ...]:
    done: list[Inline] = []
    for part in line.parts:
        for node in _rebuilt(part) if isinstance(part, _Held) else (part,):
            if isinstance(node, str) and done and isinstance(done[-1], str):
                done[-1] += node
            else:
                done.append(node)
    return tuple(done)


def _rebuilt(held: _Held) -> tuple[Inline, ...]:
    """Return the node with its finished parts; nothing where it has none."""
    parts = [_finished(line) for line in held.lines]
    if not any(parts):
        return ()
    match held.node:
        case Choice():
            return (replace(held.node, then=parts[0], otherwise=parts[1]),)
        case Repeat():
            return (replace(held.node, body=parts[0], otherwise=parts[1]),)
        case _:
            return (replace(held.node, children=parts[0]),)
