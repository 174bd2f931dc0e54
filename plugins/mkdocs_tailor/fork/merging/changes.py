"""What changed between two versions of a text, for people: sentence by sentence, words marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.fork.merging.matching import Hunk, hunks
from mkdocs_tailor.fork.merging.pairing import pairs
from mkdocs_tailor.fork.merging.sentence import Sentence, sentences
from mkdocs_tailor.fork.merging.token import Token


class What(StrEnum):
    """What became of a sentence."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a sentence."""

    text: str
    changed: bool
    """Whether they stand in one of the two versions only."""


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence in the earlier and in the later version."""

    what: What
    before: tuple[Run, ...]
    """Empty for a sentence that was added."""
    after: tuple[Run, ...]
    """Empty for a sentence that was removed."""
    begins: bool
    """Whether a paragraph, an item of a list or a row begins with it."""


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the sentences of both versions of a Markdown text, in order, and what became of each.

    How a text is wrapped and marked up makes no difference (`fork.blocks.normal`). The words of all
    changes together are the words of both versions.
    """
    return tuple(_changes(sentences(before), sentences(after)))


def is_changed(found: Sequence[Change]) -> bool:
    """Whether anything is not as it was."""
    return any(change.what is not What.KEPT for change in found)


def _changes(before: Sequence[Sentence], after: Sequence[Sentence]) -> Iterator[Change]:
    old, new = [one.tokens for one in before], [one.tokens for one in after]
    for i, j in pairs(old, new):
        one = before[i] if i is not None else None
        other = after[j] if j is not None else None
        yield _change(one, other)


def _change(before: Sentence | None, after: Sentence | None) -> Change:
    if before is None or after is None:
        sentence = before or after
        assert sentence  # a pair is never empty
        text = _runs(sentence.tokens, [(0, len(sentence.tokens))])
        if before:
            return Change(What.REMOVED, text, (), sentence.begins)
        return Change(What.ADDED, (), text, sentence.begins)
    found = hunks(before.tokens, after.tokens)
    what = What.REWORDED if found else What.KEPT
    return Change(what, *_sides(before.tokens, after.tokens, found), after.begins)


def _sides(
    before: Sequence[Token], after: Sequence[Token], found: Sequence[Hunk]
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    old = _runs(before, [(hunk.start, hunk.end) for hunk in found])
    return old, _runs(after, [(hunk.new_start, hunk.new_end) for hunk in found])


def _runs(tokens: Sequence[Token], changed: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """Return the tokens as runs, those from one position to another as changed."""
    found: list[Run] = []
    done = 0
    for start, end in changed:
        gap = " " if start < end and tokens[start].space and start else ""
        found.append(Run(_text(tokens[done:start], first=done == 0) + gap, changed=False))
        found.append(Run(_text(tokens[start:end], first=True), changed=True))
        done = end
    found.append(Run(_text(tokens[done:], first=done == 0), changed=False))
    return tuple(run for run in found if run.text)


def _text(tokens: Sequence[Token], *, first: bool) -> str:
    """Return the tokens as one line; the ``first`` one without the space before it."""
    said = "".join((" " if token.space else "") + token.text for token in tokens)
    return said.lstrip() if first else said
