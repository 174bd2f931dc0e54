"""Drawings that the page itself holds: ``<svg>``."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from mkdocs_tailor.document.html.foreign import is_closed, svg_text
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Image, Inline
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import style_of, text_attribute
from mkdocs_tailor.language.records import Expression

HELD: Final = "data:image/svg+xml,"
"""How the source of a picture begins that the page itself holds (RFC 2397)."""

_BLANKS = re.compile(r"\s+")
_SAYS_NOTHING = frozenset(("none", "presentation"))
_NO_LABELS = frozenset(("script", "style", "title", "desc", "metadata"))


def read(element: Element, _reading: Reading) -> tuple[Inline, ...]:
    """Return the drawing as a picture, its source open where it differs between schools."""
    if not is_shown(element):
        return ()
    size = (
        style_of(element, name) or text_attribute(element, name) for name in ("width", "height")
    )
    width, height = (length or None for length in size)
    source: Expression = ("cat", HELD)
    if is_closed(element):
        source = HELD + quote(svg_text(element))
    return (Image(source, _alt(element), None, width, height),)


def is_shown(node: Markup) -> bool:
    """Return whether the node is a drawing, and no mere store of parts that others use."""
    if not isinstance(node, Element) or node.tag != "svg" or "hidden" in node.attributes:
        return False
    nothing = any(text_attribute(node, name) == "0" for name in ("width", "height"))
    return not nothing and style_of(node, "display") != "none"


def _alt(element: Element) -> Expression:
    """Return what the drawing shows: what its author says of it, else the words in it.

    Empty for one that screen readers are to pass over (SVG Accessibility API Mappings, 8.2).
    """
    hidden = text_attribute(element, "aria-hidden") == "true"
    if hidden or text_attribute(element, "role") in _SAYS_NOTHING:
        return ""
    name = element.attributes.get("aria-label") or _part(element, "title")
    described = _part(element, "desc")
    if isinstance(name, str) and isinstance(described, str):
        name = ". ".join(part.rstrip(".") for part in (name, described) if part)
        described = ""
    return _joined((name, ". ", described) if described else (name,)) or _joined(
        _labels(element.children)
    )


def _part(element: Element, tag: str) -> Expression:
    parts = (node for node in element.children if isinstance(node, Element) and node.tag == tag)
    found = next(parts, None)
    return _joined(_labels(found.children)) if found else ""


def _labels(tree: Tree) -> Iterator[Expression]:
    """Yield the words that stand in the drawing."""
    for node in tree:
        match node:
            case str():
                yield _BLANKS.sub(" ", node)
            case Field():
                yield node.expression
            case Element():
                yield from () if node.tag in _NO_LABELS else (*_labels(node.children), " ")
            case Choice():
                then, otherwise = (("cat", *_labels(one)) for one in (node.then, node.otherwise))
                yield ("if", node.test, then, otherwise)
            case Named():
                yield from _labels(node.children)
            case Repeat():
                yield _each(node)


def _each(node: Repeat[Markup]) -> Expression:
    said = ("each", node.each, node.variable, ("cat", *_labels(node.body)))
    return ("if", node.each, ("filter", "join", said), ("cat", *_labels(node.otherwise)))


def _joined(parts: Iterable[Expression]) -> Expression:
    """Return the words as one text: a plain one where nothing in them is open."""
    words = tuple(parts)
    texts = [word for word in words if isinstance(word, str)]
    if len(texts) == len(words):
        return " ".join("".join(texts).split())
    return ("filter", "trim", ("cat", *words))
