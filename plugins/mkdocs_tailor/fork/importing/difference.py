"""What differs between a handout as it was made and as somebody has edited it, line by line."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.merging.pairing import pairs
from mkdocs_tailor.fork.merging.token import Token
from mkdocs_tailor.fork.merging.tokens import tokens


class What(StrEnum):
    """What became of a line."""

    REWORDED = "reworded"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that was reworded or removed, or lines that were added in one place."""

    what: What
    at: int
    """Which line of the handout as it was made; of added lines the one that they stand before."""
    old: Line | None
    new: tuple[Line, ...]


Pair = tuple[int | None, int | None]


def paired(old: Sequence[Line], new: Sequence[Line]) -> list[Pair]:
    """Return which line became which, in order; None where a line has no partner.

    The lines of a repeat differ in their values alone: they are told apart by what they show.
    """
    return _paired(old, new, _repeated(old, new))


def paired_by_value(old: Sequence[Line], new: Sequence[Line]) -> list[Pair]:
    """Return the same, all told by what they show: fields may be plain text in one of them."""
    return _paired(old, new, {line.text for line in (*old, *new)})


def _repeated(old: Sequence[Line], new: Sequence[Line]) -> set[str]:
    counts = Counter(line.text for line in old) | Counter(line.text for line in new)
    return {text for text, count in counts.items() if count > 1}


def _paired(old: Sequence[Line], new: Sequence[Line], by_value: Collection[str]) -> list[Pair]:
    before, after = ([_told(line, by_value) for line in lines] for lines in (old, new))
    return [*pairs(before, after)]


def _told(line: Line, by_value: Collection[str]) -> tuple[Token, ...]:
    return tokens(line.shown if line.text in by_value else line.text)


def differences(old: Sequence[Line], new: Sequence[Line]) -> tuple[Difference, ...]:
    """Return what was changed, in order."""
    return tuple(_differences(old, new, paired(old, new)))


def edited(old: Sequence[Line], those: Iterable[Difference]) -> list[Line]:
    """Return the lines with some of the differences made."""
    lines: list[Line] = []
    done = 0
    for one in sorted(those, key=lambda one: (one.at, one.what is not What.ADDED)):
        lines += old[done : one.at]
        lines += one.new
        done = one.at if one.what is What.ADDED else one.at + 1
    return [*lines, *old[done:]]


def _differences(
    old: Sequence[Line], new: Sequence[Line], found: Sequence[Pair]
) -> Iterator[Difference]:
    at = 0
    added: list[Line] = []
    for one, other in found:
        if one is None:
            added += [] if other is None else [new[other]]
            continue
        if added:
            yield Difference(What.ADDED, one, None, tuple(added))
            added = []
        at = one + 1
        if other is None:
            yield Difference(What.REMOVED, one, old[one], ())
        elif old[one] != new[other]:
            yield Difference(What.REWORDED, one, old[one], (new[other],))
    if added:
        yield Difference(What.ADDED, at, None, tuple(added))
