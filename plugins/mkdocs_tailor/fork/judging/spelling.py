"""Whether a change is a mended typing error: a few letters in a few words."""

from collections.abc import Sequence

from mkdocs_tailor.fork.merging.token import Kind, Token
from mkdocs_tailor.schools.nearest import distance

_FEW = 3
"""So many words of a stretch may be mended; more is a rewording."""
_SHORT = 3
"""A word of so few letters with another letter is another word: now, not."""


def is_spelling(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether the second stretch of a text is the first one with its spelling mended.

    A capital letter, a word that was written as two, a letter or two of a longer word. A prefix is
    none of these, nor is a number or a name.
    """
    old, new = _words(before), _words(after)
    if old is None or new is None:
        return False
    if [word.lower() for word in old] == [word.lower() for word in new]:
        return True
    if "".join(old).lower() == "".join(new).lower():
        return True
    few = len(old) == len(new) <= _FEW
    return few and all(map(_is_mended, old, new))


def _words(tokens: Sequence[Token]) -> list[str] | None:
    """Return the words of a stretch; None where it says something that is no word."""
    said = [token for token in tokens if token.is_said]
    if any(token.kind is not Kind.WORD for token in said):
        return None
    return [token.text.replace("’", "'") for token in said]


def _is_mended(one: str, other: str) -> bool:
    old, new = one.lower(), other.lower()
    if old == new:
        return True
    if min(len(old), len(new)) <= _SHORT or one[0].isupper() or other[0].isupper():
        return False
    if old.endswith(new) or new.endswith(old) or old.endswith("n't") != new.endswith("n't"):
        return False
    return distance(old, new) <= max(1, min(len(old), len(new)) // 4)
