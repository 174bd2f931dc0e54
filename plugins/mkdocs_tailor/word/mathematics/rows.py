"""The parts of a row of MathML: fences with what they enclose, and what stands before an operand.

MathML says what stands beside what; Word wants to know what belongs together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.word.mathematics.runs import text_of
from mkdocs_tailor.word.mathematics.signs import (
    ADDITIVE,
    BARS,
    CLOSING,
    FUNCTIONS,
    INTEGRALS,
    LARGE,
    LIMITS,
    OPENING,
    RELATIONS,
)

SCRIPTS = frozenset(("msub", "msup", "msubsup", "munder", "mover", "munderover"))
ROWS = frozenset(("math", "mrow", "mstyle", "mpadded", "merror"))
"""Elements that only hold others; what they do to sizes and colours is left to Word."""
FIRST_ONLY = frozenset(("semantics", "maction"))
"""Elements of which the first child is the formula, and the others are notes on it."""


@dataclass(frozen=True, slots=True)
class Fenced:
    """What stands between two fences; an absent one is an empty text."""

    start: str
    end: str
    inside: tuple["Part", ...]


Part: TypeAlias = Element | Fenced


@dataclass(slots=True)
class _Open:
    fence: Element | None
    parts: list[Part]


def parts(children: Iterable[Markup]) -> tuple[Part, ...]:
    """Return the row with fences paired."""
    row = tuple(_flat(children))
    stack = [_Open(None, [])]
    for number, node in enumerate(row):
        before, after = row[number - 1] if number else None, row[number + 1 : number + 2]
        if before is stack[-1].fence:
            before = None
        if len(stack) > 1 and _closes(node, before, stack[-1]):
            done = stack.pop()
            stack[-1].parts.append(Fenced(_sign(done.fence), text_of(node), tuple(done.parts)))
        elif _opens(node, before, after):
            stack.append(_Open(node, []))
        else:
            stack[-1].parts.append(node)
    while len(stack) > 1:
        stack[-2].parts += _unclosed(stack.pop())
    return tuple(stack[0].parts)


def operand(row: Sequence[Part], head: Part) -> int:
    """Return how many of the parts after an operator or a function it works on."""
    name = sign_of(head)
    if name in FUNCTIONS - LIMITS:
        return _argument(row)
    stops = RELATIONS if name in INTEGRALS else RELATIONS | ADDITIVE
    depth = 0
    for number, part in enumerate(row):
        if depth == 0 and _ends(part, (stops if number else RELATIONS) | CLOSING):
            return number
        depth += _ends(part, OPENING) - _ends(part, CLOSING)
    return len(row)


def _argument(row: Sequence[Part]) -> int:
    """Return how many parts are what a function is of: one, or all up to the closing bracket."""
    if not row or _ends(row[0], RELATIONS | ADDITIVE | CLOSING):
        return 0
    depth = 0
    for number, part in enumerate(row, 1):
        depth += _ends(part, OPENING) - _ends(part, CLOSING)
        if depth <= 0:
            return number
    return 1


def takes_operand(part: Part) -> bool:
    """Return whether a part is a large operator or a named function."""
    return sign_of(part) in LARGE | FUNCTIONS


def arguments(element: Element, least: int) -> tuple[Element, ...]:
    """Return the elements in an element, loose text as one; empty ones where too few are there."""
    held = tuple(
        Element("mtext", {}, (child,)) if isinstance(child, str) else child
        for child in element.children
        if isinstance(child, Element) or (isinstance(child, str) and child.strip())
    )
    return held + (Element("mrow"),) * (least - len(held))


def sign_of(part: Part) -> str:
    """Return the operator or the name that a part is, whatever limits it has; else nothing."""
    if isinstance(part, Fenced):
        return ""
    if part.tag in SCRIPTS:
        inner = parts(arguments(part, 1)[:1])
        return sign_of(inner[0]) if len(inner) == 1 else ""
    return text_of(part) if part.tag in {"mo", "mi"} else ""


def _flat(children: Iterable[Markup]) -> Iterator[Element]:
    for child in children:
        if isinstance(child, str):
            if child.strip():
                yield Element("mtext", {}, (child,))
        elif isinstance(child, Element):
            if child.tag in ROWS:
                yield from _flat(child.children)
            elif child.tag in FIRST_ONLY:
                yield from _flat(arguments(child, 1)[:1])
            elif text_of(child) != "\u2061":
                yield child


def _opens(node: Element, before: Element | None, after: Sequence[Element]) -> bool:
    sign = _fence(node)
    if sign in BARS and "form" not in node.attributes:
        return _is_first(before) or any(one.tag == "mtable" for one in after)
    if node.attributes.get("stretchy") == "false":
        return False
    form = node.attributes.get("form", "prefix" if sign in OPENING else "")
    return form == "prefix" and (sign != "" or node.attributes.get("fence") == "true")


def _closes(node: Element, before: Element | None, opened: _Open) -> bool:
    sign = _fence(node)
    if sign in BARS and "form" not in node.attributes:
        return _sign(opened.fence) == sign and not _is_first(before)
    if node.attributes.get("stretchy") == "false":
        return False
    form = node.attributes.get("form", "postfix" if sign in CLOSING else "")
    return form == "postfix" and (sign != "" or node.attributes.get("fence") == "true")


def _fence(node: Element) -> str:
    """Return the fence that a token may be: TeX's bars come as letters too."""
    sign = text_of(node) if node.tag in {"mo", "mi"} else ""
    return sign if sign in OPENING | CLOSING | BARS else ""


def _is_first(before: Element | None) -> bool:
    """Return whether what follows begins something: a row, what is fenced, or an operand."""
    if before is None:
        return True
    return before.tag == "mo" and text_of(before) not in CLOSING | BARS


def _unclosed(opened: _Open) -> tuple[Part, ...]:
    """Return a fence without its other half: one that was meant to stand alone, or just a sign."""
    fence, inside = opened.fence, tuple(opened.parts)
    if fence is None:
        return inside
    before_table = bool(inside) and isinstance(inside[0], Element) and inside[0].tag == "mtable"
    if before_table or fence.attributes.get("stretchy") == "true":
        return (Fenced(_sign(fence), "", inside),)
    return (fence, *inside)


def _sign(fence: Element | None) -> str:
    return "" if fence is None else text_of(fence)


def _ends(part: Part, stops: frozenset[str]) -> bool:
    return isinstance(part, Element) and part.tag == "mo" and text_of(part) in stops
