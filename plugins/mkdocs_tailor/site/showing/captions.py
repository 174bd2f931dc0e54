"""Captions on the page: the theme counts them, except where the Word file cannot."""

from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Named, Repeat

UNCOUNTED = "uncounted"
_CAPTIONS = frozenset(("caption", "figcaption"))


def mark_uncounted(tree: Tree, *, repeated: bool = False) -> Tree:
    """Return the open tree with a class on each caption inside a repeat: it has no number."""
    return tuple(_marked(node, repeated=repeated) for node in tree)


def _marked(node: Markup, *, repeated: bool) -> Markup:
    match node:
        case Element(tag=tag) if repeated and tag in _CAPTIONS:
            return replace(node, attributes={**node.attributes, "class": UNCOUNTED})
        case Element() | Named():
            return replace(node, children=mark_uncounted(node.children, repeated=repeated))
        case Choice():
            then = mark_uncounted(node.then, repeated=repeated)
            otherwise = mark_uncounted(node.otherwise, repeated=repeated)
            return replace(node, then=then, otherwise=otherwise)
        case Repeat():
            body = mark_uncounted(node.body, repeated=True)
            otherwise = mark_uncounted(node.otherwise, repeated=repeated)
            return replace(node, body=body, otherwise=otherwise)
        case _:
            return node
