"""Links; anchors that only serve the page go."""

from urllib.parse import unquote

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Inline, Link
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, text_attribute

SERVING = frozenset(("headerlink", "footnote-backref"))
"""Classes of links that lead to the heading beside them, or back from a note."""

_NAMES = ("aria-label", "title")


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the link; an ``<a>`` without an address is the text in it."""
    if not SERVING.isdisjoint(classes_of(element)):
        return ()
    children = reading.phrase(element.children)
    target = element.attributes.get("href")
    if not target:
        return children
    if not shows(children):
        children = (*children, link_name(element))
    title = element.attributes.get("title")
    if isinstance(target, str) and target.startswith("#"):
        target = unquote(target)
    return (Link(target, children, title),) if shows(children) else children


def link_name(element: Element) -> str:
    """Return words for a link that shows none; empty where it does not even show an icon."""
    named = next(filter(None, (text_attribute(element, name) for name in _NAMES)), "")
    shows_something = any(isinstance(node, Element) for node in element.children)
    return named or (text_attribute(element, "href") if shows_something else "")
