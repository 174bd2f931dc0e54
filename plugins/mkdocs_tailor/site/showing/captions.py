"""Captions on the page: the theme counts them, except where the Word file cannot."""

from dataclasses import replace
from functools import partial

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.site.showing.rebuilding import rebuilt

UNCOUNTED = "uncounted"
_CAPTIONS = frozenset(("caption", "figcaption"))


def mark_uncounted(tree: Tree, *, repeated: bool = False) -> Tree:
    """Return the open tree with a class on each caption inside a repeat: it has no number."""
    return tuple(_marked(node, repeated=repeated) for node in tree)


def _marked(node: Markup, *, repeated: bool) -> Markup:
    if repeated and isinstance(node, Element) and node.tag in _CAPTIONS:
        return replace(node, attributes={**node.attributes, "class": UNCOUNTED})
    again = partial(mark_uncounted, repeated=repeated)
    return rebuilt(node, again, partial(mark_uncounted, repeated=True))
