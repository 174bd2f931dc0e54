"""Which items of two lists belong together, where some were reworded, added and removed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from mkdocs_tailor.fork.merging.token import Token

ALIKE = 0.4
"""The share of words in common from which on one text is another reworded."""
_MOST = 40_000
"""More pairs than this are not weighed: so much is new that nothing is a rewording."""

Pair = tuple[int | None, int | None]
"""Positions in the two lists; None where the item has no partner."""


def pairs(before: Sequence[Sequence[Token]], after: Sequence[Sequence[Token]]) -> Iterator[Pair]:
    """Yield the items of two lists, in their order, each with its partner in the other."""
    old, new = [_key(item) for item in before], [_key(item) for item in after]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for word, start, end, new_start, new_end in matcher.get_opcodes():
        if word == "equal":
            yield from zip(range(start, end), range(new_start, new_end), strict=True)
        else:
            found = _reworded(before[start:end], after[new_start:new_end])
            partners = ((one + start, other + new_start) for one, other in found)
            ends = [(start - 1, new_start - 1), *partners, (end, new_end)]
            yield from _with_lonely(ends)


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return how many of the words of two texts are in both: from 0 to 1, which is all."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 1.0


def _with_lonely(partners: Sequence[tuple[int, int]]) -> Iterator[Pair]:
    """Yield the partners between the first and the last one, and what has none between them."""
    for (one, other), (next_one, next_other) in pairwise(partners):
        yield from ((at, None) for at in range(one + 1, next_one))
        yield from ((None, at) for at in range(other + 1, next_other))
        if (next_one, next_other) != partners[-1]:
            yield next_one, next_other


def _reworded(
    before: Sequence[Sequence[Token]], after: Sequence[Sequence[Token]]
) -> list[tuple[int, int]]:
    """Return the pairs, in order in both lists, that have most in common together."""
    if not before or not after or len(before) * len(after) > _MOST:
        return []
    old, new = [_words(item) for item in before], [_words(item) for item in after]
    best: list[list[float]] = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            together = best[i + 1][j + 1] + _gain(old[i], new[j])
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return [*_path(best, old, new)]


def _path(
    best: list[list[float]], old: Sequence[Counter[str]], new: Sequence[Counter[str]]
) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def _gain(one: Counter[str], other: Counter[str]) -> float:
    alike = likeness(one, other)
    return alike if alike >= ALIKE else 0.0


def _words(tokens: Sequence[Token]) -> Counter[str]:
    said = Counter(token.key.lower() for token in tokens if token.is_said)
    return said or Counter(token.key for token in tokens)


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.key for token in tokens)
