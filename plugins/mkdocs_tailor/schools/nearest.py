"""Which known name somebody probably meant."""

from collections.abc import Iterable

LONGEST = 60
"""Longer words are not looked up: nobody mistypes one by a letter or two."""


def nearest(word: str, names: Iterable[str]) -> str | None:
    """Return the name that is closest to the word, or ``None`` when none is close.

    A quarter of the letters may differ, at least one. Of equally close names the first wins.
    """
    wanted = word[:LONGEST].lower()
    allowed = max(1, len(wanted) // 4)
    best, found = allowed + 1, None
    for name in names:
        away = distance(wanted, name[:LONGEST].lower())
        if away < best:
            best, found = away, name
    return found


def distance(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap with their neighbour to turn one into other.

    The optimal string alignment distance.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one):
        earlier, before, row = before, row, [i + 1]
        for j, right in enumerate(other):
            cost = min(before[j + 1] + 1, row[j] + 1, before[j] + (left != right))
            if i and j and left == other[j - 1] and one[i - 1] == right:
                cost = min(cost, earlier[j - 1] + 1)
            row.append(cost)
    return row[-1]
