"""Where two renderings of a page part: in words that the author wrote, and beside which tag."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from mkdocs_tailor.language.codepoints import MARK, RESERVED, read_mark
from mkdocs_tailor.language.records import Range, RangeKind, Residual

_SHOWN = 5
"""How many words are shown on each side."""

_CLOSE = 2
"""How many of them on each side tell where in the page it is."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Parting:
    """The words before the place where two renderings part, and those after it in the first."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def __str__(self) -> str:
        words = (*self.before[-_SHOWN:], *self.after[:_SHOWN])
        return RESERVED.sub("…", " ".join(words))


def parting(wanted: Sequence[str], found: Sequence[str]) -> Parting:
    """Return the words about the place where two lists of canonical tokens part."""
    at = len(_shared(wanted, found))
    before, after = _words(wanted[:at]), _words(wanted[at:])
    shared = _shared(after, _words(found[at:]))
    return Parting((*before, *shared), tuple(after[len(shared) :]))


def nearest_range(residual: Residual, place: Parting) -> Range:
    """Return the if or for with a tag nearest to where the words stand in the text."""
    marks = [(sign.start(), read_mark(sign[0])[0]) for sign in MARK.finditer(residual.text)]
    tags = [(at, residual.ranges[number]) for at, number in marks]
    asking = [(at, opened) for at, opened in tags if opened.kind is not RangeKind.BLOCK]
    close = " ".join((*place.before[-_CLOSE:], *place.after[:_CLOSE]))
    words = [found for word in _WORD.findall(close) if (found := _places(word, residual.text))]
    return min(asking, key=lambda tag: sum(min(abs(tag[0] - at) for at in w) for w in words))[1]


def _words(tokens: Sequence[str]) -> list[str]:
    return " ".join(token for token in tokens if not token.startswith("<")).split()


def _shared(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return what both begin with."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return [pair[0] for pair in pairs]


def _places(word: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"\b{re.escape(word)}\b", text)]
