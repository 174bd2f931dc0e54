"""The sentences of a text, each with its tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.fork.merging.matching import ends_sentence
from mkdocs_tailor.fork.merging.token import Kind, Token
from mkdocs_tailor.fork.merging.tokens import tokens

_CLOSERS = frozenset("”’\"')]*_")
"""What may stand behind the stop of a sentence and belongs to it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a heading, a line of a table: what is read at one go."""

    tokens: tuple[Token, ...]
    begins: bool
    """Whether a paragraph, an item of a list or a row begins with it."""

    @property
    def key(self) -> tuple[str, ...]:
        """What is compared."""
        return tuple(token.key for token in self.tokens)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a Markdown text."""
    return tuple(_sentences(tokens(text)))


def _sentences(read: Sequence[Token]) -> Iterator[Sentence]:
    held: list[Token] = []
    begins = True
    for at, token in enumerate(read):
        if token.kind is not Kind.BREAK:
            held.append(token)
        if held and (token.kind is Kind.BREAK or _ends(read, at)):
            yield Sentence(tuple(held), begins)
            held, begins = [], False
        begins = begins or token.kind is Kind.BREAK


def _ends(read: Sequence[Token], at: int) -> bool:
    """Whether a sentence ends with the token at this place."""
    following = read[at + 1]
    last = at
    while last and read[last].text in _CLOSERS and not read[last].space:
        last -= 1
    is_first = read[last].kind is Kind.BREAK
    return bool(following.space) and not is_first and ends_sentence(read[last], following)
