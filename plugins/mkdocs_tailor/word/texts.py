"""The text of nodes without their marks: for titles, names of controls and descriptions."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.formulas.found import characters
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.open import Choice, Field, Repeat
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.parts import Value
from mkdocs_tailor.word.steps import Steps, attribute, choose, escape, repeat


def plain(pieces: Iterable[Node]) -> str:
    """Return what the nodes say whichever the school: labels for values, the first branches."""
    return " ".join("".join(map(_plain, pieces)).split())


def _plain(node: Node) -> str:
    match node:
        case str():
            return node
        case Field(label=label):
            return label
        case nodes.Image(alt=str(alt)):
            return alt
        case nodes.Break():
            return " "
        case nodes.Formula(math=math):
            return "".join(characters(math))
        case nodes.Comment():
            return ""
        case Choice():
            return plain_or(node.then, node.otherwise)
        case Repeat():
            return plain_or(node.body, node.otherwise)
        case _:
            return "".join(map(_plain, children(node)))


def plain_or(first: Iterable[Node], second: Iterable[Node]) -> str:
    """Return what the first nodes say, or the second where they say nothing."""
    return "".join(map(_plain, first)) or "".join(map(_plain, second))


def bare(pieces: Iterable[Node]) -> tuple[Inline, ...]:
    """Return the text, the values and what is open among the nodes: no marks, links or notes."""
    return tuple(node for piece in pieces for node in _bare(piece))


def _bare(node: Node) -> tuple[Inline, ...]:
    match node:
        case str() | Field():
            return (node,)
        case nodes.Image(alt=str(alt)):
            return (alt,)
        case nodes.Break():
            return (" ",)
        case nodes.Speech():
            return (replace(node, children=bare(node.children)),)
        case Choice():
            return (Choice(node.test, bare(node.then), bare(node.otherwise), node.place),)
        case Repeat():
            body, otherwise = bare(node.body), bare(node.otherwise)
            return (Repeat(node.each, node.variable, body, otherwise, node.place),)
        case _:
            return bare(children(node))


def spoken(pieces: Iterable[Node]) -> Steps:
    """Return the text of the nodes for each school, as it is written in elements and attributes."""
    return tuple(step for node in pieces for step in _spoken(node))


def _spoken(node: Node) -> Steps:
    match node:
        case str():
            return (escape(node).replace('"', "&quot;").replace("\n", " "),)
        case Field(expression=expression):
            return (Value(expression),)
        case nodes.Image(alt=str(alt)):
            return _spoken(alt)
        case nodes.Image(alt=expression):
            return () if expression is None else (Value(expression),)
        case nodes.Break():
            return (" ",)
        case nodes.Formula(math=math):
            return (attribute("".join(characters(math))),)
        case nodes.Comment():
            return ()
        case Choice():
            return choose(node.test, spoken(node.then), spoken(node.otherwise))
        case Repeat():
            return repeat(node.each, node.variable, spoken(node.body), spoken(node.otherwise))
        case _:
            return spoken(children(node))
