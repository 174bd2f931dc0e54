"""What of an SVG does not go into a Word file: whatever runs, and whatever leads out of it."""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml import etree

from mkdocs_tailor.word.pictures.css import safe_css

Element: TypeAlias = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - lxml offers no other name

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
XHTML: Final = "http://www.w3.org/1999/xhtml"
XML: Final = "http://www.w3.org/XML/1998/namespace"

SCRIPTS: Final = "scripts"
FOREIGN: Final = "text or parts of another page"
OUTWARD: Final = "references to other files"
ENTITIES: Final = "entities"
MOVES: Final = "animations"

DROPPED: Final = {
    "script": SCRIPTS,
    "handler": SCRIPTS,
    "listener": SCRIPTS,
    "foreignObject": FOREIGN,
    "iframe": FOREIGN,
    "object": FOREIGN,
    "embed": FOREIGN,
    "audio": FOREIGN,
    "video": FOREIGN,
    "canvas": FOREIGN,
    "animate": MOVES,
    "animateColor": MOVES,
    "animateMotion": MOVES,
    "animateTransform": MOVES,
    "set": MOVES,
    "discard": MOVES,
}
"""The elements that are left out, and what they are in words."""

_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif);", re.IGNORECASE)
"""The references that need nothing outside of the file."""


def cleaned(root: Element) -> tuple[str, ...]:
    """Take out of the drawing what a file must not hold; return what it was, in words.

    Scripts, event handlers, animations, parts of web pages, entities, and references to anything
    but the drawing's own parts and pictures that it holds. Comments, instructions and what drawing
    programs note down for themselves goes without a word.
    """
    found = dict.fromkeys(_without_elements(root))
    for element in root.iter():
        found |= dict.fromkeys(_without_attributes(element))
        if etree.QName(element).localname == "style":
            found |= dict.fromkeys(_without_links(element))
    return tuple(found)


def _without_elements(root: Element) -> Iterator[str]:
    for node in list(root.iter()):
        if node is root or node.getparent() is None:
            continue
        what = _unwanted(node)
        if what is not None:
            _take_out(node)
            yield from filter(None, (what,))


def _unwanted(node: Element) -> str | None:
    """Return what an element is that is to go, empty if nobody needs to know; None if it stays."""
    if isinstance(node, etree._Entity):  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - likewise
        return ENTITIES
    if not isinstance(node.tag, str):
        return ""
    name = etree.QName(node)
    if name.namespace == SVG:
        return DROPPED.get(name.localname)
    return FOREIGN if name.namespace == XHTML else ""


def _take_out(node: Element) -> None:
    """Remove a node, but not the text behind it."""
    parent, before, tail = node.getparent(), node.getprevious(), node.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    node.tail = None
    parent.remove(node)


def _without_attributes(element: Element) -> Iterator[str]:
    for name, value in list(element.attrib.items()):
        local, space = _split(name)
        if (space == XML and local == "base") or space not in {"", XLINK, XML}:
            del element.attrib[name]
        elif local.lower().startswith("on"):
            del element.attrib[name]
            yield SCRIPTS
        elif local in {"href", "src"} and not _INSIDE.match(value.strip()):
            del element.attrib[name]
            yield OUTWARD
        elif (safe := safe_css(value)) != value:
            element.attrib[name] = safe
            yield OUTWARD


def _split(name: str | bytes) -> tuple[str, str]:
    qualified = etree.QName(name)
    return qualified.localname, qualified.namespace or ""


def _without_links(style: Element) -> Iterator[str]:
    text = "".join(style.itertext())
    for child in list(style):
        style.remove(child)
    style.text = safe_css(text)
    if style.text != text:
        yield OUTWARD
