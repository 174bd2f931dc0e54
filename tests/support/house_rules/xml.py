"""Names and small questions of WordprocessingML (ECMA-376 part 1)."""

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage] # its only name

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
DC = "http://purl.org/dc/elements/1.1/"

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
OFF = frozenset(("0", "false", "off"))


def parse(data: bytes) -> Element:
    """Return the root of an XML part. Raises ``etree.XMLSyntaxError``."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False))


@cache
def w(tag: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{tag}"


def named(element: Element) -> str:
    """Return an element's name without its namespace."""
    return _qualified(str(element.tag)).localname


def namespace(element: Element) -> str:
    """Return the namespace of an element."""
    return _qualified(str(element.tag)).namespace or ""


@cache
def _qualified(tag: str) -> etree.QName:
    return etree.QName(tag)


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute of WordprocessingML; empty where it or the element is absent."""
    return "" if element is None else element.get(w(name)) or ""


def value(element: Element | None, *path: str) -> str:
    """Return the ``w:val`` of the element that the path leads to."""
    return attribute(found(element, *path), "val")


def found(element: Element | None, *path: str) -> Element | None:
    """Return the element that the path of names leads to."""
    for name in path:
        element = None if element is None else next(element.iterchildren(w(name)), None)
    return element


def is_on(element: Element | None) -> bool:
    """Return whether a property that is on or off is there and on (17.17.4)."""
    return element is not None and attribute(element, "val") not in OFF


def elements(root: Element) -> Iterator[Element]:
    """Return all elements of a part, comments left out."""
    return root.iter(etree.Element)


def all_named(root: Element, *names: str) -> Iterator[Element]:
    """Return all elements of these names, in the order of the part."""
    return root.iter(*map(w, names))


def within(element: Element, name: str) -> bool:
    """Return whether the element stands inside one of that name."""
    return next(element.iterancestors(w(name)), None) is not None


def shown(element: Element) -> str:
    """Return the text that an element shows: breaks as line ends, tabs as tabs.

    Equations and what a reviewer has removed are shown too.
    """
    signs = {w("br"): "\n", w("tab"): "\t", w("noBreakHyphen"): "\u2011"}
    pieces = element.iter(w("t"), w("delText"), f"{{{M}}}t", *signs)
    return "".join(signs.get(str(piece.tag), piece.text or "") for piece in pieces)
