"""Changes that two sides made to one text, and which of them are about one place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.fork.merging.matching import Hunk, hunks, is_parting, words_in
from mkdocs_tailor.fork.merging.token import FACTS, Kind, Token

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that one side made."""

    hunk: Hunk
    old: Tokens
    new: Tokens
    is_mine: bool

    @property
    def start(self) -> int:
        """Where the tokens begin that it replaces."""
        return self.hunk.start

    @property
    def end(self) -> int:
        """Where they end."""
        return self.hunk.end

    @property
    def states_facts(self) -> bool:
        """Whether a number, a date or the like is part of it."""
        return any(token.kind in FACTS for token in (*self.old, *self.new))

    @property
    def says_nothing(self) -> bool:
        """Whether it is about marks, tags or stops alone."""
        return not words_in(self.old) and not words_in(self.new)

    @property
    def is_of_whole_paragraphs(self) -> bool:
        """Whether what it ends with is the end of a paragraph."""
        return all(not side or side[-1].kind is Kind.BREAK for side in (self.old, self.new))

    @property
    def keeps_paragraphs(self) -> bool:
        """Whether it leaves as many paragraphs as there were."""
        return _breaks(self.old) == _breaks(self.new)


@dataclass(frozen=True, slots=True)
class Group:
    """Changes about one place, and the tokens of the base from the first to the last of them."""

    start: int
    end: int
    edits: tuple[Edit, ...]

    def of(self, *, mine: bool) -> tuple[Edit, ...]:
        """Return the changes of one side."""
        return tuple(edit for edit in self.edits if edit.is_mine is mine)


def groups(base: Tokens, mine: Tokens, theirs: Tokens, apart: int) -> tuple[Group, ...]:
    """Return the changes of both sides in order, in one group those that are not independent."""
    edits = [*_edits(base, mine, is_mine=True), *_edits(base, theirs, is_mine=False)]
    found: list[Group] = []
    for edit in sorted(edits, key=_order):
        first = _first_met(found, edit, base, apart)
        together = [one for group in found[first:] for one in group.edits]
        found[first:] = [_group((*together, edit))]
    return tuple(found)


def _order(edit: Edit) -> tuple[int, int, bool]:
    """Return what edits are sorted by: paragraphs are added before what is added to the next."""
    return edit.start, edit.end, not edit.is_of_whole_paragraphs


def _edits(base: Tokens, side: Tokens, *, is_mine: bool) -> Iterator[Edit]:
    for hunk in hunks(base, side):
        old, new = base[hunk.start : hunk.end], side[hunk.new_start : hunk.new_end]
        yield Edit(hunk, old, new, is_mine)


def _group(edits: tuple[Edit, ...]) -> Group:
    return Group(min(edit.start for edit in edits), max(edit.end for edit in edits), edits)


def _first_met(found: Sequence[Group], edit: Edit, base: Tokens, apart: int) -> int:
    """Return the position of the first group that a change belongs to, or of a new one."""
    first = len(found)
    for at in reversed(range(len(found))):
        group = found[at]
        others = group.of(mine=not edit.is_mine)
        if not all(independent(other, edit, base, apart) for other in others):
            first = at
        elif group.end < edit.start and _is_parting(base, group.end, edit.start):
            break
    return first


def independent(one: Edit, other: Edit, base: Tokens, apart: int) -> bool:
    """Whether two changes, each of another side, can both be made; ``other`` begins no earlier."""
    if other.start < one.end:
        return False
    if one.end == other.start:
        return _can_touch(one, other, base, apart)
    if _is_parting(base, one.end, other.start):
        return True
    if one.states_facts and other.states_facts:
        return False
    if one.says_nothing or other.says_nothing:
        return True
    return words_in(base[one.end : other.start]) >= apart


def _can_touch(one: Edit, other: Edit, base: Tokens, apart: int) -> bool:
    """Whether two changes, one right behind the other, can both be made and in which order."""
    insertions = one.hunk.is_insertion and other.hunk.is_insertion
    if apart == 0 and not insertions:
        return True
    at_paragraph = one.end == 0 or base[one.end - 1].kind is Kind.BREAK
    if not (at_paragraph and one.is_of_whole_paragraphs):
        return False
    if one.hunk.is_insertion:
        return other.keeps_paragraphs or not other.new
    return one.keeps_paragraphs or not other.hunk.is_insertion


def _is_parting(base: Tokens, start: int, end: int) -> bool:
    return is_parting(base[start:end], base[end : end + 1])


def _breaks(tokens: Tokens) -> int:
    return sum(token.kind is Kind.BREAK for token in tokens)
