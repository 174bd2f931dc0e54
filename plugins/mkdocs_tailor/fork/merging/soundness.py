"""What a merge must not break: tags, marks, tables and names that were whole on both sides."""

import re
from collections import Counter
from collections.abc import Iterator

from mkdocs_tailor.fork.blocks.reading import blocks_of
from mkdocs_tailor.fork.merging.token import Kind, Token
from mkdocs_tailor.fork.merging.tokens import tokens

_WORD = re.compile(r"\{%[-+]?\s*(end)?(\w+)")
_PAIRED = frozenset({"block", "if", "for", "macro", "call", "filter", "raw", "with"})
_MARKS = frozenset({"*", "**", "***", "~~", "==", "^^"})
"""They come in pairs within a paragraph."""
_BRACKETS = ("“”", "()", "[]")


def is_sound(text: str, mine: str, theirs: str) -> bool:
    """Whether a merged text has no fault that neither of the two sides had."""
    return not {*_faults(text)} - {*_faults(mine), *_faults(theirs)}


def _faults(text: str) -> Iterator[str]:
    """Yield a name for each kind of thing that is not whole."""
    read = tokens(text)
    yield from _open_tags(read)
    for paragraph in _paragraphs(read):
        yield from _open_marks(paragraph)
    yield from _uneven_tables(text)
    names = Counter(block.name for block in blocks_of(text))
    yield from (f"twice {name}" for name, count in names.items() if count > 1)


def _open_tags(read: tuple[Token, ...]) -> Iterator[str]:
    opened: list[str] = []
    for token in read:
        found = _WORD.match(token.text) if token.kind is Kind.TAG else None
        if not found or found[2] not in _PAIRED:
            continue
        if not found[1]:
            opened.append(found[2])
        elif opened and opened[-1] == found[2]:
            opened.pop()
        else:
            yield f"end {found[2]}"
    yield from (f"open {name}" for name in opened)


def _paragraphs(read: tuple[Token, ...]) -> Iterator[list[Token]]:
    held: list[Token] = []
    for token in read:
        if token.kind is Kind.BREAK:
            yield held
            held = []
        else:
            held.append(token)


def _open_marks(paragraph: list[Token]) -> Iterator[str]:
    counts = Counter(token.key for token in paragraph)
    yield from (mark for mark in sorted(_MARKS) if counts[mark] % 2)
    yield from (pair for pair in _BRACKETS if counts[pair[0]] != counts[pair[1]])


def _uneven_tables(text: str) -> Iterator[str]:
    """Yield a name where a row of a table has more or fewer cells than the one above it."""
    above = 0
    for line in text.splitlines():
        cells = line.strip().strip("|").count("|") if line.lstrip().startswith("|") else 0
        if above and cells and cells != above:
            yield "uneven table"
        above = cells
