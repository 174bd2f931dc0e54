"""Languages: which script each is written in, and which one a text is likely to be in."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.document.scripts.script import (
    ARABIC,
    CYRILLIC,
    HAN,
    HANGUL,
    KANA,
    Family,
    Script,
    family_of,
)


def _tags(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SUBTAGS: Final[Mapping[str, Script]] = MappingProxyType(
    {
        **dict.fromkeys(_tags("arab hebr thaa syrc nkoo adlm"), Script.LEFTWARD),
        **dict.fromkeys(
            _tags("deva beng guru gujr orya taml telu knda mlym sinh thai laoo mymr khmr tibt"),
            Script.COMPLEX,
        ),
        **dict.fromkeys(_tags("hans hant hani jpan kore hang hira kana"), Script.ASIAN),
        **dict.fromkeys(_tags("latn cyrl grek armn geor ethi"), Script.WESTERN),
    }
)
"""Scripts as language tags name them (ISO 15924)."""

_LANGUAGES: Final[Mapping[str, Script]] = MappingProxyType(
    {
        **dict.fromkeys(_tags("ar he iw fa ur ps sd ug ckb yi dv syr prs nqo"), Script.LEFTWARD),
        **dict.fromkeys(
            _tags("hi bn pa gu or ta te kn ml si th lo bo my km mr ne sa as kok mai bho"),
            Script.COMPLEX,
        ),
        **dict.fromkeys(_tags("zh ja ko yue wuu cmn nan hak"), Script.ASIAN),
    }
)

_TELLING: Final = (
    (ARABIC, (("ur", "ٹڈڑںےہ"), ("ps", "ښځڅډړ"), ("ckb", "ێۆڵڕ"), ("fa", "پچژگکی"))),
    (CYRILLIC, (("uk", "ґєїҐЄЇ"), ("sr", "ђћљњџЂЋЉЊЏ"), ("be", "ўЎ"))),
    (HAN, (("zh-TW", "們這個來說會學國時對過還沒為東車馬見長門問間話語讀書寫歡點"),)),
)
"""Letters that one language has and its neighbours have not, those of most letters last."""


def script_of_language(language: str) -> Script:
    """Return the script that text in a language is written in; ``ur-Latn`` is Western."""
    primary, *others = language.lower().split("-")
    for subtag in others:
        if subtag in _SUBTAGS:
            return _SUBTAGS[subtag]
    return _LANGUAGES.get(primary, Script.WESTERN)


def likely_language(family: Family, own: str, letters: frozenset[str]) -> str:
    """Return the language that a piece in the family is likely in, as a BCP 47 tag.

    ``letters`` are all that stand in the text round it, which decide where its own do not. Han
    characters are Japanese among kana, and Korean among Hangul.
    """
    if family == HAN and (beside := _beside_han(letters)):
        return beside
    for known, languages in _TELLING:
        if known == family:
            ways = (_told(languages, frozenset(own)), _told(languages, letters))
            return next(filter(None, ways), family.language)
    return family.language


def _told(languages: Iterable[tuple[str, str]], letters: frozenset[str]) -> str:
    return next((name for name, telling in languages if not letters.isdisjoint(telling)), "")


def _beside_han(letters: frozenset[str]) -> str:
    found = set(map(family_of, letters))
    return next((family.language for family in (KANA, HANGUL) if family in found), "")
