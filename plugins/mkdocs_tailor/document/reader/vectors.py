"""Drawings that the page itself holds: ``<svg>``."""

from collections.abc import Iterator
from urllib.parse import quote

from mkdocs_tailor.document.html.foreign import is_closed, svg_text
from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.document.nodes import Image, Inline
from mkdocs_tailor.document.reader import drawings
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import is_blank, style_of, text_attribute

HELD = "data:image/svg+xml,"
"""How the source of a picture begins that the page itself holds."""

_SAYS_NOTHING = frozenset(("none", "presentation"))
_NO_LABELS = frozenset(("script", "style", "title", "desc", "metadata"))


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the drawing as a picture; its words alone where they differ between schools."""
    if not is_picture(element):
        return drawings.read(element, reading)
    if _is_hidden(element):
        return ()
    size = (
        style_of(element, name) or text_attribute(element, name) for name in ("width", "height")
    )
    width, height = (length or None for length in size)
    return (Image(HELD + quote(svg_text(element)), _alt(element), None, width, height),)


def is_picture(node: Markup) -> bool:
    """Return whether the node is a drawing that is the same for every school."""
    return isinstance(node, Element) and node.tag == "svg" and is_closed(node)


def is_shown(node: Markup) -> bool:
    """Return whether the node is such a drawing, and one that the page shows."""
    return isinstance(node, Element) and is_picture(node) and not _is_hidden(node)


def _is_hidden(element: Element) -> bool:
    """Return whether it is a store of parts that other drawings use."""
    nothing = any(text_attribute(element, name) == "0" for name in ("width", "height"))
    return nothing or "hidden" in element.attributes or style_of(element, "display") == "none"


def _alt(element: Element) -> str:
    """Return what the drawing shows: what its author says of it, else the words in it.

    Empty for one that screen readers are to pass over (SVG Accessibility API Mappings, 8.2).
    """
    hidden = text_attribute(element, "aria-hidden") == "true"
    if hidden or text_attribute(element, "role") in _SAYS_NOTHING:
        return ""
    name = text_attribute(element, "aria-label") or _text_of(element, "title")
    described = _text_of(element, "desc")
    said = ". ".join(part.rstrip(".") for part in (name, described) if part)
    return said or _joined(_labels(element))


def _text_of(element: Element, tag: str) -> str:
    return next(
        (
            _joined(_words(child))
            for child in element.children
            if isinstance(child, Element) and child.tag == tag
        ),
        "",
    )


def _words(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Element):
            yield from _words(child)
        elif isinstance(child, str):
            yield child


def _labels(element: Element) -> Iterator[str]:
    """Yield the words that stand in the drawing."""
    for child in element.children:
        if isinstance(child, Element) and child.tag not in _NO_LABELS:
            yield from (*_labels(child), " ")
        elif isinstance(child, str) and not is_blank(child):
            yield child


def _joined(words: Iterator[str]) -> str:
    return " ".join("".join(words).split())
