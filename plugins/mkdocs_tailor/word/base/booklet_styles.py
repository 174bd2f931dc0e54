"""The styles of booklets: those of handouts, one level down, so that a part looks like its page."""

from copy import deepcopy
from dataclasses import replace
from itertools import pairwise

from lxml import etree

from mkdocs_tailor.word.base.reading import Base, Element
from mkdocs_tailor.word.package.names import W

LEVELS = ("BookletTitle", *(f"Heading{level}" for level in range(1, 7)))
"""Each but the first takes the look of the one before it."""
PART_SPACE = "480"
"""What stands above the title of a part and the heading of the contents: in handouts the title is
the first thing on the page and needs no space."""
LOOKS = f"{{{W}}}pPr", f"{{{W}}}rPr"
OUTLINE = f"{{{W}}}outlineLvl"


def in_booklets(base: Base) -> Base:
    """Return the base for a booklet, in which the titles of pages are headings of level 2.

    A heading of level 2 looks there as one of level 1 does in a handout, and so on; that of level
    1, which stands on the cover, looks as the style ``BookletTitle`` says.
    """
    variants = tuple((name, _one_down(styles)) for name, styles in base.variants)
    return replace(base, styles=_one_down(base.styles), variants=variants)


def _one_down(styles: bytes) -> bytes:
    root = etree.fromstring(styles)
    found = {str(style.get(f"{{{W}}}styleId")): style for style in root.iter(f"{{{W}}}style")}
    for above, below in reversed([*pairwise(LEVELS)]):
        if above in found and below in found:
            _take_look(found[below], found[above])
    for space in found["Heading2"].iter(f"{{{W}}}spacing") if "Heading2" in found else ():
        space.set(f"{{{W}}}before", PART_SPACE)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _take_look(style: Element, model: Element) -> None:
    """Give a style the layout and the look of another, but for its level in the outline."""
    level = style.find(f"*/{OUTLINE}")
    for part in style.findall(LOOKS[0]) + style.findall(LOOKS[1]):
        style.remove(part)
    for part in (model.find(LOOKS[0]), model.find(LOOKS[1])):
        if part is not None:
            style.append(deepcopy(part))
    layout = style.find(LOOKS[0])
    if layout is None or level is None:
        return
    for other in layout.findall(OUTLINE):
        layout.remove(other)
    layout.append(level)
