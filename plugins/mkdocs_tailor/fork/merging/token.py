"""A token: the smallest piece of a text that is compared and never cut."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    """Figures, also within a word: ``30``, ``7A``, ``1st``."""
    MONEY = "money"
    DATE = "date"
    """A day, a day of the week or a month."""
    TIME = "time"
    PHONE = "phone"
    EMAIL = "e-mail"
    LINK = "link"
    """A link or a picture with its words, or a bare address."""
    PRINTED = "printed"
    """``{{ … }}``."""
    TAG = "tag"
    """``{% … %}`` or ``{# … #}``: it decides, and says nothing itself."""
    CODE = "code"
    MARK = "mark"
    """What Markdown is marked up with: bullets, stars, attributes, HTML."""
    PUNCTUATION = "punctuation"
    BREAK = "break"
    """Where a paragraph, an item of a list or a row begins; also both ends of a text."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token, with the white space before it."""

    kind: Kind
    space: str
    text: str
    key: str
    """What is compared: the text, however it is marked up or wrapped."""

    @property
    def source(self) -> str:
        """The token as it stands in the text, the white space before it included."""
        return self.space + self.text

    @property
    def is_said(self) -> bool:
        """Whether a reader reads it as a word."""
        return self.kind not in _UNSAID


_UNSAID = frozenset({Kind.TAG, Kind.MARK, Kind.PUNCTUATION, Kind.BREAK})
FACTS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.TIME, Kind.PHONE, Kind.EMAIL})
"""What somebody would act on, and be wrong."""


def source_of(tokens: tuple[Token, ...]) -> str:
    """Return the text that the tokens were read from."""
    return "".join(token.source for token in tokens)
