"""Type and space of a style sheet made larger, in one proportion for all of it."""

from dataclasses import dataclass

from lxml import etree

from mkdocs_tailor.word.base.run_order import put
from mkdocs_tailor.word.base.xml import Element, attribute, number, of

UNSAID = 20
"""The size of type where nothing says one, in half points (ECMA-376 part 1, 17.3.2.38)."""
LARGEST = 80
"""No title grows beyond 40 pt, in half points."""
FROM = 60
"""Less space than that parts no paragraphs, and stays, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a print variant is. Sizes of type are in half points."""

    body: int
    least: int
    """Of what was smaller than the body text."""
    heading: int
    """Of the smallest heading."""
    growth: float
    """How much of what makes a heading larger than the body text is kept beyond that."""
    space: float
    """By how much the space between paragraphs grows."""
    least_space: int = 0
    """Between paragraphs, in twentieths of a point."""

    def size(self, old: int, body: int) -> int:
        """Return the new size of type for an old one, where body text had ``body``."""
        if old > body:
            grown = round(self.heading + (old - body) * self.growth)
            return min(grown, max(old, LARGEST))
        return max(self.least, round(old * self.body / body))


def resize(root: Element, scale: Scale) -> None:
    """Change the sizes in a styles part, and the space that goes with them."""
    body = _body_size(root)
    _say_size(root, body)
    for style in root.iterfind(of("style")):
        if style.find(f"{of('pPr')}/{of('outlineLvl')}") is not None:
            _say_heading_size(style, body)
    for name in ("sz", "szCs"):
        for element in root.iter(of(name)):
            element.set(of("val"), str(scale.size(number(element, "val", body), body)))
    for spacing in root.iter(of("spacing")):
        _resize_space(spacing, scale, body)


def _body_size(root: Element) -> int:
    """Return the size of plain paragraphs."""
    places = (
        f"{of('style')}[@{of('default')}='1'][@{of('type')}='paragraph']/{of('rPr')}/{of('sz')}",
        f"{of('docDefaults')}/{of('rPrDefault')}/{of('rPr')}/{of('sz')}",
    )
    found = (root.find(place) for place in places)
    return next((number(size, "val", UNSAID) for size in found if size is not None), UNSAID)


def _say_size(root: Element, body: int) -> None:
    """Say the size of body text among the defaults, where a sheet leaves it to the program."""
    defaults = root.find(of("docDefaults"))
    if defaults is None:
        defaults = etree.Element(of("docDefaults"))
        root.insert(0, defaults)
    holder = defaults
    for name in ("rPrDefault", "rPr"):
        inner = holder.find(of(name))
        if inner is None:
            inner = etree.Element(of(name))
            holder.insert(0, inner)
        holder = inner
    for name in ("sz", "szCs"):
        if holder.find(of(name)) is None:
            put(holder, name, body)


def _say_heading_size(style: Element, body: int) -> None:
    """Give a heading a size, a little above the body text where it had none or less."""
    looks = style.find(of("rPr"))
    if looks is None:
        looks = etree.SubElement(style, of("rPr"))
    for name in ("sz", "szCs"):
        element = looks.find(of(name))
        if element is None or number(element, "val") <= body:
            put(looks, name, body + 1)


def _resize_space(spacing: Element, scale: Scale, body: int) -> None:
    """Change the space round paragraphs, and exact heights of lines that hold text."""
    for side in ("before", "after"):
        old = number(spacing, side)
        if old >= FROM:
            new = max(scale.least_space, round(old * scale.space))
            spacing.set(of(side), str(new))
    exact = attribute(spacing, "lineRule") in {"exact", "atLeast"}
    if exact and number(spacing, "line") >= body * 10:
        spacing.set(of("line"), str(round(number(spacing, "line") * scale.body / body)))
