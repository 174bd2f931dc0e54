"""TeX to MathML (MathML Core), by latex2mathml, with what that library lets pass unseen refused.

It drops what it does not know: letters outside ASCII, environments, a missing brace. Of a formula
that would lose anything, nothing is made.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol

from mkdocs_tailor.document.markup import Element, Markup

ENVIRONMENTS = {
    **{name: name for name in ("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix")},
    **{name: name for name in ("smallmatrix", "cases", "array", "split")},
    **dict.fromkeys(("align", "align*", "aligned", "eqnarray", "eqnarray*"), "align*"),
    **dict.fromkeys(("gather", "gather*", "gathered", "multline", "multline*"), "matrix"),
    **dict.fromkeys(("equation", "equation*", "displaymath", "math"), ""),
}
"""The environments that authors may use, and what the library is given for each; "" for none."""

_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([^{}]*)\}")
_WORDS = re.compile(r"(\\(?:text\w*|mbox)\s*\{[^{}]*\})")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\)%.*")


class _Part(Protocol):
    """An element as the library makes it."""

    tag: str
    attrib: dict[str, str]
    text: str | None

    def __iter__(self) -> "Iterator[_Part]": ...


def mathml(tex: str, *, display: bool) -> Element | None:
    """Return the formula as a ``math`` element; None where it cannot be had whole."""
    source = _COMMENT.sub("", tex)
    names = {name for _, name in _ENVIRONMENT.findall(source)}
    if not names <= ENVIRONMENTS.keys() or not _is_balanced(source):
        return None
    made = _converted(_prepared(source), display=display)
    if made is None or not _is_whole(made, source):
        return None
    return made


def _converted(source: str, *, display: bool) -> Element | None:
    try:
        made = _library()(source, "block" if display else "inline")
    except Exception:  # noqa: BLE001 - its errors have no root of their own
        return None
    return _element(made)


@cache
def _library() -> Callable[[str, str], _Part]:
    """Return the library's converter, loaded with the first formula: that takes a while."""
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415 - see above

    return lambda source, display: convert_to_element(source, display=display)


def _is_balanced(source: str) -> bool:
    depth = 0
    for sign in _ESCAPED.sub("", source):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _prepared(source: str) -> str:
    """Return the source as the library reads all of it."""
    known = _ENVIRONMENT.sub(_known_environment, source)
    pieces = _WORDS.split(known)
    pieces[::2] = [_FOREIGN.sub(lambda found: rf"\text{{{found[0]}}}", one) for one in pieces[::2]]
    return "".join(pieces)


def _known_environment(found: re.Match[str]) -> str:
    name = ENVIRONMENTS[found[2]]
    return rf"\{found[1]}{{{name}}}" if name else ""


def _element(part: _Part) -> Element:
    tag = part.tag.rpartition("}")[2]
    text = html.unescape(part.text or "")
    text = text.replace("\u00a0", " ") if tag == "mtext" else text.strip()
    said: tuple[Markup, ...] = (text,) if text else ()
    name = _kind(text) if tag == "mtext" else tag
    return Element(name, dict(part.attrib), (*said, *map(_element, part)))


def _kind(text: str) -> str:
    """Return what token a text is: a lone operator is one that we ourselves have made a text."""
    return "mo" if text and all(unicodedata.category(one) == "Sm" for one in text) else "mtext"


def _is_whole(made: Element, source: str) -> bool:
    """Return whether everything in the source has become something."""
    said = "".join(_tokens(made))
    foreign = {"&"} if "\\&" not in source else set[str]()
    strange = any(one.startswith("\\") or one in foreign for one in _tokens(made))
    kept = all(one in said for one in "".join(_FOREIGN.findall(source)))
    return bool(said) and not strange and kept and not _breaks(made)


def _tokens(node: Markup) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Element):
        for child in node.children:
            yield from _tokens(child)


def _breaks(node: Element) -> bool:
    """Return whether a line ends outside an environment, where there are no lines."""
    inner = (child for child in node.children if isinstance(child, Element))
    return "linebreak" in node.attributes or any(map(_breaks, inner))
