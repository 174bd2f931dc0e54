"""Taking a text apart where the script changes, so that each part can be shown as it needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from mkdocs_tailor.document.nodes import Break, Inline, Link, Speech, Styled
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.scripts.direction import runs_leftward
from mkdocs_tailor.document.scripts.languages import likely_language, script_of_language
from mkdocs_tailor.document.scripts.script import LATIN, Family, Script, family_of

FOREIGN = re.compile(
    "[\u0370-\u1dbf\u1f00-\u1fff\u2d00-\u2dff\u2e80-\ufdff\ufe30-\uffef\U00010800-\U0001efff\U00020000-\U0003ffff]"
)
"""A first look: whatever may need more than Latin letters do."""


def in_scripts(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a text with each part that is not in Latin letters as a node that names its script.

    What stands between parts takes after them: after both where they agree; else after the one
    before, but where the direction changes after that of the whole text, as the Unicode
    Bidirectional Algorithm has it (UAX 9, rules N1 and N2).
    """
    texts = list(_texts(children))
    if not any(isinstance(text, str) and FOREIGN.search(text) for text in texts):
        return children
    pieces = [piece for number, text in enumerate(texts) for piece in _pieces(number, text)]
    families = _settled(pieces, leftward=runs_leftward(children) is True)
    letters = frozenset(letter for text in texts if text for letter in text)
    parts: dict[int, list[tuple[Family, str]]] = {}
    for piece, family in zip(pieces, families, strict=True):
        parts.setdefault(piece.number, []).append((family, piece.text))
    return _rebuilt(children, "", _Parts(letters, iter(parts[n] for n in range(len(texts)))))


@dataclass(frozen=True, slots=True)
class _Piece:
    number: int
    """Of the text that it is a part of."""
    text: str
    family: Family | None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of all texts, to be taken in the order in which the texts stand."""

    letters: frozenset[str]
    """All that stand in them."""
    texts: Iterator[list[tuple[Family, str]]]


def _texts(children: tuple[Inline, ...]) -> Iterator[str | None]:
    """Yield every text in its order, and None for a line break, where no part goes on."""
    for child in children:
        match child:
            case str():
                yield child
            case Break():
                yield None
            case Styled() | Link() | Speech() | Named():
                yield from _texts(child.children)
            case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
                yield from _texts((*one, *other))
            case _:
                pass


def _pieces(number: int, text: str | None) -> Iterator[_Piece]:
    if not text:
        yield _Piece(number, "", LATIN if text is None else None)
        return
    for family, letters in groupby(text, family_of):
        yield _Piece(number, "".join(letters), family)


def _settled(pieces: list[_Piece], *, leftward: bool) -> list[Family]:
    """Return the family of each piece, also of those that have none by themselves."""
    after = _following(pieces)
    settled: list[Family] = []
    before: Family | None = None
    for piece, following in zip(pieces, after, strict=True):
        own = piece.family
        if own is not None and own.script is Script.ASIAN and not own.language:
            own = _asian(own, before, following)
        family = own or _between(before, following, leftward=leftward)
        settled.append(family)
        before = own or before
    return settled


def _following(pieces: list[_Piece]) -> list[Family | None]:
    """Return for each piece the family of the next one that has one."""
    after: list[Family | None] = []
    family: Family | None = None
    for piece in reversed(pieces):
        after.append(family)
        family = piece.family or family
    return after[::-1]


def _asian(own: Family, before: Family | None, after: Family | None) -> Family:
    for beside in (before, after):
        if beside is not None and beside.script is Script.ASIAN:
            return beside
    return own


def _between(before: Family | None, after: Family | None, *, leftward: bool) -> Family:
    if before == after:
        return before or LATIN
    turns = [one for one in (before, after) if one is not None and one.script is Script.LEFTWARD]
    if not turns:
        return before or LATIN
    others = (one for one in (before, after) if one is not None and one not in turns)
    return turns[0] if leftward else next(others, LATIN)


def _rebuilt(children: tuple[Inline, ...], language: str, parts: _Parts) -> tuple[Inline, ...]:
    rebuilt: list[Inline] = []
    for child in children:
        match child:
            case str():
                rebuilt += _spoken(next(parts.texts), language, parts.letters)
            case Break():
                next(parts.texts)
                rebuilt.append(child)
            case Speech():
                inner = _rebuilt(child.children, child.language or language, parts)
                rebuilt.append(replace(child, children=inner))
            case Styled() | Link() | Named():
                rebuilt.append(replace(child, children=_rebuilt(child.children, language, parts)))
            case Choice():
                then = _rebuilt(child.then, language, parts)
                otherwise = _rebuilt(child.otherwise, language, parts)
                rebuilt.append(replace(child, then=then, otherwise=otherwise))
            case Repeat():
                body = _rebuilt(child.body, language, parts)
                otherwise = _rebuilt(child.otherwise, language, parts)
                rebuilt.append(replace(child, body=body, otherwise=otherwise))
            case _:
                rebuilt.append(child)
    return tuple(rebuilt)


def _spoken(
    pieces: list[tuple[Family, str]], language: str, letters: frozenset[str]
) -> Iterator[Inline]:
    def voice(piece: tuple[Family, str]) -> Family:
        """Return the script of a piece and its language, unless its author has said that."""
        script = piece[0].script
        if language and script_of_language(language) is script:
            return Family(script)
        return Family(script, likely_language(*piece, letters))

    for family, run in groupby(pieces, voice):
        text = "".join(piece for _, piece in run)
        if text:
            yield text if family == LATIN else Speech((text,), family.language, family.script)
