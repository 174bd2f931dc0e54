"""Drawings (SVG): cleaned for embedding, and drawn as pixels for programs that show only those."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from mkdocs_tailor.word.pictures import render
from mkdocs_tailor.word.pictures.cleaning import SVG, Element, cleaned
from mkdocs_tailor.word.pictures.css import with_face, with_faces
from mkdocs_tailor.word.pictures.lengths import LONGEST, pixels
from mkdocs_tailor.word.pictures.picture import (
    BROKEN,
    EMU_AN_INCH,
    NO_PICTURE,
    SCREEN,
    Refusal,
)

SHARP: Final = 2
"""How many pixels are drawn for each of the screen's."""
MOST: Final = 2400
"""The longest edge that is drawn, in pixels: the width of a page at the density of print."""
LONGEST_WAIT: Final = 20
"""Seconds that drawing may take."""
LARGER: Final = 1.25
"""By how much a drawing must be shown larger to be drawn again."""
ALONE: Final = (300.0, 150.0)
"""The size of a drawing that says none (CSS 2.2, section 10.3.2)."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing."""

    drawing: bytes
    """Cleaned."""
    left_out: tuple[str, ...]
    pixels: tuple[float, float]
    """Its width and height on a screen."""
    texts: bool
    """Whether it holds text, which needs faces."""
    drawn: bytes
    """As a PNG, at the size it has by itself."""

    @property
    def kind(self) -> str:
        """What stands in for it."""
        return "png"

    @property
    def size(self) -> tuple[int, int]:
        """How large it is by itself, in English metric units."""
        across, down = (max(1, round(edge * EMU_AN_INCH / SCREEN)) for edge in self.pixels)
        return across, down

    def printed(self, across: int, down: int) -> bytes:
        """Return it as a PNG, sharp at that size."""
        larger = across / self.size[0]
        if larger <= LARGER or max(self.pixels) * SHARP >= MOST:
            return self.drawn
        edges = (across * SCREEN / EMU_AN_INCH, down * SCREEN / EMU_AN_INCH)
        return _drawn(self.drawing, edges, texts=self.texts) or self.drawn


def open_svg(data: bytes) -> Vector | Refusal:
    """Return the drawing, or why it cannot be shown. Nothing that it refers to is looked at."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return BROKEN if b"<svg" in data.replace(b"\0", b"") else NO_PICTURE
    if root.tag != f"{{{SVG}}}svg":
        return NO_PICTURE
    left_out = cleaned(root)
    edges = _edges(root)
    for name, edge in zip(("width", "height"), edges, strict=True):
        root.set(name, f"{edge:.6g}")
    texts = _with_faces(root)
    drawing = etree.tostring(root, encoding="utf-8", xml_declaration=True, with_tail=False)
    drawn = _drawn(drawing, edges, texts=texts)
    return BROKEN if drawn is None else Vector(drawing, left_out, edges, texts, drawn)


def _edges(root: Element) -> tuple[float, float]:
    """Return width and height in pixels, as far as they are said, else as the view box has them."""
    across, down = pixels(root.get("width")), pixels(root.get("height"))
    view = [pixels(part) for part in (root.get("viewBox") or "").replace(",", " ").split()[2:4]]
    wide, high = (*view, None, None)[:2]
    if wide is None or high is None:
        return across or ALONE[0], down or ALONE[1]
    if across and down:
        return across, down
    if across:
        return across, min(across * high / wide, LONGEST)
    return (min(down * wide / high, LONGEST), down) if down else (wide, high)


def _with_faces(root: Element) -> bool:
    """Let every text end up in some face; return whether there is any text."""
    for element in root.iter(f"{{{SVG}}}*"):
        if faces := element.get("font-family"):
            element.set("font-family", with_face(faces))
        if styles := element.get("style"):
            element.set("style", with_faces(styles))
        if etree.QName(element).localname == "style":
            element.text = with_faces(element.text or "")
    return next(root.iter(f"{{{SVG}}}text"), None) is not None


def _drawn(drawing: bytes, edges: tuple[float, float], *, texts: bool) -> bytes | None:
    """Return the drawing as a PNG; None where it cannot be drawn in time and memory."""
    scale = min(SHARP, MOST / max(edges))
    width = str(max(1, round(edges[0] * scale)))
    program = [sys.executable, "-I", str(Path(render.__file__)), width]
    arguments = program if texts else [*program, "--no-text"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            arguments, input=drawing, capture_output=True, timeout=LONGEST_WAIT, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout or None
