"""Which tokens of two texts are the same, found so that what is left reads as changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from mkdocs_tailor.fork.merging.token import Kind, Token

_LARGE = 200
"""From so many tokens on, what occurs often does not decide what belongs together."""
_STOPS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Hunk:
    """Tokens of one text that stand in another's place."""

    start: int
    end: int
    """In the earlier text."""
    new_start: int
    new_end: int
    """In the later text."""

    @property
    def is_insertion(self) -> bool:
        """Whether it takes nothing away."""
        return self.start == self.end


def hunks(before: Sequence[Token], after: Sequence[Token]) -> tuple[Hunk, ...]:
    """Return what differs between two texts, in order.

    Long stretches in common are found first (Ratcliff and Obershelp), then shorter ones between
    them. A few words in common between two larger changes are taken as changed with them.
    """
    old, new = [token.key for token in before], [token.key for token in after]
    found = [*_hunks(old, new)]
    limits = [*(hunk.start for hunk in found[1:]), len(old)]
    settled: list[Hunk] = []
    for hunk, limit in zip(found, limits, strict=False):
        least = settled[-1].end if settled else 0
        settled.append(_settled(hunk, before, after, least, limit))
    return tuple(_joined(settled, before, after))


def ends_sentence(token: Token, following: Token) -> bool:
    """Whether a sentence may end with a token, going by the one that follows."""
    if Kind.BREAK in {token.kind, following.kind}:
        return True
    stops = token.text.startswith(_STOPS) and bool(following.space)
    return stops and not following.text[0].islower()


def _hunks(old: list[str], new: list[str]) -> Iterator[Hunk]:
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) >= _LARGE)
    for word, start, end, new_start, new_end in matcher.get_opcodes():
        if word == "equal":
            continue
        hunk = Hunk(start, end, new_start, new_end)
        shrunk = end - start < len(old) and new_end - new_start < len(new)
        if word == "replace" and len(new) >= _LARGE and shrunk:
            inner = _hunks(old[start:end], new[new_start:new_end])
            yield from (_shifted(one, start, new_start) for one in inner)
        else:
            yield hunk


def _shifted(hunk: Hunk, old: int, new: int) -> Hunk:
    return Hunk(hunk.start + old, hunk.end + old, hunk.new_start + new, hunk.new_end + new)


def _settled(
    hunk: Hunk, before: Sequence[Token], after: Sequence[Token], least: int, limit: int
) -> Hunk:
    """Return an insertion or a removal moved to where a paragraph or a sentence begins, if it can.

    Where "a, b" became "a, c, b", either "c," or ", c" can be what was added: the one that stands
    as a whole is meant.
    """
    if hunk.is_insertion:
        tokens, start, end = after, hunk.new_start, hunk.new_end
    elif hunk.new_start == hunk.new_end:
        tokens, start, end = before, hunk.start, hunk.end
    else:
        return hunk
    least, limit = start - (hunk.start - least), end + (limit - hunk.end)
    first = last = 0
    while start + first > least and tokens[start + first - 1].key == tokens[end + first - 1].key:
        first -= 1
    while end + last < limit and tokens[start + last].key == tokens[end + last].key:
        last += 1
    by = max(range(first, last + 1), key=lambda by: (_begins(tokens, start + by), by))
    return _shifted(hunk, by, by)


def _begins(tokens: Sequence[Token], at: int) -> int:
    """Return how much of a beginning a place is: of a paragraph, of a sentence, of neither."""
    if at == 0 or tokens[at - 1].kind is Kind.BREAK:
        return 2
    return int(at < len(tokens) and ends_sentence(tokens[at - 1], tokens[at]))


def _joined(
    found: Sequence[Hunk], before: Sequence[Token], after: Sequence[Token]
) -> Iterator[Hunk]:
    """Yield the hunks, those as one that fewer words part than either of them changes."""
    pending: Hunk | None = None
    for hunk in found:
        if pending and _belong(pending, hunk, before, after):
            pending = Hunk(pending.start, hunk.end, pending.new_start, hunk.new_end)
            continue
        if pending:
            yield pending
        pending = hunk
    if pending:
        yield pending


def _belong(one: Hunk, other: Hunk, before: Sequence[Token], after: Sequence[Token]) -> bool:
    between = before[one.end : other.start]
    if is_parting(between, before[other.start : other.start + 1]):
        return False
    smaller = min(_weight(hunk, before, after) for hunk in (one, other))
    return words_in(between) < smaller


def is_parting(between: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether a sentence or a paragraph ends within some tokens."""
    if any(token.kind is Kind.BREAK for token in between):
        return True
    return any(ends_sentence(one, other) for one, other in pairwise([*between, *following]))


def words_in(tokens: Sequence[Token]) -> int:
    """Return how many words the tokens say."""
    return sum(token.is_said for token in tokens)


def _weight(hunk: Hunk, before: Sequence[Token], after: Sequence[Token]) -> int:
    removed = words_in(before[hunk.start : hunk.end])
    return max(removed, words_in(after[hunk.new_start : hunk.new_end]))
