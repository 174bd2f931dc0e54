"""How hard a text is to read: its Flesch–Kincaid grade, the school year in which it is read easily.

The formula (Kincaid and others 1975) knows two things, the length of sentences and of words, so it
is fooled by what pupils read at a glance or cannot help. Therefore:

- A name counts as one word of one syllable, however long: words with a capital inside a sentence,
  neighbours together. So do days and months, and neither the school's name nor its staff's makes a
  page harder.
- A number, a time or a date in figures is one word of one syllable.
- Texts of one or two words (labels, cells of a table) and texts without letters (a scale from 1 to
  5) are no sentences: they would make a page look easier than what there is to read in it.
- Words with a hyphen are one word.

Syllables are counted by the library ``syllapy``, whose list of words comes with it. (Libraries that
count by the rules of hyphenation find every tenth word shorter than it is, which is a grade and a
half; others fetch a dictionary from the web when they are first asked.)
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

SHORTEST = 3
"""The fewest words that make a sentence."""

_WORD = re.compile(r"[^\W_](?:[\w’'.:,/-]*[^\W_])?")
_I = re.compile(r"I(?:[’'].*)?$")
_POSSESSIVE = re.compile(r"[’']s?$")


class Counter(Protocol):
    """Counts the syllables of a word."""

    def __call__(self, word: str, /) -> int:
        """Return the number; 0 for what is no word."""
        ...


@dataclass(frozen=True, slots=True)
class Level:
    """What was measured."""

    grade: float
    words: int
    longest: str
    """The sentence with the most words."""
    longest_words: int


def reading_level(sentences: Iterable[str]) -> Level | None:
    """Return how hard the sentences are to read; None where there is none."""
    count = _counter()
    found = [(sentence, _words(sentence)) for sentence in sentences]
    whole = [(said, words) for said, words in found if _is_sentence(words)]
    total = sum(len(words) for _, words in whole)
    if not total:
        return None
    syllables = sum(_syllables(word, count) for _, words in whole for word in words)
    grade = 0.39 * total / len(whole) + 11.8 * syllables / total - 15.59
    longest, its_words = max(whole, key=lambda pair: len(pair[1]))
    return Level(grade, total, longest, len(its_words))


def _words(sentence: str) -> list[str]:
    """Return the words; a name is one, written as nothing."""
    found = _WORD.findall(sentence)
    capital = [word[0].isupper() and not _I.match(word) for word in found]
    first = all(capital[:2]) and len(found) > 1
    named = [first, *capital[1:]]
    return [
        "" if is_name else word
        for word, is_name, goes_on in zip(found, named, (False, *named), strict=False)
        if not (is_name and goes_on)
    ]


def _is_sentence(words: list[str]) -> bool:
    return len(words) >= SHORTEST and any(word[:1].isalpha() for word in words)


def _syllables(word: str, count: Counter) -> int:
    if not word or any(sign.isdigit() for sign in word):
        return 1
    plain = _POSSESSIVE.sub("", word).replace("’", "'")
    return max(1, count(plain))


def _counter() -> Counter:
    import syllapy  # noqa: PLC0415 -- only this needs it, and it reads its list of words

    return syllapy.count
