"""Laws of comparing and merging, on a thousand texts by chance."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

import pytest

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.blocks.normal import digest_of
from mkdocs_tailor.fork.judging.severity import severity_between
from mkdocs_tailor.fork.merging.changes import changes, is_changed
from mkdocs_tailor.fork.merging.merged import merged
from mkdocs_tailor.fork.merging.token import source_of
from mkdocs_tailor.fork.merging.tokens import tokens
from support.chance import chance
from support.edited_texts import edited, lesson, new_words, rewritten

SEEDS = range(10)
SIDES = ("mine", "theirs")
APART = 3
"""Changed words of two sides stand at least so far from each other."""


def lessons(seed: int, each: int = 30) -> Iterator[tuple[str, Random]]:
    luck = chance(seed)
    for _ in range(each):
        yield lesson(luck), luck


def counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_word_that_a_side_wrote_is_in_the_merge_or_in_a_choice(seed: int):
    clean = 0
    for base, luck in lessons(seed, each=100):
        mine, theirs = edited(base, luck), edited(base, luck)
        merge = merged(base, mine, theirs)
        assert "".join(piece.base for piece in merge.pieces) == base
        assert "".join(piece.mine for piece in merge.pieces) == mine
        assert "".join(piece.theirs for piece in merge.pieces) == theirs
        shown = "\n".join(
            f"{one.mine}\n{one.theirs}" if one.text is None else one.text for one in merge.pieces
        )
        for side in (mine, theirs):
            assert not counted(side) - counted(base) - counted(shown)
        clean += merge.text is not None
    assert 20 < clean < 90  # or else it says little


@pytest.mark.parametrize("seed", SEEDS)
def test_what_only_one_side_changed_is_what_that_side_says(seed: int):
    for base, luck in lessons(seed):
        mine = edited(base, luck)
        assert merged(base, mine, base).text == mine
        assert merged(base, base, mine).text == mine
        assert merged(base, mine, mine).text == mine


@pytest.mark.parametrize("seed", SEEDS)
def test_another_layout_is_no_change_and_a_changed_word_always_is(seed: int):
    for base, luck in lessons(seed):
        other = rewritten(base, luck)
        assert digest_of(other) == digest_of(base), (base, other)
        assert not is_changed(changes(base, other))
        assert severity_between(base, other) is Severity.NOTE
        said = [*re.finditer(r"\b[a-z]{3,}\b(?![^{]*\})", other)]
        word = luck.choice(said)
        changed = f"{other[: word.start()]}{word[0]}ish{other[word.end() :]}"
        assert digest_of(changed) != digest_of(base)
        assert is_changed(changes(base, changed))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_side_that_only_changed_the_layout_keeps_nobody_from_a_merge(seed: int):
    for base, luck in lessons(seed):
        mine = edited(base, luck)
        assert digest_of(merged(base, mine, rewritten(base, luck)).text or "") == digest_of(mine)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_tokens_of_a_text_are_the_text(seed: int):
    for base, luck in lessons(seed):
        for text in (base, edited(base, luck), rewritten(base, luck), base[luck.randrange(9) :]):
            assert source_of(tokens(text)) == text


@dataclass(slots=True)
class Plan:
    """Changes of two sides to words that stand far enough from each other."""

    paragraphs: list[list[str]]
    words: dict[tuple[int, int], tuple[str, list[str]]] = field(
        default_factory=dict[tuple[int, int], tuple[str, list[str]]]
    )
    """Whose it is, and what stands there instead."""
    added: dict[int, tuple[str, str]] = field(default_factory=dict[int, tuple[str, str]])
    """Whose paragraph is added behind which one."""

    def text(self, *sides: str) -> str:
        """Return the text with the changes of ``mine``, of ``theirs``, of both or of none."""
        found: list[str] = []
        for at, words in enumerate(self.paragraphs):
            said: list[str] = []
            for place, word in enumerate(words):
                whose, instead = self.words.get((at, place), ("", []))
                said += instead if whose in sides else [word]
            found.append(" ".join(said))
            whose, more = self.added.get(at, ("", ""))
            found += [more] if whose in sides else []
        return "\n\n".join(found)


def planned(luck: Random) -> Plan:
    fresh = new_words()
    plan = Plan(
        [[next(fresh) for _ in range(luck.randint(8, 40))] for _ in range(luck.randint(1, 6))]
    )
    for at, words in enumerate(plan.paragraphs):
        place = luck.randrange(APART)
        while place < len(words):
            put = [next(fresh) for _ in range(luck.choice((0, 1, 1, 2)))]
            keep = [words[place]] if put and luck.random() < 0.3 else []
            plan.words[at, place] = (luck.choice(SIDES), [*keep, *put])
            place += luck.randint(APART, 12)
        if luck.random() < 0.3:
            plan.added[at] = (luck.choice(SIDES), " ".join(next(fresh) for _ in range(5)))
    return plan


@pytest.mark.parametrize("seed", SEEDS)
def test_independent_changes_are_all_made_as_word_for_word_they_must_be(seed: int):
    luck = chance(seed)
    for _ in range(100):
        plan = planned(luck)
        mine, theirs = (plan.text(side) for side in SIDES)
        assert merged(plan.text(), mine, theirs).text == plan.text(*SIDES)
