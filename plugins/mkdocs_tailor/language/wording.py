"""Words for messages: what an expression looks like in a page, what a shape is, what was meant."""

import json
from collections.abc import Iterable

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.schools.nearest import nearest
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Shape

SIGNS = {"eq": "==", "ne": "!=", "lt": "<", "gt": ">", "le": "<=", "ge": ">="}


def words(expression: Expression) -> str:
    """Return the expression as an author would write it."""
    match expression:
        case ("var", str(name)):
            return name.partition("#")[0]
        case ("get", value, str(key)):
            return f"{words(value)}.{key}"
        case ("get", value, key):
            return f"{words(value)}[{words(key)}]"
        case ("filter", str(name), value, *arguments):
            inside = f"({', '.join(map(words, arguments))})" if arguments else ""
            return f"{words(value)} | {name}{inside}"
        case ("default", value, otherwise, *_):
            return f"{words(value)} | default({words(otherwise)})"
        case tuple():
            return _operation(expression)
        case _:
            return json.dumps(expression, ensure_ascii=False)


def _operation(expression: tuple[Expression, ...]) -> str:
    match expression:
        case ("not", value):
            return f"not {words(value)}"
        case ("and" | "or" | "in" as sign, a, b):
            return f"{words(a)} {sign} {words(b)}"
        case ("if", test, then, otherwise):
            return f"{words(then)} if {words(test)} else {words(otherwise)}"
        case ("cat", *parts):
            return " ~ ".join(map(words, parts))
        case ("list", *parts):
            return f"[{', '.join(map(words, parts))}]"
        case ("defined", value):
            return f"{words(value)} is defined"
        case ("where" | "each", items, *_):
            return words(items)
        case (str(name), a, b) if name in SIGNS:
            return f"{words(a)} {SIGNS[name]} {words(b)}"
        case _:
            return str(expression[0])


def sort_of(shape: Shape | None) -> str:
    """Return what values of the shape are: a group of values, a list, a date."""
    match shape:
        case Record():
            return "a group of values"
        case ListOf():
            return "a list"
        case None:
            return "a value"
        case _ if shape.kind is Kind.YES_NO:
            return "a yes/no value"
        case _ if shape.kind in {Kind.TEXT, Kind.LONG_TEXT}:
            return "a text"
        case _:
            return f"{'an' if shape.kind[0] in 'aeiou' else 'a'} {shape.kind}"


def did_you_mean(name: object, known: Iterable[str], otherwise: str) -> str:
    """Return the question as a hint, or the other hint where nothing is near."""
    meant = nearest(str(name), known)
    return f"did you mean {meant!r}?" if meant else otherwise


def choices(names: Iterable[str]) -> str:
    """Return names as one reads them out: a, b or c."""
    known = [f"‘{name}’" for name in names]
    return " or ".join(filter(None, [", ".join(known[:-1]), *known[-1:]]))
