"""Drawings in a page: HTML writes their names in small letters only, XML as they are."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.document.html.text import escape
from mkdocs_tailor.document.markup import Element, Markup

_TAGS = """
altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend
feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
foreignObject glyphRef linearGradient radialGradient textPath
"""
_ATTRIBUTES = """
attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant
edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength
keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
maskContentUnits maskUnits numOctaves pathLength patternContentUnits patternTransform patternUnits
pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount
repeatDur requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod
startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX targetY
textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
"""

TAGS: Final[Mapping[str, str]] = MappingProxyType({name.lower(): name for name in _TAGS.split()})
ATTRIBUTES: Final[Mapping[str, str]] = MappingProxyType(
    {name.lower(): name for name in _ATTRIBUTES.split()}
)
"""Names with capitals, by what HTML makes of them (HTML Standard, section 13.2.6)."""

SPACES: Final = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_CONTROLS = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def is_closed(node: Markup) -> bool:
    """Return whether nothing in the drawing is open."""
    if not isinstance(node, Element):
        return isinstance(node, str)
    values = node.attributes.values()
    return all(isinstance(value, str) for value in values) and all(map(is_closed, node.children))


def svg_text(drawing: Element) -> str:
    """Return an ``<svg>`` of a page as a file of its own. Nothing in it is open."""
    return _written(drawing, SPACES)


def _written(node: Markup, spaces: str = "") -> str:
    if not isinstance(node, Element):
        return escape(_CONTROLS.sub("", node)) if isinstance(node, str) else ""
    if not _NAME.fullmatch(node.tag):
        return ""
    tag = TAGS.get(node.tag, node.tag)
    start = "".join(filter(None, (f" {spaces}" if spaces else "", *_attributes(node))))
    return f"<{tag}{start}>{''.join(map(_written, node.children))}</{tag}>"


def _attributes(element: Element) -> list[str]:
    return [
        f' {ATTRIBUTES.get(name, name)}="{_value(value)}"'
        for name, value in element.attributes.items()
        if isinstance(value, str)
        and (name == "xlink:href" or _NAME.fullmatch(name))
        and name != "xmlns"
    ]


def _value(value: str) -> str:
    return escape(_CONTROLS.sub("", value)).replace('"', "&quot;")
