"""Drafts: HTML with signs that a person can write, and trees that a person can read.

In a draft ``[if 0]``, ``[else 0]``, ``[end 0]``, ``[guard 0]``, ``[else guard 0]`` are the marks of
range 0, and ``[field 0]`` is the sign of field 0. A range is written ``if lunch``, ``for t#1 in
staff`` or ``block starter``, and inside another ``if t#1.lead within 0`` (or ``within else 0``).
"""

import re
from collections.abc import Iterable, Sequence

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.markup import Markup
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.walking import Element
from mkdocs_tailor.language.codepoints import Mark, field_sign, mark_sign
from mkdocs_tailor.language.records import Expression, Range, RangeKind, Residual

MARKS = {
    "if": Mark.OPEN,
    "else": Mark.MIDDLE,
    "end": Mark.END,
    "guard": Mark.GUARD,
    "else guard": Mark.ELSE_GUARD,
}
SIGN = re.compile(r"\[(if|else guard|else|end|guard|field) (\d+)\]")
RANGE = re.compile(r"(?P<head>.*?)(?: within (?P<else>else )?(?P<parent>\d+))?$")


def drafted(text: str) -> str:
    """Return the draft with its signs."""
    return SIGN.sub(lambda found: _sign(found[1], int(found[2])), text)


def residual(text: str, ranges: Sequence[str] = (), fields: Sequence[str] = ()) -> Residual:
    """Return the residual of a draft; each range stands on the line of its number, from 1."""
    return Residual(
        drafted(text),
        tuple(Field(named(name), name, name, Place("page.md", 1)) for name in fields),
        tuple(_range(line, number) for number, line in enumerate(ranges, 1)),
    )


def named(name: str) -> Expression:
    """Return the expression of a dotted name."""
    root, *keys = name.split(".")
    expression: Expression = ("var", root)
    for one in keys:
        expression = ("get", expression, one)
    return expression


def shown(nodes: Iterable[Markup]) -> str:
    """Return a tree as a person reads it: HTML, with what is open in braces."""
    return "".join(map(_shown, nodes))


def _sign(kind: str, number: int) -> str:
    return field_sign(number) if kind == "field" else mark_sign(number, MARKS[kind])


def _range(line: str, number: int) -> Range:
    found = RANGE.match(line)
    assert found
    kind, *words = found["head"].split()
    parent = (int(found["parent"]), int(bool(found["else"]))) if found["parent"] else None
    name = words[0] if kind != "if" else ""
    expression = None if kind == "block" else named(words[-1])
    return Range(RangeKind(kind), expression, name, Place("page.md", number), parent)


def _shown(node: Markup) -> str:
    match node:
        case str():
            return node
        case Field():
            return f"{{{_words(node.expression)}}}"
        case Element():
            pairs = "".join(f' {k}="{_words(v)}"' for k, v in node.attributes.items())
            return f"<{node.tag}{pairs}>{shown(node.children)}</{node.tag}>"
        case Choice():
            return f"{{if {_words(node.test)}: {shown(node.then)} | {shown(node.otherwise)}}}"
        case Repeat():
            head = f"for {node.variable} in {_words(node.each)}"
            return f"{{{head}: {shown(node.body)} | {shown(node.otherwise)}}}"
        case Named():
            return f"{{block {node.name}: {shown(node.children)}}}"


def _words(expression: Expression) -> str:
    match expression:
        case ("var", name):
            return str(name)
        case ("get", inner, name):
            return f"{_words(inner)}.{name}"
        case ("cat", *parts):
            return "".join(p if isinstance(p, str) else f"{{{_words(p)}}}" for p in parts)
        case ("if", test, then, otherwise):
            return f"if {_words(test)}: {_words(then)} | {_words(otherwise)}"
        case _:
            return str(expression)
