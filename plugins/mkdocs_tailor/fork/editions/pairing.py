"""Which page, and which piece of a page, of an earlier edition became which of a later one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from mkdocs_tailor.fork.blocks.normal import digest_of, normal
from mkdocs_tailor.fork.content import Text
from mkdocs_tailor.fork.editions.pieces import ABOUT, FRAME, Piece, pieces_of

Pages: TypeAlias = Mapping[str, Text]
Place: TypeAlias = tuple[str, str]
"""A page, and a piece of it by its name."""

TELLING = 40
"""A text of fewer letters is found in too many places to say that it is the same one."""
ALIKE = 0.6
"""Of two pieces in one place with so many words in common, one became the other."""
MOSTLY = 0.5
"""Of two pages with so many pieces in common, one became the other."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What stands in both editions, or in one only."""

    pages: Mapping[str, str]
    """The earlier address of each page that was there before."""
    old: Mapping[str, Mapping[str, Piece]]
    """The pieces of the pages of the earlier edition that may be other ones now."""
    new: Mapping[str, Mapping[str, Piece]]
    moved: Mapping[Place, Place]
    """Where a piece of the later edition stood, if elsewhere or under another name."""


def paired(old: Pages, new: Pages) -> Pairs:
    """Return which page and which piece became which; what is recorded in the pages comes first."""
    changed = {
        uri: page for uri, page in new.items() if uri not in old or old[uri].text != page.text
    }
    gone = {uri: page for uri, page in old.items() if uri not in new}
    before = {uri: old[uri] for uri in changed if uri in old} | gone
    later = {uri: pieces_of(page) for uri, page in changed.items()}
    earlier = {uri: pieces_of(page) for uri, page in before.items()}
    same = {uri: uri for uri in new if uri in old}
    pages = same | dict(
        _renamed(gone, {uri: new[uri] for uri in new if uri not in old}, earlier, later)
    )
    moved = dict(_recorded(changed, pages, earlier))
    moved |= dict(_found(pages, earlier, later, moved))
    return Pairs(pages, earlier, later, moved)


def _renamed(
    gone: Pages,
    added: Pages,
    earlier: Mapping[str, Mapping[str, Piece]],
    later: Mapping[str, Mapping[str, Piece]],
) -> Iterator[tuple[str, str]]:
    """Yield each added page that is an earlier one under another address."""
    left = dict.fromkeys(gone)
    for uri, page in added.items():
        said = next((one for one in page.moved_from() if one in left), None)
        alike = ((_in_common(earlier[one], later[uri]), one) for one in left)
        share, best = max(alike, default=(0.0, ""))
        found = said or (best if share >= MOSTLY else None)
        if found:
            del left[found]
            yield uri, found


def _in_common(one: Mapping[str, Piece], other: Mapping[str, Piece]) -> float:
    """Return the share of the pieces that two pages have in common."""
    mine, theirs = (
        {digest_of(piece.text) for name, piece in pieces.items() if _tells(name, piece)}
        for pieces in (one, other)
    )
    return len(mine & theirs) / max(len(mine), len(theirs), 1)


def _tells(name: str, piece: Piece) -> bool:
    return name != ABOUT and len(normal(piece.text)) >= TELLING


def _recorded(
    changed: Pages, pages: Mapping[str, str], earlier: Mapping[str, Mapping[str, Piece]]
) -> Iterator[tuple[Place, Place]]:
    """Yield the blocks that say themselves where they stood."""
    for uri, page in changed.items():
        for name, said in page.told("blocks_moved_from").items():
            above, _, block = said.rpartition(" ")
            was = (above or pages.get(uri, uri), block)
            if was[1] in earlier.get(was[0], {}):
                yield (uri, name), was


def _found(
    pages: Mapping[str, str],
    earlier: Mapping[str, Mapping[str, Piece]],
    later: Mapping[str, Mapping[str, Piece]],
    known: Mapping[Place, Place],
) -> Iterator[tuple[Place, Place]]:
    """Yield the new pieces that are lost ones: the same words anywhere, or like words in place."""
    became = {was: uri for uri, was in pages.items()}
    lost = {
        (uri, name): piece
        for uri, name, piece in _each(earlier)
        if name not in later.get(became.get(uri, ""), {}) and (uri, name) not in known.values()
    }
    fresh = {
        (uri, name): piece
        for uri, name, piece in _each(later)
        if name not in earlier.get(pages.get(uri, ""), {}) and (uri, name) not in known
    }
    for place, was in (*_by_words(lost, fresh), *_by_place(lost, fresh, pages)):
        if place in fresh and was in lost:
            del fresh[place], lost[was]
            yield place, was


def _each(pages: Mapping[str, Mapping[str, Piece]]) -> Iterator[tuple[str, str, Piece]]:
    for uri, pieces in pages.items():
        for name, piece in pieces.items():
            if name not in {FRAME, ABOUT}:
                yield uri, name, piece


def _by_words(
    lost: Mapping[Place, Piece], fresh: Mapping[Place, Piece]
) -> tuple[tuple[Place, Place], ...]:
    """Return the new pieces that say word for word what one lost piece said, and no other."""
    mine, theirs = _unique(fresh), _unique(lost)
    return tuple((mine[text], theirs[text]) for text in mine if text in theirs)


def _unique(places: Mapping[Place, Piece]) -> dict[str, Place]:
    texts = [(digest_of(piece.text), at) for at, piece in places.items() if _tells(at[1], piece)]
    known = [text for text, _ in texts]
    return {text: at for text, at in texts if known.count(text) == 1}


def _by_place(
    lost: Mapping[Place, Piece], fresh: Mapping[Place, Piece], pages: Mapping[str, str]
) -> Iterable[tuple[Place, Place]]:
    """Return the new pieces that stand in the block in which one with like words is lost."""
    return tuple(
        (at, was)
        for at, piece in fresh.items()
        for was, other in lost.items()
        if was[0] == pages.get(at[0])
        and piece.parent == other.parent != FRAME
        and _alike(piece.text, other.text) >= ALIKE
    )


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
