"""Pictures: drawn ones with dots to fall back on, and none larger than the page (20.1.8, 20.4)."""

import re
from collections.abc import Iterator

from lxml import etree

from support.house_rules.handout import DOCUMENT, Handout, target_of
from support.house_rules.rule import Rule
from support.house_rules.xml import WP, A, Element, R, all_named, attribute, named, parse

SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
SVG = "http://www.w3.org/2000/svg"
EMBED = f"{{{R}}}embed"
RASTER = (".png", ".jpg", ".jpeg", ".gif")
ACTIVE = re.compile(rb"<script|\son\w+\s*=|javascript:|<foreignObject", re.IGNORECASE)
OUTSIDE = re.compile(rb"(?:href|src)\s*=\s*[\"'](?!#|data:)|url\(\s*[\"']?(?!#|data:)[\w/]")
EMU_A_TWIP = 635


def drawn_pictures_have_dots(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        targets = {one.get("Id"): target_of(one, name) for one in handout.relationships(name)}
        for drawn in root.iter(SVG_BLIP):
            file = targets.get(drawn.get(EMBED), "")
            blip = next(drawn.iterancestors(f"{{{A}}}blip"), None)
            fallback = targets.get(None if blip is None else blip.get(EMBED), "")
            if not _is_svg(handout.members.get(file, b"")):
                yield f"{name}: {file or 'nothing'} is no drawing"
            if not fallback.lower().endswith(RASTER):
                yield f"{name}: the drawing {file} has no picture for programs that cannot draw"


def drawings_are_harmless(handout: Handout) -> Iterator[str]:
    for name, content in handout.members.items():
        if name.lower().endswith(".svg"):
            if ACTIVE.search(content):
                yield f"{name} can run a script"
            if OUTSIDE.search(content):
                yield f"{name} loads something from elsewhere"


def pictures_fit(handout: Handout) -> Iterator[str]:
    document = handout.parts.get(DOCUMENT)
    rooms = [] if document is None else [_room(one) for one in all_named(document, "sectPr")]
    widest, highest = (max(sides) for sides in zip(*rooms, strict=True)) if rooms else (0, 0)
    for extent in () if document is None else document.iter(f"{{{WP}}}extent"):
        width, height = (_number(extent.get(side) or "") for side in ("cx", "cy"))
        if width <= 0 or height <= 0:
            yield f"a picture is {width} by {height}"
        elif 0 < widest < width or 0 < highest < height:
            yield f"a picture of {width} by {height} does not fit into {widest} by {highest}"


def _room(section: Element) -> tuple[int, int]:
    """Return the width and height between the margins, in English metric units."""
    sides = {"w": 0, "h": 0, "left": 0, "right": 0, "top": 0, "bottom": 0, "gutter": 0}
    for one in section:
        if named(one) in ("pgSz", "pgMar"):
            sides |= {side: _number(attribute(one, side)) or sides[side] for side in sides}
    width = sides["w"] - sides["left"] - sides["right"] - sides["gutter"]
    return width * EMU_A_TWIP, (sides["h"] - sides["top"] - sides["bottom"]) * EMU_A_TWIP


def _number(text: str) -> int:
    return abs(int(text)) if text.removeprefix("-").isdecimal() else 0


def _is_svg(data: bytes) -> bool:
    try:
        return parse(data).tag == f"{{{SVG}}}svg"
    except etree.XMLSyntaxError:
        return False


RULES = (
    Rule(65, "a drawing is one, and has dots to fall back on", drawn_pictures_have_dots),
    Rule(66, "drawings run nothing and load nothing", drawings_are_harmless),
    Rule(67, "pictures fit on the page", pictures_fit),
)
