"""Writing pieces of text as Markdown that reads back as the same text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from mkdocs_tailor.fork.importing.reading.piece import ORDER, Look, Piece

_ESCAPED = re.compile(
    r"[\\*`]|(?<!\w)_|_(?!\w)|\[(?=[^\]]*\](?:[\[(:]|$))|~|\^|(?<==)=|(?<=\+)\+|==|\+\+"
)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BRACES = re.compile(r"\{[{%#]")
_START = re.compile(r"(?:[-+*>]|#{1,6}|:)(?=\s)|(?<=\d)[.)](?=\s)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s)")
_BLANKS = re.compile(r"[ \t\r\n\u00a0]+")


def written(pieces: Iterable[Piece]) -> str:
    """Return the pieces as one line of Markdown, without blanks at its ends."""
    parts: list[str] = []
    for link, group in groupby(_merged(pieces), key=lambda piece: piece.link):
        text = "".join(_marked([*group]))
        parts.append(f"[{text}]({link})" if link and text.strip() else text)
    return "".join(parts).strip()


def escaped(text: str) -> str:
    """Return text as Markdown in which none of it is taken for a mark or a tag."""
    plain = _ESCAPED.sub(
        lambda found: f"\\{found[0][0]}" + found[0][1:].replace("=", "\\=").replace("+", "\\+"),
        text,
    )
    plain = _ENTITY.sub("&amp;", plain).replace("<", "&lt;")
    return _BRACES.sub(lambda found: f'{{{{ "{found[0]}" }}}}', plain)


def begun(text: str) -> str:
    """Return Markdown of a paragraph that does not begin as a list, a heading or a box would."""
    numbered = _NUMBERED.match(text)
    if numbered:
        return f"{numbered[1]}\\{text[numbered.end(1) :]}"
    return (
        f"\\{text}" if _START.match(text) or text.startswith(("!!!", "???", "===", "|")) else text
    )


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with neighbours joined that look alike, and blanks outside of marks."""
    parts = (part for piece in pieces for part in _without_edges(piece))
    for _, group in groupby(parts, key=_alike):
        alike = [*group]
        first = alike[0]
        if first.field or first.is_source:
            yield from alike
        else:
            yield replace(first, text="".join(piece.text for piece in alike))


def _alike(piece: Piece) -> object:
    return (piece.looks, piece.link, piece.is_source, piece.field)


def _without_edges(piece: Piece) -> Iterator[Piece]:
    """Yield a piece with the blanks at its ends apart: marks stand close to their words."""
    if piece.field or piece.is_source:
        yield piece
        return
    text = _BLANKS.sub(" ", piece.text)
    inner = text.strip(" ")
    if text.startswith(" "):
        yield Piece(" ", link=piece.link)
    if inner:
        yield replace(piece, text=inner)
        if text.endswith(" "):
            yield Piece(" ", link=piece.link)


def _marked(pieces: list[Piece]) -> Iterator[str]:
    """Yield the pieces of one link with marks opened and closed between them."""
    stack: list[Look] = []
    for at, piece in enumerate(pieces):
        looks = _looks_at(pieces, at)
        wanted = [look for look in ORDER if look in looks]
        kept = _common(stack, wanted)
        yield "".join(look.value for look in reversed(stack[kept:]))
        yield "".join(look.value for look in wanted[kept:])
        stack = wanted
        raw = piece.is_source or piece.field is not None or Look.CODE in piece.looks
        yield piece.text if raw else escaped(piece.text)
    yield "".join(look.value for look in reversed(stack))


def _looks_at(pieces: list[Piece], at: int) -> frozenset[Look]:
    """Return the looks of a piece; a blank, or a field, has those that its neighbours share.

    How a field alone looks is not told: some programs forget it.
    """
    piece = pieces[at]
    if not _is_bare(piece):
        return piece.looks
    before = next((one.looks for one in reversed(pieces[:at]) if not _is_bare(one)), None)
    after = next((one.looks for one in pieces[at + 1 :] if not _is_bare(one)), None)
    return before & after if before and after else frozenset()


def _is_bare(piece: Piece) -> bool:
    return piece.field is not None or piece.is_source or not piece.text.strip()


def _common(one: list[Look], other: list[Look]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a is not b), min(len(one), len(other)))
