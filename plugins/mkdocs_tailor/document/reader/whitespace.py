"""White space as a browser shows it, also where a choice decides what stands beside it.

A blank is held back until something follows that shows. So it lands inside the branch that needs
it (``Ask`` ``{% if tutor %} your tutor{% endif %} first`` has one blank in either case), and none
is left at the edges of a paragraph. The rules are those of CSS Text, section 4.1.
"""

import re

from mkdocs_tailor.document.nodes import (
    Break,
    Comment,
    Inline,
    Landmark,
    Link,
    Speech,
    Styled,
)
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.line import Held, Line, State, finished
from mkdocs_tailor.document.reader.tags import BLANKS

_WORDS = re.compile(f"([{BLANKS}]+)")
_EACH_BLANK = tuple(BLANKS)


def settled(nodes: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the text of a block with its white space collapsed, and none of it at the end."""
    match nodes:
        case (str() as text,):
            words = _collapsed(text).rstrip()
            return (words,) if words else ()
        case _:
            return _settled(nodes)


def _settled(nodes: tuple[Inline, ...]) -> tuple[Inline, ...]:
    line = Line(State.EDGE)
    _walk(nodes, line)
    parts = list(finished(line))
    while parts and _shows_nothing(parts[-1]):
        parts.pop()
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return tuple(parts)


def _shows_nothing(part: Inline) -> bool:
    """Return whether a part is only a break or blanks, among them the no-break ones."""
    return isinstance(part, Break) or (isinstance(part, str) and not part.strip())


def _walk(nodes: tuple[Inline, ...], line: Line) -> None:
    for node in nodes:
        match node:
            case str():
                _text(node, line)
            case Break():
                line.parts.append(node)
                line.ends, line.state = (), State.EDGE
            case Landmark() | Comment():
                line.parts.append(node)
            case Styled() | Link() | Speech():
                _marked(node, line)
            case Choice():
                _branches(node, line, (node.then, node.otherwise))
            case Named():
                _branches(node, line, (node.children,))
            case Repeat():
                _repeat(node, line)
            case _:
                line.add(node)


def _text(text: str, line: Line) -> None:
    words = _collapsed(text)
    if text.startswith(_EACH_BLANK):
        line.blank()
    if words:
        line.add(words)
        if text.endswith(_EACH_BLANK):
            line.blank()


def _collapsed(text: str) -> str:
    return _WORDS.sub(" ", text.strip(BLANKS))


def _marked(node: Styled | Link | Speech, line: Line) -> None:
    """Read marked text; a blank at its edge goes outside, where it is not underlined."""
    if not shows(node.children):
        _walk(node.children, line)
        return
    line.flush()
    _branches(node, line, (node.children,))


def _branches(
    node: Styled | Link | Speech | Choice[Inline] | Named[Inline],
    line: Line,
    branches: tuple[tuple[Inline, ...], ...],
) -> None:
    state = line.enter()
    lines = tuple(_read(branch, state) for branch in branches)
    line.parts.append(Held(node, lines))
    line.join(lines)


def _read(nodes: tuple[Inline, ...], state: State) -> Line:
    line = Line(state)
    _walk(nodes, line)
    return line


def _repeat(node: Repeat[Inline], line: Line) -> None:
    state = line.enter()
    entry, body = _body(node, state)
    if entry is not state:
        line.flush()
    otherwise = _turn(node.otherwise, entry, close=False)
    line.parts.append(Held(node, (body, otherwise)))
    line.ends, line.state = (), body.state
    if body.state is not otherwise.state:
        _part_ways(Choice(node.each, (), (), node.place), line, body.state, otherwise.state)


def _body(node: Repeat[Inline], state: State) -> tuple[State, Line]:
    """Return a body that reads right at every turn, and the state that the first begins in."""
    outside = State.EDGE if state is State.PENDING else state
    for entry, close in ((state, False), (outside, False), (state, True), (outside, True)):
        first = _turn(node.body, entry, close=close)
        later = _turn(node.body, first.state, close=close)
        if first.state is later.state and finished(first) == finished(later):
            return entry, first
    return outside, _body_in_two_ways(node, outside)


def _body_in_two_ways(node: Repeat[Inline], state: State) -> Line:
    """Return a body in which a blank depends on whether this is the first turn."""
    loop = f"loop#{node.variable.partition('#')[2]}"
    is_first: Choice[Inline] = Choice(("get", ("var", loop), "first"), (), (), node.place)
    body = Line(state)
    _part_ways(is_first, body, state, _turn(node.body, state, close=True).state)
    _walk(node.body, body)
    return _left(body, close=True)


def _turn(nodes: tuple[Inline, ...], state: State, *, close: bool) -> Line:
    return _left(_read(nodes, state), close=close)


def _left(line: Line, *, close: bool) -> Line:
    """Return a line that ends in one state, with nothing held back if it is to be closed."""
    if close:
        line.flush()
    line.state, line.ends = line.enter(), ()
    return line


def _part_ways(test: Choice[Inline], line: Line, held: State, not_held: State) -> None:
    """Go on in two states, as the test decides: a blank that follows depends on it."""
    lines = (Line(held), Line(not_held))
    line.parts.append(Held(test, lines))
    line.join(lines)
