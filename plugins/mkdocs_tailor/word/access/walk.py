"""Every node of a page, with the tag that is nearest round it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Code, Document, Look, Styled
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.walking import branches, is_permalink
from mkdocs_tailor.word.children import Node, children

_SHOWN = frozenset(("img", "svg", "input", "iframe", "video", "audio", "object"))
_VERBATIM = frozenset((Look.CODE, Look.KEYS))


@dataclass(frozen=True, slots=True)
class Stands:
    """A node, and where it stands."""

    node: Node
    near: Place | None
    verbatim: bool = False
    """Whether in code, which is shown letter by letter."""


def every_node(document: Document) -> Iterator[Stands]:
    """Yield the nodes at any depth, in whatever branch, those of the footnotes last."""
    yield from below(document.blocks, None)
    for note in document.notes:
        yield from below(note.children, None)


def below(
    pieces: Iterable[Node], near: Place | None, *, verbatim: bool = False
) -> Iterator[Stands]:
    """Yield the nodes and all that they hold, in the order in which they are read."""
    for piece in pieces:
        yield Stands(piece, near, verbatim)
        inside = verbatim or is_verbatim(piece)
        yield from below(children(piece), place_of(piece) or near, verbatim=inside)


def every_element(tree: Tree, near: Place | None = None) -> Iterator[tuple[Element, Place | None]]:
    """Yield the elements of a markup tree at any depth, in whatever branch."""
    for node in tree:
        if isinstance(node, Element):
            yield node, near
            yield from every_element(node.children, near)
        inner = place_of(node) or near
        for branch in branches(node):
            yield from every_element(branch, inner)


def says(node: Markup) -> bool:
    """Return whether something of the markup can be read or looked at, for any school."""
    match node:
        case str():
            return bool(node.strip())
        case Field():
            return True
        case Element():
            shown = node.tag in _SHOWN or any(map(says, node.children))
            return shown and not is_permalink(node)
        case _:
            return any(says(inner) for branch in branches(node) for inner in branch)


def place_of(node: Node | Markup) -> Place | None:
    """Return where a choice, a repeat or a block of the page begins; None for anything else."""
    return node.place if isinstance(node, Choice | Repeat | Named) else None


def is_verbatim(node: Node) -> bool:
    """Return whether the node shows what it holds letter by letter."""
    return isinstance(node, Code) or (isinstance(node, Styled) and node.look in _VERBATIM)
