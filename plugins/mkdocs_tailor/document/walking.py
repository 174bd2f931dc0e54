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
    for node in nodes:
        if isinstance(node, str):
            continue
        if isinstance(node, Element):
            yield node
            yield from elements(node.children)
        else:
            for branch in branches(node):
                yield from elements(branch)


def is_permalink(node: Markup) -> bool:
    """Whether this is the link to itself that a table of contents puts into a heading."""
    return (
        isinstance(node, Element)
        and node.tag == "a"
        and "headerlink" in str(node.attributes.get("class", "")).split()
    )
