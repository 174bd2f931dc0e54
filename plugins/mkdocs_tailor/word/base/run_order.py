"""Where properties of runs stand among each other (ECMA-376 part 1, 17.3.2.28, CT_RPr)."""

from typing import Final

from lxml import etree

from mkdocs_tailor.word.base.xml import Element, of

ORDER: Final = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
    *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"),
    *("color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect"),
    *("bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout"),
    *("specVanish", "oMath"),
)


def put(looks: Element, name: str, value: int | None = None) -> None:
    """Set a property among others, in its place; without a value it is just switched on."""
    element = looks.find(of(name))
    if element is None:
        element = etree.Element(of(name))
        before = {of(other) for other in ORDER[: ORDER.index(name)]}
        looks.insert(sum(other.tag in before for other in looks), element)
    element.attrib.clear()
    if value is not None:
        element.set(of("val"), str(value))
