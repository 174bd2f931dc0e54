"""Tailoring: a tree with its choices made, its repeats run and its fields filled."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from mkdocs_tailor.document.html.addresses import safe_address
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.tailoring.emptied import tidied
from mkdocs_tailor.document.tailoring.turns import in_turn
from mkdocs_tailor.language.expressions import Environment, evaluate, text, truthy, turns
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.values.plain import listed

Scope = TypeVar("Scope")


class Decider(Protocol[Scope]):
    """Answers what a tree asks. The scope says which turn of which loop it is asked in."""

    def field(self, field: Field, scope: Scope) -> str:
        """Return the text of a field."""
        ...

    def attribute(self, name: str, expression: Expression, scope: Scope) -> str:
        """Return the value of an open attribute."""
        ...

    def holds(self, test: Expression, scope: Scope) -> bool:
        """Tell whether a test holds."""
        ...

    def turns(self, each: Expression, variable: str, scope: Scope) -> Iterable[Scope]:
        """Return the scope of each turn over a list."""
        ...


class Profiled:
    """Answers from a school's values."""

    def field(self, field: Field, scope: Environment) -> str:
        """Return the value, as text."""
        return text(evaluate(field.expression, scope))

    def attribute(self, name: str, expression: Expression, scope: Environment) -> str:
        """Return the value, as text; an address that could run a script leads nowhere."""
        return safe_address(name, expression, text(evaluate(expression, scope)))

    def holds(self, test: Expression, scope: Environment) -> bool:
        """Evaluate the test."""
        return truthy(evaluate(test, scope))

    def turns(self, each: Expression, variable: str, scope: Environment) -> list[Environment]:
        """Evaluate the list."""
        return turns(scope, variable, listed(evaluate(each, scope)))


def tailor_tree(tree: Tree, environment: Environment) -> Tree:
    """Return the tree for one school: text and elements only, nothing open.

    ``environment`` holds what expressions are evaluated in. Raises `LanguageError` for a value of
    a type that the expression does not take; a checked profile has none.
    """
    return decide(tree, Profiled(), environment)


def decide(tree: Tree, decider: Decider[Scope], scope: Scope) -> Tree:
    """Return the tree as the decider answers, and tidied of what its answers emptied."""
    return joined(_decided(tree, decider, scope))


def joined(nodes: Iterable[Markup]) -> Tree:
    """Return the nodes with neighbouring texts made one."""
    whole: list[Markup] = []
    for node in nodes:
        last = whole[-1] if whole else None
        if isinstance(node, str) and isinstance(last, str):
            whole[-1] = last + node
        else:
            whole.append(node)
    return tuple(whole)


def _decided(nodes: Tree, decider: Decider[Scope], scope: Scope) -> Iterator[Markup]:
    for node in nodes:
        match node:
            case str():
                yield node
            case Element():
                yield from _element(node, decider, scope)
            case Field():
                yield decider.field(node, scope)
            case Choice():
                branch = node.then if decider.holds(node.test, scope) else node.otherwise
                yield from _decided(branch, decider, scope)
            case Repeat():
                yield from _repeated(node, decider, scope)
            case Named():
                yield from _decided(node.children, decider, scope)


def _repeated(node: Repeat[Markup], decider: Decider[Scope], scope: Scope) -> Iterator[Markup]:
    scopes = list(decider.turns(node.each, node.variable, scope))
    for number, inner in enumerate(scopes, 1):
        yield from in_turn(tuple(_decided(node.body, decider, inner)), node.variable, number)
    if not scopes:
        yield from _decided(node.otherwise, decider, scope)


def _element(element: Element, decider: Decider[Scope], scope: Scope) -> Iterable[Element]:
    attributes = {
        name: decider.attribute(name, value, scope) if isinstance(value, tuple) else value
        for name, value in element.attributes.items()
    }
    children = decide(element.children, decider, scope)
    return tidied(element, Element(element.tag, attributes, children))
