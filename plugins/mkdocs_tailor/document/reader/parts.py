"""The parts of an element that holds only certain others: items, rows, cells, a title."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.reader.tags import is_blank

Part: TypeAlias = Element | Choice[Markup] | Repeat[Markup] | Named[Markup] | Tree


def taken_out(children: Tree, is_part: Callable[[Element], bool]) -> tuple[Tree, Tree]:
    """Return what the first such child holds, and the children without it."""
    for number, node in enumerate(children):
        if isinstance(node, Element) and is_part(node):
            return node.children, (*children[:number], *children[number + 1 :])
    return (), children


def parts(tree: Tree, tags: frozenset[str]) -> Iterator[Part]:
    """Yield the elements of these tags and what is open, one by one, and all else as it stands.

    What stands between two of them comes as one tree; white space alone does not come at all.
    """
    loose: list[Markup] = []
    for node in tree:
        if isinstance(node, str | Field) or (isinstance(node, Element) and node.tag not in tags):
            loose.append(node)
        else:
            yield from _shown(loose)
            loose = []
            yield node
    yield from _shown(loose)


def _shown(loose: list[Markup]) -> Iterator[Tree]:
    if not all(map(is_blank, loose)):
        yield tuple(loose)
