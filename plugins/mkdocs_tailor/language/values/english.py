"""The English of words that come from a school: a or an, one or several, whose."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAID_WITH_A_VOWEL: Final = frozenset("AEFHILMNORSX")
"""The letters whose own names begin with a vowel sound: an L, a U."""

AN: Final = re.compile(r"(?:hour|honest|honour|heir)", re.IGNORECASE)
A: Final = re.compile(r"(?:U[A-Z]|(?i:uni(?![dmn])|us[eu]|ut[io]|ubiq|ura|eu|ewe|one\b|once\b))")
AN_NUMBER: Final = re.compile(r"8|1[18](?:,?[0-9]{3})*(?![0-9,])")

SPELT_OUT: Final = re.compile(
    r"[A-Z]{1,2}(?![^\W\d_])"
    r"|[B-DF-HJ-NP-TV-Z]{2}[A-Z]"
    r"|[A-Z][B-DF-HJ-NP-TV-Z]{2,}(?![a-z])"
)
"""One letter, two capitals, capitals that begin with two consonants, or that hold no vowel."""

IRREGULAR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "child": "children",
        "person": "people",
        "man": "men",
        "woman": "women",
        "foot": "feet",
        "tooth": "teeth",
        "half": "halves",
        "leaf": "leaves",
        "life": "lives",
        "shelf": "shelves",
        "quiz": "quizzes",
        "staff": "staff",
    }
)

POSSESSIVE: Final = re.compile(r"(?:['’]s|s['’])$", re.IGNORECASE)


def a_an(words: str) -> str:
    """Return the words with their article: a SENCo, an ELSA, an hour, a university, an 11."""
    if not words:
        return words
    bare = re.sub(r"^[^\w]+", "", words)
    return f"{'an' if _takes_an(bare) else 'a'} {words}"


def _takes_an(words: str) -> bool:
    first = re.match(r"[^\W\d_]+", words)
    if not first:
        return bool(AN_NUMBER.match(words))
    word = unicodedata.normalize("NFD", first[0])
    if _spelt_out(word):
        return word[0] in SAID_WITH_A_VOWEL
    return bool(AN.match(word)) or (word[0] in "aeiouAEIOU" and not A.match(words))


def _spelt_out(word: str) -> bool:
    """Tell whether a word is said letter by letter: RE, HLTA, UTC; but not ELSA or SENCo."""
    return bool(SPELT_OUT.match(word))


def plural(words: str) -> str:
    """Return several of a thing: mentors, classes, bodies, children, heads of year."""
    head, of, rest = words.partition(" of ")
    before, space, last = head.rpartition(" ")
    return before + space + _several(last) + of + rest


def _several(word: str) -> str:
    low = word.lower()
    if not low:
        return word
    for one, many in IRREGULAR.items():
        if low == one:
            return word[0] + many[1:]
    if re.search(r"(?:s|x|z|ch|sh)$", low):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", low) and len(low) > 1:
        return f"{word[:-1]}ies"
    return f"{word}s"


def possessive(words: str) -> str:
    """Return whose a thing is: Greenfields’, Oakfield’s; St Mary’s stays as it is."""
    if not words or POSSESSIVE.search(words):
        return words
    return f"{words}’" if words[-1] in "sS" else f"{words}’s"


def join_and(parts: list[str], word: str = "and") -> str:
    """Return a list as it is said: ``a, b and c``."""
    if len(parts) < 2:  # noqa: PLR2004 - one thing needs no word between
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def counted(number: int, noun: str) -> str:
    """Return ``1 page`` or ``2 pages``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
