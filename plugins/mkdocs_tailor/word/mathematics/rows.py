"""The parts of a row of MathML: fences with what they enclose, and what stands before an operand.

MathML says what stands beside what; Word wants to know what belongs together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.document.formulas.found import COMMENTS
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
ROWS = frozenset(("math", "mrow", "mstyle", "mpadded", "merror", "semantics", "maction"))
"""Elements that only hold others; what they do to sizes and colours is left to Word."""
ARGUMENTS = {
    **dict.fromkeys(("mfrac", "mroot", "msub", "msup", "munder", "mover"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
    "mspace": 0,
}
"""How many elements each holds; with more or fewer it is but a row (MathML Core, 3.1.1)."""


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
            stack[-2].parts += _closed(stack[-1], node)
            stack.pop()
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
            if child.tag in ROWS or _is_misshapen(child):
                yield from _flat(child.children)
            elif child.tag not in COMMENTS and not _is_unseen(child):
                yield child


def _is_misshapen(element: Element) -> bool:
    held = arguments(element, 0)
    return len(held) != ARGUMENTS.get(element.tag, len(held))


def _is_unseen(element: Element) -> bool:
    return element.tag == "mo" and text_of(element) == "\u2061"


def _opens(node: Element, before: Element | None, after: Sequence[Element]) -> bool:
    sign = text_of(node)
    if _is_bar(node):
        return _is_first(before) or any(one.tag == "mtable" for one in after)
    if node.tag != "mo" or node.attributes.get("stretchy") == "false":
        return False
    return sign in OPENING or (len(sign) <= 1 and _is_said(node, "prefix"))


def _closes(node: Element, before: Element | None, opened: _Open) -> bool:
    sign = text_of(node)
    if _is_bar(node):
        return _sign(opened.fence) == sign and not _is_first(before)
    if node.tag != "mo" or node.attributes.get("stretchy") == "false":
        return False
    return sign in CLOSING or (len(sign) <= 1 and _is_said(node, "postfix"))


def _is_said(node: Element, form: str) -> bool:
    """Return whether an author says that an operator is a fence of this form."""
    said = node.attributes
    return said.get("form") == form and said.get("fence") == "true"


def _is_bar(node: Element) -> bool:
    """Return whether a token is a fence that may open or close: TeX has some as letters."""
    return node.tag in {"mo", "mi"} and text_of(node) in BARS and "form" not in node.attributes


def _is_first(before: Element | None) -> bool:
    """Return whether what follows begins something: a row, what is fenced, or an operand."""
    if before is None:
        return True
    return before.tag == "mo" and text_of(before) not in CLOSING | BARS


def _closed(opened: _Open, end: Element) -> tuple[Part, ...]:
    """Return what stands between fences; with nothing between them they are two signs."""
    if opened.fence is None or not opened.parts:
        return (opened.fence or end, end)
    return (Fenced(text_of(opened.fence), text_of(end), tuple(opened.parts)),)


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
