"""The tokens of a formula as runs (ECMA-376 part 1, 22.1.2.87): one for neighbours alike."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from mkdocs_tailor.document.formulas.found import BAR, BETWEEN
from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.word.base.style_sheet import MATHEMATICS_FACE
from mkdocs_tailor.word.steps import escape

TOKENS = frozenset(("mi", "mn", "mo", "ms", "mtext", "mspace"))

FACE = f'<w:rPr><w:rFonts w:ascii="{MATHEMATICS_FACE}" w:hAnsi="{MATHEMATICS_FACE}"/></w:rPr>'

UPRIGHT = '<m:rPr><m:sty m:val="p"/></m:rPr>'
WORDS = "<m:rPr><m:nor/></m:rPr>"

VARIANTS = {
    "normal": UPRIGHT,
    "bold": '<m:rPr><m:sty m:val="b"/></m:rPr>',
    "bold-italic": '<m:rPr><m:sty m:val="bi"/></m:rPr>',
    "double-struck": '<m:rPr><m:scr m:val="double-struck"/><m:sty m:val="p"/></m:rPr>',
    "script": '<m:rPr><m:scr m:val="script"/><m:sty m:val="p"/></m:rPr>',
    "fraktur": '<m:rPr><m:scr m:val="fraktur"/><m:sty m:val="p"/></m:rPr>',
    "sans-serif": '<m:rPr><m:scr m:val="sans-serif"/><m:sty m:val="p"/></m:rPr>',
    "monospace": '<m:rPr><m:scr m:val="monospace"/><m:sty m:val="p"/></m:rPr>',
}
"""By ``mathvariant`` the properties of a run."""

SPACES = ((1.0, "\u2003"), (0.4, "\u2002"), (0.25, "\u2005"), (0.0, "\u2009"))
"""The blank for a space of at least so many ems."""

UNDERSTOOD = re.compile("[\u2061-\u2064]")
"""Operators that nobody sees."""

THIN = "\u2009"
NOTHING = f'<m:r>{FACE}<m:t xml:space="preserve">{THIN}</m:t></m:r>'
"""Stands where a formula has nothing: Word would show a dotted box to be filled in."""


def runs(tokens: Iterable[Element]) -> str:
    """Return the tokens as runs."""
    said = ((_properties(token), _shown(token)) for token in tokens)
    alike = groupby(((look, text) for look, text in said if text), key=lambda pair: pair[0])
    return "".join(_run(look, "".join(text for _, text in pairs)) for look, pairs in alike)


def text_of(node: Markup) -> str:
    """Return the text in a node, without blanks round it."""
    if isinstance(node, str):
        return node.strip()
    return "".join(map(text_of, node.children)) if isinstance(node, Element) else ""


def _run(look: str, text: str) -> str:
    face = "" if look == WORDS else FACE
    return f'<m:r>{look}{face}<m:t xml:space="preserve">{escape(text)}</m:t></m:r>'


def _properties(token: Element) -> str:
    """Return how a token looks: a single letter is slanted, a longer name upright."""
    if token.tag in {"mtext", "ms"}:
        return WORDS
    variant = token.attributes.get("mathvariant")
    if isinstance(variant, str):
        return VARIANTS.get(variant, "")
    return UPRIGHT if token.tag in {"mi", "mo"} and _is_name(text_of(token)) else ""


def _is_name(text: str) -> bool:
    return len(text) > 1 and text.isalpha() and text.isascii()


def _shown(token: Element) -> str:
    if token.tag == "mspace":
        return _space(str(token.attributes.get("width", "")))
    text = "".join(_texts(token))
    if token.tag in {"mtext", "ms"}:
        return " ".join(f"|{text}|".split())[1:-1]
    return "".join(UNDERSTOOD.sub("", text).split()).replace(BAR, BETWEEN)


def _texts(node: Markup) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Element):
        for child in node.children:
            yield from _texts(child)


def _space(width: str) -> str:
    number = width.removesuffix("em")
    try:
        ems = float(number)
    except ValueError:
        return THIN if width else ""
    return next((blank for least, blank in SPACES if ems > 0 and ems >= least), "")
