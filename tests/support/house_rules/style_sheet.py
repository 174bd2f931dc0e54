"""What a style comes to, with those that it is based on (ECMA-376 part 1, 17.7.2)."""

from dataclasses import dataclass

from support.house_rules.handout import Handout
from support.house_rules.xml import Element, all_named, attribute, found, is_on, value

STYLES = "word/styles.xml"
WHITE, BLACK = "FFFFFF", "000000"
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """The styles of a file."""

    styles: dict[str, Element]
    defaults: Element | None
    """The properties that all runs have."""
    normal: str
    """The style of a paragraph that names none."""

    def chain(self, identifier: str) -> list[Element]:
        """Return a style and those that it is based on, nearest first."""
        chain: list[Element] = []
        while identifier in self.styles and len(chain) < DEEPEST:
            chain.append(self.styles[identifier])
            identifier = value(chain[-1], "basedOn")
        return chain

    def colour(self, *identifiers: str) -> str:
        """Return the colour of text in these styles, nearest first."""
        chains = [style for one in identifiers for style in self.chain(one)]
        colours = [value(style, "rPr", "color") for style in chains]
        colours.append(value(self.defaults, "color"))
        return next((one for one in colours if one and one != "auto"), BLACK)

    def ground(self, *identifiers: str) -> str:
        """Return the colour behind text in these styles."""
        chains = [style for one in identifiers for style in self.chain(one)]
        shades = (fill_of(found(style, kind)) for style in chains for kind in ("rPr", "pPr"))
        return next(filter(None, shades), WHITE)

    def half_points(self, identifier: str) -> int:
        """Return the size of text in a style."""
        sizes = [value(style, "rPr", "sz") for style in self.chain(identifier)]
        sizes.append(value(self.defaults, "sz"))
        return int(next(filter(None, sizes), "20"))


def sheet(handout: Handout) -> Sheet:
    """Return the styles of a file."""
    root = handout.parts.get(STYLES)
    styles = [] if root is None else list(all_named(root, "style"))
    named = {attribute(style, "styleId"): style for style in styles}
    normal = [
        name
        for name, style in named.items()
        if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1"
    ]
    defaults = found(root, "docDefaults", "rPrDefault", "rPr")
    return Sheet(named, defaults, (*normal, "Normal")[0])


def fill_of(properties: Element | None) -> str:
    """Return the colour that properties shade with; empty where they do not."""
    fill = attribute(found(properties, "shd"), "fill")
    return "" if fill == "auto" else fill


def is_hidden(style: Element) -> bool:
    """Return whether Word does not offer the style."""
    return is_on(found(style, "semiHidden")) or is_on(found(style, "hidden"))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
