"""Presence: what must hold for a school so that anything of some nodes shows.

A choice inside a repeat may ask for the count of the turn (``loop.first``), which cannot be asked
outside. `shows` takes such a test as true, `surely_shows` as false, so that the one errs towards an
empty paragraph and the other towards one too many, and neither towards a broken file.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.conditions import Each, decided, either, reads

KEEPS_TEXT: Final = frozenset(
    {"upper", "lower", "title", "capitalize", "a_an", "possessive", "plural", "date", "time"}
)
"""The filters that make text of text and never nothing of something."""


def shows(children: Iterable[Node]) -> Expression:
    """Return the condition under which something of the nodes shows, or perhaps does."""
    return _any(children, unasked=True)


def surely_shows(children: Iterable[Node]) -> Expression:
    """Return a condition under which something of the nodes certainly shows."""
    return _any(children, unasked=False)


def filled(expression: Expression) -> Expression:
    """Return the condition under which the printed expression is more than an empty text."""
    return True if _never_empty(expression) else ("ne", ("default", expression, ""), "")


def _never_empty(expression: Expression) -> bool:
    if not isinstance(expression, tuple):
        return expression not in {"", None}
    match expression:
        case ("var" | "get", *_) | ("filter", "length", *_):
            return True
        case ("default", _, otherwise, True):
            return _never_empty(otherwise)
        case ("default", value, otherwise, *_):
            return _never_empty(value) and _never_empty(otherwise)
        case ("if", _, then, otherwise):
            return _never_empty(then) and _never_empty(otherwise)
        case ("filter", str(name), value, *_):
            return name in KEEPS_TEXT and _never_empty(value)
        case ("cat", *parts):
            return any(map(_never_empty, parts))
        case ("or", _, last):
            return _never_empty(last)
        case _:
            return False


def _any(children: Iterable[Node], unasked: Expression) -> Expression:
    result: Expression = False
    for child in children:
        result = either(result, _KINDS[type(child)](child, unasked))
        if result is True:
            return True
    return result


def _choice(node: Choice[Node], unasked: Expression) -> Expression:
    then, otherwise = _any(node.then, unasked), _any(node.otherwise, unasked)
    return decided(node.test, then, otherwise)


def _repeat(node: Repeat[Node], unasked: Expression) -> Expression:
    body, otherwise = _any(node.body, unasked), _any(node.otherwise, unasked)
    loop = Each(node.each, node.variable)
    if reads(body, frozenset({loop.record})):
        body = unasked
    items = node.each
    if not isinstance(body, bool):
        items = ("where", node.each, node.variable, body)
    some = False if body is False else items
    return either(some, decided(node.each, then=False, otherwise=otherwise))


def _of(*names: str) -> Callable[[Node, Expression], Expression]:
    def ask(node: Node, unasked: Expression) -> Expression:
        parts = (child for name in names for child in getattr(node, name))
        return _any(parts, unasked)

    return ask


def _always(_node: Node, _unasked: Expression) -> Expression:
    return True


def _never(_node: Node, _unasked: Expression) -> Expression:
    return False


def _text(node: str, _unasked: Expression) -> Expression:
    return bool(node.strip())


def _field(node: Field, _unasked: Expression) -> Expression:
    return filled(node.expression)


def _item(node: nodes.Item, unasked: Expression) -> Expression:
    return True if node.ticked is not None else _any(node.children, unasked)


_CHILDREN = _of("children")
_KINDS: Final[Mapping[type, Callable[[Any, Expression], Expression]]] = MappingProxyType(
    {
        str: _text,
        Field: _field,
        Choice: _choice,
        Repeat: _repeat,
        Named: _CHILDREN,
        nodes.Styled: _CHILDREN,
        nodes.Link: _CHILDREN,
        nodes.Image: _always,
        nodes.Break: _never,
        nodes.NoteReference: _always,
        nodes.Blank: _always,
        nodes.Box: _always,
        nodes.Comment: _always,
        nodes.Formula: _always,
        nodes.Speech: _CHILDREN,
        nodes.Landmark: _never,
        nodes.Heading: _CHILDREN,
        nodes.Paragraph: _CHILDREN,
        nodes.List: _of("items"),
        nodes.Item: _item,
        nodes.Table: _of("head", "body"),
        nodes.Row: _always,
        nodes.Callout: _of("title", "children"),
        nodes.Tabs: _of("tabs"),
        nodes.Tab: _of("label", "children"),
        nodes.DefinitionList: _of("entries"),
        nodes.Term: _CHILDREN,
        nodes.Definition: _CHILDREN,
        nodes.Quote: _CHILDREN,
        nodes.Code: _CHILDREN,
        nodes.Figure: _of("children", "caption"),
        nodes.AnswerSpace: _always,
        nodes.DrawingSpace: _always,
        nodes.Rule: _always,
        nodes.Division: _CHILDREN,
    }
)
