"""Ways through a markup tree."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Named, Repeat


def branches(node: Markup) -> tuple[Tree, ...]:
    """Return what a choice, repeat or named block holds; nothing for any other node."""
    match node:
        case Choice():
            return node.then, node.otherwise
        case Repeat():
            return node.body, node.otherwise
        case Named():
            return (node.children,)
        case _:
            return ()


def elements(nodes: Iterable[Markup]) -> Iterator[Element]:
    """Yield every element at any depth, in whatever branch."""
    waiting = [*nodes]
    waiting.reverse()
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            yield node
            waiting.extend(reversed(node.children))
        elif not isinstance(node, str):
            for branch in reversed(branches(node)):
                waiting.extend(reversed(branch))


def is_permalink(node: Markup) -> bool:
    """Whether this is the link to itself that a table of contents puts into a heading."""
    return (
        isinstance(node, Element)
        and node.tag == "a"
        and "headerlink" in str(node.attributes.get("class", "")).split()
    )
