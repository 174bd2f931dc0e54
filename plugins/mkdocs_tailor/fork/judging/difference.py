"""What differs between two versions of a text, as far as it decides how much that matters."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.fork.judging.matter import Fact, Matter, facts, is_about_safety
from mkdocs_tailor.fork.judging.spelling import is_spelling
from mkdocs_tailor.fork.merging.matching import hunks, words_in
from mkdocs_tailor.fork.merging.pairing import pairs
from mkdocs_tailor.fork.merging.sentence import Sentence, sentences
from mkdocs_tailor.fork.merging.token import Kind, Token


@dataclass(slots=True)
class Difference:
    """What differs."""

    lost: list[Fact] = field(default_factory=list[Fact])
    """What the earlier version states and the later one does not."""
    gained: list[Fact] = field(default_factory=list[Fact])
    safety: bool = False
    """Whether a sentence about safety or the law says something else."""
    reworded: int = 0
    added: int = 0
    """In sentences."""
    removed: int = 0
    reordered: int = 0
    conditions: bool = False
    """Whether a tag differs, so that other schools see it."""
    misspelt: int = 0

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What differs of that which people act on, what matters most first."""
        found = {fact.matter for fact in (*self.lost, *self.gained)}
        found |= {Matter.SAFETY} if self.safety else set()
        return tuple(matter for matter in Matter if matter in found)

    @property
    def is_prose(self) -> bool:
        """Whether it reads otherwise."""
        return bool(
            self.reworded or self.added or self.removed or self.reordered or self.conditions
        )


def difference(before: str, after: str) -> Difference:
    """Return what differs between two versions of a Markdown text."""
    old, new = sentences(before), sentences(after)
    found = Difference()
    gone: list[Sentence] = []
    come: list[Sentence] = []
    for i, j in pairs([one.tokens for one in old], [one.tokens for one in new]):
        if i is not None and j is not None:
            _compare(found, old[i].tokens, new[j].tokens)
        elif i is not None:
            gone.append(old[i])
        elif j is not None:
            come.append(new[j])
    _count(found, gone, come)
    return found


def _compare(found: Difference, old: Sequence[Token], new: Sequence[Token]) -> None:
    """Note what differs between a sentence and what it became."""
    stretches = [
        (old[hunk.start : hunk.end], new[hunk.new_start : hunk.new_end]) for hunk in hunks(old, new)
    ]
    if not stretches:
        return
    _state(found, old, new, stretches)
    worded = [pair for pair in stretches if words_in(pair[0]) or words_in(pair[1])]
    mended = [is_spelling(*pair) or _states_the_same(*pair) for pair in worded]
    found.conditions |= any(_tags(one) != _tags(other) for one, other in stretches)
    if worded and all(mended):
        found.misspelt += len(worded)
    elif worded:
        found.reworded += 1
        found.safety |= is_about_safety(old) or is_about_safety(new)


Stretches = Sequence[tuple[Sequence[Token], Sequence[Token]]]


def _state(
    found: Difference, old: Sequence[Token], new: Sequence[Token], stretches: Stretches
) -> None:
    """Note what a sentence states no more, and what it states now."""
    mine, theirs = [*facts(old)], [*facts(new)]
    lost, gained = _without(mine, theirs), _without(theirs, mine)
    if not lost and not gained and _values(mine) != _values(theirs):
        lost = [fact for stretch, _ in stretches for fact in facts(stretch)]
        gained = [fact for _, stretch in stretches for fact in facts(stretch)]
    found.lost += lost
    found.gained += gained


def _states_the_same(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether two stretches are one number, or the like, written in two ways."""
    mine, theirs = [*facts(old)], [*facts(new)]
    alone = words_in(old) == len(mine) and words_in(new) == len(theirs)
    return alone and _values(mine) == _values(theirs)


def _count(found: Difference, gone: Sequence[Sentence], come: Sequence[Sentence]) -> None:
    """Note the sentences that stand in one version only."""
    moved = Counter(one.key for one in gone) & Counter(one.key for one in come)
    found.reordered += moved.total()
    lost = [*_apart(gone, moved)]
    gained = [*_apart(come, moved)]
    found.conditions |= any(_tags(one.tokens) for one in (*lost, *gained))
    removed, added = (sum(words_in(one.tokens) > 0 for one in those) for those in (lost, gained))
    replaced = min(removed, added)
    found.reworded += replaced
    found.removed += removed - replaced
    found.added += added - replaced
    found.safety |= any(is_about_safety(one.tokens) for one in (*lost, *gained))
    mine = [fact for one in lost for fact in facts(one.tokens)]
    theirs = [fact for one in gained for fact in facts(one.tokens)]
    found.lost, found.gained = (
        _without(found.lost, theirs) + _without(mine, [*found.gained, *theirs]),
        _without(found.gained, mine) + _without(theirs, [*found.lost, *mine]),
    )


def _apart(those: Sequence[Sentence], moved: Counter[tuple[str, ...]]) -> Iterator[Sentence]:
    left = moved.copy()
    for sentence in those:
        if left[sentence.key]:
            left[sentence.key] -= 1
        else:
            yield sentence


def _without(those: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Return the facts that the others do not state."""
    left = Counter(_values(others))
    kept: list[Fact] = []
    for fact in those:
        key = (fact.matter, fact.value)
        if left[key]:
            left[key] -= 1
        else:
            kept.append(fact)
    return kept


def _values(those: Sequence[Fact]) -> list[tuple[Matter, str]]:
    return [(fact.matter, fact.value) for fact in those]


def _tags(tokens: Sequence[Token]) -> list[str]:
    return [token.key for token in tokens if token.kind is Kind.TAG]
