"""Texts of a lesson by chance, and what upstream and a school do to them."""

import re
import textwrap
from collections.abc import Iterator
from itertools import count, product
from random import Random

_SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "po", "ri", "su", "te", "vo")
_MADE_UP = tuple("".join(three) for three in product(_SYLLABLES, repeat=3))
_MARKED = ("{%", "#", "|")
"""What stands on a line of its own begins so."""
WORDS = (
    "card",
    "pair",
    "table",
    "map",
    "letter",
    "turn",
    "voice",
    "story",
    "photo",
    "calm",
    "door",
)


def new_words() -> Iterator[str]:
    """Yield words that are all different, and no real ones."""
    for number in count():
        rest, last = divmod(number, len(_MADE_UP))
        yield _MADE_UP[last] + _SYLLABLES[rest % len(_SYLLABLES)] * bool(rest)


def sentence(luck: Random) -> str:
    words = [luck.choice((*WORDS, "the", "and", "a", "in")) for _ in range(luck.randint(3, 12))]
    return f"{' '.join(words).capitalize()}{luck.choice('..?!')}"


def paragraph(luck: Random) -> str:
    return " ".join(sentence(luck) for _ in range(luck.randint(1, 4)))


def piece(luck: Random) -> str:
    """Return a paragraph, a list, a table or the like."""
    match luck.randrange(8):
        case 0:
            return f"## {sentence(luck)} {{#{luck.choice(WORDS)}-{luck.randrange(10_000)}}}"
        case 1:
            return "\n".join(f"- {sentence(luck)}" for _ in range(luck.randint(2, 4)))
        case 2:
            rows = (f"| {luck.choice(WORDS)} | {luck.randint(2, 60)} |" for _ in range(3))
            return "\n".join(["| Part | Minutes |", "|---|---|", *rows])
        case 3:
            return f"Tell **{{{{ people.dsl }}}}** at {luck.randint(1, 9)} pm: {sentence(luck)}"
        case 4:
            return f"{{% if school.{luck.choice(WORDS)} %}}\n\n{paragraph(luck)}\n\n{{% endif %}}"
        case _:
            return paragraph(luck)


def lesson(luck: Random) -> str:
    return "\n\n".join(piece(luck) for _ in range(luck.randint(2, 7)))


def edited(text: str, luck: Random) -> str:
    """Return the text with one to four changes, some of them small, some large."""
    parts = text.split("\n\n")
    for _ in range(luck.randint(1, 4)):
        at = luck.randrange(len(parts))
        match luck.randrange(7):
            case 0:
                parts.insert(at, piece(luck))
            case 1:
                parts[at:] = parts[at + 1 :] or parts[at:]
            case 2:
                parts.insert(luck.randrange(len(parts)), parts.pop(at))
            case 3:
                parts[at] = _with_more(parts[at], luck)
            case _:
                parts[at] = _with_other_words(parts[at], luck)
    return "\n\n".join(parts)


def rewritten(text: str, luck: Random) -> str:
    """Return the text in another layout: wrapped, with other marks and line ends, more blanks."""
    bullet, ends = luck.choice("-*+"), luck.choice(("\n", "\r\n"))
    parts = [_wrapped(part, bullet, luck.randint(20, 70)) for part in text.split("\n\n")]
    return f"{luck.choice(('', ends))}{(ends * luck.randint(2, 3)).join(parts)}{ends}"


def _wrapped(part: str, bullet: str, width: int) -> str:
    if part.startswith(_MARKED):
        return f"{part}  "
    lines = (f"{bullet}{line[1:]}" if line.startswith("- ") else line for line in part.split("\n"))
    inside = "  " if part.startswith("- ") else ""
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent=inside, break_long_words=False)
        for line in lines
    ).replace("**", "__" if bullet == "+" else "**")


def _with_more(part: str, luck: Random) -> str:
    """Return a part with a sentence behind it; what is no prose with a paragraph."""
    gap = "\n\n" if part.startswith(_MARKED) else " "
    return f"{part}{gap}{sentence(luck)}"


def _with_other_words(part: str, luck: Random) -> str:
    """Return a part with a word of it replaced, left out or added to."""
    plain = [*re.finditer(r"(?<=\s)[a-z]+(?=\s)", part)]
    if not plain:
        return _with_more(part, luck)
    word = luck.choice(plain)
    put = [luck.choice(WORDS) for _ in range(luck.randrange(3))]
    said = " ".join([*put, *([word[0]] if put and luck.random() < 0.3 else [])])
    return f"{part[: word.start()]}{said}{part[word.end() :]}"
