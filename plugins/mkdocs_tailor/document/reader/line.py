"""A line of text in the making, where what stands before the next thing may not be known yet."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TypeAlias

from mkdocs_tailor.document.nodes import Inline, Link, Speech, Styled
from mkdocs_tailor.document.open import Choice, Named, Repeat


class State(Enum):
    """What stands before the next thing."""

    EDGE = auto()
    """The edge of the paragraph, a line break or a blank: another blank does not show."""
    SOLID = auto()
    """Something that shows."""
    PENDING = auto()
    """A blank that is held back."""


@dataclass(slots=True)
class Line:
    """Inline text in the making."""

    state: State
    parts: "list[Part]" = field(default_factory=list["Part"])
    ends: "tuple[Line, ...]" = ()
    """The branches that the line ends in, where they do not end alike."""

    def blank(self) -> None:
        """Take note of white space."""
        for end in self.ends:
            end.blank()
        if self.ends:
            self.join(self.ends)
        elif self.state is State.SOLID:
            self.state = State.PENDING

    def flush(self) -> None:
        """Write what is held back: something follows."""
        for end in self.ends:
            end.flush()
        if self.ends:
            self.join(self.ends)
        elif self.state is State.PENDING:
            self.parts.append(" ")
            self.state = State.EDGE

    def join(self, ends: "tuple[Line, ...]") -> None:
        """Go on from where the branches end."""
        states = {end.state for end in ends}
        mixed = len(states) > 1 or any(end.ends for end in ends)
        self.ends = ends if mixed else ()
        self.state = ends[0].state

    def add(self, part: "Part", state: State = State.SOLID) -> None:
        """Write something, and what was held back before it."""
        self.flush()
        self.parts.append(part)
        self.ends, self.state = (), state

    def enter(self) -> State:
        """Return the state at the beginning of what comes next, which takes over the blank."""
        if self.ends:
            self.flush()
        return State.SOLID if self.ends else self.state


@dataclass(frozen=True, slots=True)
class Held:
    """A node whose parts are still in the making."""

    node: "Styled | Link | Speech | Choice[Inline] | Repeat[Inline] | Named[Inline]"
    lines: tuple[Line, ...]


Part: TypeAlias = Inline | Held


def finished(line: Line) -> tuple[Inline, ...]:
    """Return the nodes of a line, neighbouring texts as one; what is held back is dropped."""
    done: list[Inline] = []
    for part in line.parts:
        for node in _rebuilt(part) if isinstance(part, Held) else (part,):
            if isinstance(node, str) and done and isinstance(done[-1], str):
                done[-1] += node
            else:
                done.append(node)
    return tuple(done)


def _rebuilt(held: Held) -> tuple[Inline, ...]:
    """Return the node with its finished parts; nothing where it has none."""
    parts = [finished(line) for line in held.lines]
    if not any(parts):
        return ()
    match held.node:
        case Choice():
            return (replace(held.node, then=parts[0], otherwise=parts[1]),)
        case Repeat():
            return (replace(held.node, body=parts[0], otherwise=parts[1]),)
        case _:
            return (replace(held.node, children=parts[0]),)
