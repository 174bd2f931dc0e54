"""What in a text somebody acts on, so that a change of it matters more than one of wording."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mkdocs_tailor.fork.merging.token import Kind, Token
from mkdocs_tailor.fork.merging.tokens import tokens


class Matter(StrEnum):
    """A kind of thing that matters, in words; what matters most first."""

    SAFETY = "words about safety or the law"
    PERSON = "who is named"
    PHONE = "a telephone number"
    EMAIL = "an e-mail address"
    DATE = "a date"
    TIME = "a time"
    MONEY = "an amount of money"
    NUMBER = "a number"
    LINK = "a link"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a text states."""

    matter: Matter
    value: str
    """What is compared: ``15:30``, however it is written."""
    shown: str
    """As it stands in the text."""


_NUMBERS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_IN_WORDS = MappingProxyType({word: str(at) for at, word in enumerate(_NUMBERS, 2)})
"""One is left out: it is a pronoun more often than a number."""
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr"})
_KINDS: Mapping[Kind, Matter] = MappingProxyType(
    {
        Kind.NUMBER: Matter.NUMBER,
        Kind.MONEY: Matter.MONEY,
        Kind.DATE: Matter.DATE,
        Kind.TIME: Matter.TIME,
        Kind.PHONE: Matter.PHONE,
        Kind.EMAIL: Matter.EMAIL,
    }
)
_VARIABLES = (
    (re.compile(r"\b(?:people|help)\.[\w.]+"), Matter.PERSON),
    (re.compile(r"\bcalendar\.[\w.]+"), Matter.DATE),
    (re.compile(r"\bpolicy\.[\w.]+"), Matter.SAFETY),
    (re.compile(r"\bparts\.(?:safeguarding|tell_the_lead|who_can_help)\b"), Matter.SAFETY),
)
"""The variables and parts that stand for such things."""
_SAID = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_ADDRESS = re.compile(r"\]\(\s*<?([^)\s>]*)|\]\[([^\]]*)\]|^<?([^\[\]<>]+)>?$")
_SAFETY = re.compile(
    r"\b(?:safeguard\w*|child protection|dsl|disclos\w*|abus\w*|harm\w*|hurt\w*|unsafe|danger\w*"
    r"|emergenc\w*|police|ambulance|hospital|first aid\w*|allerg\w*|medic\w*|consent\w*"
    r"|confidential\w*|secret\w*|law|laws|legal\w*|gdpr|data protection|licen[cs]e\w*|copyright"
    r"|must|never|childline|nspcc|samaritans)\b",
    re.IGNORECASE,
)
"""A sentence with one of these is about safety, or binds by law."""
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap])?", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_MONTH = re.compile(r"\b([a-z]{3})[a-z]*\b")


def facts(read: Iterable[Token]) -> Iterator[Fact]:
    """Yield what the tokens of a text state, in order."""
    above = ""
    for token in read:
        yield from _facts(token, above)
        above = token.text


def is_about_safety(read: Iterable[Token]) -> bool:
    """Whether a sentence is about safety, or binds by law."""
    return bool(_SAFETY.search("".join(token.source for token in read)))


def _facts(token: Token, above: str) -> Iterator[Fact]:
    matter = _KINDS.get(token.kind)
    if matter:
        yield Fact(matter, _VALUES.get(matter, _plain)(token.key), token.text)
    elif token.kind is Kind.WORD and token.text.lower() in _IN_WORDS:
        yield Fact(Matter.NUMBER, _IN_WORDS[token.text.lower()], token.text)
    elif token.kind is Kind.WORD and above in _TITLES:
        yield Fact(Matter.PERSON, token.key, f"{above} {token.text}")
    elif token.kind is Kind.LINK:
        yield from _linked(token.text)
    elif token.kind in {Kind.PRINTED, Kind.TAG}:
        yield from _from_variables(token.text)


def _from_variables(tag: str) -> Iterator[Fact]:
    for pattern, matter in _VARIABLES:
        for found in pattern.findall(tag):
            yield Fact(matter, found, found)
    for double, single in _SAID.findall(tag):
        yield from facts(tokens(double or single))


def _linked(link: str) -> Iterator[Fact]:
    address = next((one for one in _addresses(link) if one), "")
    if address and not link.startswith(("!", "[^")):
        yield Fact(Matter.LINK, address, address)
    words, _, _ = link.lstrip("!").lstrip("[").partition("](")
    if words != link:
        yield from facts(tokens(words))


def _addresses(link: str) -> tuple[str, ...]:
    found = _ADDRESS.search(link)
    return found.groups("") if found else ()


def _plain(key: str) -> str:
    return key.replace(",", "").replace(" ", "").lower()


def _money(key: str) -> str:
    return _plain(key).removesuffix(".00")


def _digits(key: str) -> str:
    return "".join(sign for sign in key if sign.isdigit() or sign == "+")


def _time(key: str) -> str:
    found = _CLOCK.match(key)
    if not found:
        return key.lower()
    hour = int(found[1]) % 12 if found[3] else int(found[1])
    afternoon = 12 if (found[3] or "").lower() == "p" else 0
    return f"{hour + afternoon:02}:{found[2] or '00'}"


def _date(key: str) -> str:
    said = _ORDINAL.sub("", key.lower()).replace(",", " ")
    words = [word for word in said.split() if word not in {"the", "of"}]
    return _MONTH.sub(r"\1", " ".join(words))


_VALUES: Mapping[Matter, Callable[[str], str]] = MappingProxyType(
    {Matter.PHONE: _digits, Matter.MONEY: _money, Matter.TIME: _time, Matter.DATE: _date}
)
