r"""Formulas in a page: which elements are some, and what they are as MathML.

pymdownx.arithmatex writes TeX: in a ``span`` or ``div`` of class ``arithmatex``, bare between
``\(`` and ``\)`` (``generic``) or in a ``script``. Authors may also write ``<math>``.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_tailor.document.formulas.tex import mathml
from mkdocs_tailor.document.html.foreign import is_closed
from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.document.walking import elements

CLASS = "arithmatex"
SCRIPT = "math/tex"
_FENCES = (("\\(", "\\)", False), ("\\[", "\\]", True), ("$$", "$$", True), ("$", "$", False))
"""What stands round TeX, and whether it then is shown on a line of its own."""

DRAWN = frozenset(
    "^~_`\u00a8\u00af\u00b4\u02c6\u02c7\u02c9\u02d8\u02d9\u02dc\u2015\u203e\u2190\u2192\u2194"
    "\u23de\u23df\u0300\u0301\u0302\u0303\u0305\u0306\u0307\u0308\u030c\u20d6\u20d7\u20e1"
)
"""Signs that are drawn over or under something else, and then are no text of their own."""

_UNSAID = DRAWN | frozenset("\u200b\u2061\u2062\u2063\u2064")
"""What is not read as text; the others are understood: to apply, to multiply, to list, to add."""

BAR, BETWEEN = "|", "\u2223"
"""A bar, and the same as what it is where it stands alone: the relation between its neighbours."""

COMMENTS = frozenset(("annotation", "annotation-xml"))
"""What a formula says of itself to programs only."""


@dataclass(frozen=True, slots=True)
class Tex:
    """The source of a formula."""

    source: str
    display: bool


def is_formula(element: Element) -> bool:
    """Return whether the element is a formula, however it is written."""
    if element.tag == "script":
        return str(element.attributes.get("type", "")).startswith(SCRIPT)
    classes = element.attributes.get("class", "")
    return element.tag == "math" or (isinstance(classes, str) and CLASS in classes.split())


def formula(element: Element) -> Element | Tex | None:
    """Return a formula as MathML, or its TeX where no MathML can be made of it.

    None for one in which something is open.
    """
    if element.tag == "math":
        return element if is_closed(element) else None
    tex = _tex(element)
    return tex and (mathml(tex.source, display=tex.display) or tex)


def is_display(math: Element) -> bool:
    """Return whether the formula stands on a line of its own."""
    return math.attributes.get("display") == "block"


def characters(math: Markup) -> Iterator[str]:
    """Yield all that a formula says, character by character: it is no sequence of words."""
    if isinstance(math, str):
        said = math.replace(BETWEEN, BAR)
        yield from (one for one in said if not one.isspace() and one not in _UNSAID)
    elif isinstance(math, Element) and math.tag not in COMMENTS:
        start, end = fences(math)
        for child in (start, *math.children, end):
            yield from characters(child)


def fences(math: Element) -> tuple[str, str]:
    """Return the fences that ``mfenced`` has as attributes; empty for all else."""
    if math.tag != "mfenced":
        return "", ""
    start, end = math.attributes.get("open", "("), math.attributes.get("close", ")")
    return str(start).strip()[:1], str(end).strip()[:1]


def _tex(element: Element) -> Tex | None:
    script = next((one for one in elements((element,)) if one.tag == "script"), None)
    text = _text(script or element)
    if text is None:
        return None
    if script:
        return Tex(html.unescape(text).strip(), "display" in str(script.attributes["type"]))
    bare = text.strip()
    for start, end, display in _FENCES:
        if bare.startswith(start) and bare.endswith(end) and len(bare) >= len(start + end):
            return Tex(bare[len(start) : -len(end)].strip(), display)
    return Tex(bare, element.tag == "div")


def _text(element: Element) -> str | None:
    texts = [child for child in element.children if isinstance(child, str)]
    return "".join(texts) if len(texts) == len(element.children) else None
