"""The styles of the Word base: contrast and size (WCAG 2.2, 1.4.3; guidance on large enough type).

What a style comes to follows from those that it is based on (ECMA-376 part 1, 17.7.2).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.word.base.reading import Base, Element
from mkdocs_tailor.word.package.names import W

LEAST_CONTRAST = 4.5
LEAST_POINTS = 12
SMALLER = frozenset(
    ("Caption", "Code", "Footer", "FootnoteText", "Header", "PlaceholderText", "TableCaption")
)
"""Styles of what is no body text."""

_WHITE, _BLACK = "FFFFFF", "000000"
_DEFAULT = 20
"""Half-points, where nothing says a size."""

Styles = Mapping[str, Element]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The styles of a base, and what all of them begin with."""

    styles: Styles
    defaults: Element | None

    def chain(self, name: str) -> list[Element]:
        """Return a style and those that it is based on, nearest first; a circle is cut."""
        chain: dict[str, Element] = {}
        while name in self.styles and name not in chain:
            chain[name] = self.styles[name]
            name = _value(chain[name], "basedOn")
        return list(chain.values())

    def contrast(self, name: str) -> float:
        """Return the contrast of the text in a style to what is behind it."""
        chain = self.chain(name)
        colours = [*(_value(style, "rPr", "color") for style in chain)]
        colours.append(_value(self.defaults, "color"))
        fills = [_fill(style, kind) for style in chain for kind in ("rPr", "pPr")]
        return contrast(_first(colours, _BLACK), _first(fills, _WHITE))

    def points(self, name: str) -> float:
        """Return the size of the text in a style."""
        sizes = [_value(style, "rPr", "sz") for style in self.chain(name)]
        sizes.append(_value(self.defaults, "sz"))
        return float(next(filter(_is_number, sizes), _DEFAULT)) / 2


def base_findings(base: Base, path: str) -> list[Diagnostic]:
    """Return which styles of a base, or of one of its variants, cannot be read well."""
    sheets = (("", base.styles), *base.variants)
    return [found for variant, data in sheets for found in _looked_at(data, variant, path)]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, written as ``1B3A57`` (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _looked_at(data: bytes, variant: str, path: str) -> Iterator[Diagnostic]:
    sheet = _sheet(data)
    where = f" of the variant '{variant}'" if variant else ""
    for name, style in sheet.styles.items():
        kind = style.get(f"{{{W}}}type")
        if kind not in ("paragraph", "character") or style.find(f"{{{W}}}semiHidden") is not None:
            continue
        called = f"the style '{_value(style, 'name') or name}'{where}"
        if (ratio := sheet.contrast(name)) < LEAST_CONTRAST:
            message = f"{called} has a contrast of {ratio:.2f} to 1 to what is behind its text"
            hint = f"make the text darker, or the ground lighter: at least {LEAST_CONTRAST} to 1"
            yield _error("style-contrast", message, hint, path)
        if kind == "paragraph" and name not in SMALLER and sheet.points(name) < LEAST_POINTS:
            message = f"{called} has {sheet.points(name):g} pt"
            hint = f"text that is read on paper needs at least {LEAST_POINTS} pt"
            yield _error("style-size", message, hint, path)


def _error(code: str, message: str, hint: str, path: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(path), hint)


def _sheet(data: bytes) -> Sheet:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    styles = {style.get(f"{{{W}}}styleId", ""): style for style in root.iter(f"{{{W}}}style")}
    return Sheet(styles, _found(root, "docDefaults", "rPrDefault", "rPr"))


def _found(element: Element | None, *path: str) -> Element | None:
    for name in path:
        element = None if element is None else element.find(f"{{{W}}}{name}")
    return element


def _value(element: Element | None, *path: str) -> str:
    found = _found(element, *path)
    return "" if found is None else found.get(f"{{{W}}}val") or ""


def _fill(style: Element, kind: str) -> str:
    shading = _found(style, kind, "shd")
    return "" if shading is None else shading.get(f"{{{W}}}fill") or ""


def _first(colours: list[str], otherwise: str) -> str:
    return next((one for one in colours if _is_colour(one)), otherwise)


def _is_colour(value: str) -> bool:
    return len(value) == len(_BLACK) and all(sign in "0123456789abcdefABCDEF" for sign in value)


def _is_number(value: str) -> bool:
    return value.isdecimal()


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- the numbers of the definition
