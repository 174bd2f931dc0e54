"""The styles of the print variants, made from those of the base, which a school may have edited.

Large print follows the usual guidance for clear print: 18 pt or more everywhere. The dyslexia-
friendly variant follows the British Dyslexia Association's style guide: larger type, wide lines
and letters, nothing in italics or capitals throughout, left aligned.
"""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from mkdocs_tailor.word.base.run_order import put
from mkdocs_tailor.word.base.sizing import Scale, resize
from mkdocs_tailor.word.base.xml import Element, attribute, number, of, written
from mkdocs_tailor.word.prints import DYSLEXIA_FRIENDLY, LARGE_PRINT

LARGE = Scale(body=36, least=36, heading=38, growth=1.1, space=1.3)
FRIENDLY = Scale(body=28, least=24, heading=34, growth=0.9, space=1.4, least_space=120)

SINGLE, HEADING_LINE, WIDE_LINE = 240, 288, 360
"""Heights of lines in 240ths: of one-liners, which stay; of headings; of all other text."""
WIDER = 10
"""How much letters are moved apart, in twentieths of a point: about 4 % of their size."""
AFTER_SPACING = frozenset(
    map(
        of,
        (
            *("ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc"),
            *("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
            *("cnfStyle", "rPr", "sectPr", "pPrChange"),
        ),
    )
)
"""What stands after the space among the properties of a paragraph (CT_PPr)."""


@dataclass(frozen=True, slots=True)
class _Style:
    """A style while it is changed."""

    element: Element

    @property
    def is_default(self) -> bool:
        return attribute(self.element, "default") in {"1", "true", "on"}

    @property
    def is_paragraph(self) -> bool:
        return attribute(self.element, "type") == "paragraph"

    @property
    def is_heading(self) -> bool:
        return self.element.find(f"{of('pPr')}/{of('outlineLvl')}") is not None


def print_variants(styles: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return the styles part of each print variant but the standard one."""
    makers: tuple[tuple[str, Callable[[Element], None]], ...] = (
        (LARGE_PRINT, _make_large),
        (DYSLEXIA_FRIENDLY, _make_friendly),
    )
    return tuple((name, _changed(styles, make)) for name, make in makers)


def _changed(styles: bytes, change: Callable[[Element], None]) -> bytes:
    root = etree.fromstring(styles)
    change(root)
    return written(root)


def _make_large(root: Element) -> None:
    resize(root, LARGE)


def _make_friendly(root: Element) -> None:
    resize(root, FRIENDLY)
    for looks in root.iterfind(f"{of('docDefaults')}/{of('rPrDefault')}/{of('rPr')}"):
        put(looks, "spacing", WIDER)
    for element in root.iterfind(of("style")):
        style = _Style(element)
        _drop_italics(style)
        _drop_capitals(style)
        if style.is_paragraph:
            _align_left(style)
            _widen_lines(style)


def _drop_italics(style: _Style) -> None:
    """Take out italics; what is emphasised by them inside a text becomes bold."""
    for looks in [*style.element.iter(of("rPr"))]:
        slanted = [e for name in ("i", "iCs") for e in looks.iterfind(of(name))]
        for element in slanted:
            looks.remove(element)
        if slanted and attribute(style.element, "type") == "character":
            put(looks, "b")
            put(looks, "bCs")


def _drop_capitals(style: _Style) -> None:
    for looks in [*style.element.iter(of("rPr"))]:
        for element in [e for name in ("caps", "smallCaps") for e in looks.iterfind(of(name))]:
            looks.remove(element)


def _align_left(style: _Style) -> None:
    for alignment in style.element.iterfind(f"{of('pPr')}/{of('jc')}"):
        alignment.set(of("val"), "left")


def _widen_lines(style: _Style) -> None:
    """Set lines farther apart, in whatever is more than one line long."""
    layout = style.element.find(of("pPr"))
    spacing = None if layout is None else layout.find(of("spacing"))
    if spacing is None:
        if style.is_default:
            _add_spacing(style.element)
        return
    height = number(spacing, "line", SINGLE)
    if attribute(spacing, "lineRule") in {"exact", "atLeast"}:
        return
    if style.is_heading:
        spacing.set(of("line"), str(max(height, HEADING_LINE)))
    elif style.is_default or height > SINGLE:
        spacing.set(of("line"), str(max(height, WIDE_LINE)))
    if spacing.get(of("line")):
        spacing.set(of("lineRule"), "auto")


def _add_spacing(style: Element) -> None:
    """Give the style of plain paragraphs, which says nothing of lines, the height of wide ones."""
    layout = style.find(of("pPr"))
    if layout is None:
        layout = etree.Element(of("pPr"))
        looks = style.find(of("rPr"))
        style.insert(len(style) if looks is None else style.index(looks), layout)
    spacing = etree.Element(of("spacing"))
    spacing.set(of("line"), str(WIDE_LINE))
    spacing.set(of("lineRule"), "auto")
    layout.insert(sum(other.tag not in AFTER_SPACING for other in layout), spacing)
