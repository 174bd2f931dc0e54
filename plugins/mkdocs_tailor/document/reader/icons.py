"""Icons that say something: ticks and crosses, known by what they draw.

A page holds an icon as a drawing without a name. Those that people put alone into a table cell are
recognised; their signs are characters, which every word processor can show.
"""

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.reader.tags import text_attribute
from mkdocs_tailor.document.walking import elements

TICK, CROSS, MINUS, PLUS = "\u2714", "\u2718", "\u2212", "+"

SIGNS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "5caa5963c8a0": ("material/check", TICK),
        "2007cdf33154": ("material/check-bold", TICK),
        "8fb40d230af4": ("material/check-circle", TICK),
        "3f84894284af": ("material/check-circle-outline", TICK),
        "527c2e6bc1ae": ("material/checkbox-marked", TICK),
        "31e45a40af95": ("octicons/check-16", TICK),
        "9df3511dea03": ("octicons/check-circle-16", TICK),
        "dad5ac5718bf": ("fontawesome/solid/check", TICK),
        "5664b10603cf": ("material/close", CROSS),
        "b251ec870525": ("material/close-thick", CROSS),
        "bd572d9a5c89": ("material/close-circle", CROSS),
        "f9aa3c786dbf": ("material/close-circle-outline", CROSS),
        "610408be9d0a": ("octicons/x-16", CROSS),
        "5b773105b663": ("fontawesome/solid/xmark", CROSS),
        "708d292c861b": ("material/minus", MINUS),
        "e5541f1460bf": ("material/plus", PLUS),
    }
)
"""By the digest of its lines: the icon, and the sign that it draws."""


def icon_sign(element: Element) -> str:
    """Return the sign that an icon draws; empty for one that is not known."""
    return SIGNS.get(digest_of(element), ("", ""))[1]


def digest_of(element: Element) -> str:
    """Return what the lines of the drawing in an element are known by."""
    lines = "".join(text_attribute(one, "d") for one in elements(element.children))
    return sha256(lines.encode()).hexdigest()[:12]
