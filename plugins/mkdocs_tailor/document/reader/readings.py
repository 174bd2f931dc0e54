"""Ruby: signs with their reading above them, which stands behind them in brackets."""

from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.reader.reading import Reading

OPENING, CLOSING = "(", ")"


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the signs and their readings; brackets that the author wrote (``rp``) are enough."""
    if has_brackets(element):
        return reading.phrase(element.children)
    return tuple(inline for node in element.children for inline in _read(node, reading))


def has_brackets(element: Element) -> bool:
    """Return whether an author wrote brackets for browsers that show no ruby."""
    return any(isinstance(node, Element) and node.tag == "rp" for node in element.children)


def is_reading(node: Markup) -> bool:
    """Return whether the node is the reading of what stands before it."""
    return isinstance(node, Element) and node.tag == "rt"


def _read(node: Markup, reading: Reading) -> tuple[Inline, ...]:
    inside = reading.phrase((node,))
    return (OPENING, *inside, CLOSING) if is_reading(node) else inside
