"""The little that is asked of styles as XML elements."""

from typing import TypeAlias

from lxml import etree

from mkdocs_tailor.word.package.names import W

Element: TypeAlias = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - lxml offers no other name for the type of its elements


def of(name: str) -> str:
    """Return the whole name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def attribute(element: Element, name: str) -> str:
    """Return an attribute; empty where there is none."""
    return element.get(of(name), "")


def number(element: Element, name: str, otherwise: int = 0) -> int:
    """Return an attribute that is a number of twentieths or halves of a point."""
    try:
        return round(float(attribute(element, name)))
    except ValueError:
        return otherwise


def written(root: Element) -> bytes:
    """Return the part with this root."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
