"""Open words: what the engine is told where each school reads words of its own.

An open word goes through the theme's templates as the word would that it stands for. It carries a
probe, a few signs that every way of writing changes in its own way: from what has become of them it
is known how the school's word has to be written there. A word that is cut, or changed in a way that
nobody knows, is refused, so that no site shows one.
"""

import html
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from markupsafe import escape

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError

Key: TypeAlias = tuple[str | int, ...]
"""What a word stands for: ``("title", "lessons/friends.md")``."""
Words: TypeAlias = Mapping[Key, str]
"""What a school reads in their places."""
Write: TypeAlias = Callable[[str], str]

VERSION: Final[Key] = ("version",)
SCHOOL: Final[Key] = ("school",)
"""What the school is called."""
SLUG: Final[Key] = ("slug",)
ADDRESS: Final[Key] = ("address",)
"""What names a school in the address of its site."""
ADDRESS_WORD: Final = "zqtailoraddressqz"
"""Stands for it: letters alone, since an address may hold nothing else."""

_PROBE: Final = "é&<>\"'  z"
_WORD: Final = re.compile(rf"zqTailor(\d+)o(.*?)oTailorqz|{ADDRESS_WORD}", re.DOTALL)
_LEFT_OVER: Final = re.compile("zq-?tailor|tailor-?qz", re.IGNORECASE)


def _in_text(text: str) -> str:
    return html.escape(text, quote=False)


def _in_attribute(text: str) -> str:
    return _in_text(text).replace('"', "&quot;")


def _by_template(text: str) -> str:
    return str(escape(text))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _as_it_is(text: str) -> str:
    return text


def _as_json(text: str) -> str:
    return json.dumps(text)[1:-1]


def _as_unicode_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _in_script(text: str) -> str:
    return _as_unicode_json(text).replace("<", "\\u003c")


_MARKUP: Final[tuple[Write, ...]] = (
    _as_it_is,
    _in_text,
    _in_attribute,
    _by_template,
    html.escape,
)
_AROUND: Final[tuple[Write, ...]] = (_as_it_is, _as_json, _as_unicode_json, _in_script)


def _ways() -> dict[str, tuple[Write, ...]]:
    """Return the known ways of writing, by what each makes of the probe."""
    ways: dict[str, tuple[Write, ...]] = {}
    for lined in (_as_it_is, _in_one_line):
        for marked in _MARKUP:
            for again in _MARKUP:
                for around in _AROUND:
                    way = (lined, marked, again, around)
                    ways.setdefault(_written(_PROBE, way), way)
    return ways


def _written(text: str, way: tuple[Write, ...]) -> str:
    for write in way:
        text = write(text)
    return text


_WAYS: Final = _ways()


@dataclass(frozen=True, slots=True)
class Template:
    """A text with open words in it."""

    literals: tuple[str, ...]
    """What stands before, between and behind the words."""
    words: tuple[tuple[Key, str], ...] = ()
    """Each with what has become of its probe."""

    def fill(self, words: Words) -> str:
        """Return the text as a school reads it."""
        if not self.words:
            return self.literals[0]
        pieces = [""] * (2 * len(self.words) + 1)
        pieces[::2] = self.literals
        pieces[1::2] = [_written(words[key], _WAYS[probe]) for key, probe in self.words]
        return "".join(pieces)


class OpenWords:
    """Gives out open words, and finds them again."""

    def __init__(self) -> None:
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []

    def word(self, key: Key) -> str:
        """Return the word to stand for this."""
        if key not in self._numbers:
            self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return f"zqTailor{self._numbers[key]}o{_PROBE}oTailorqz"

    @staticmethod
    def is_in(text: str) -> bool:
        """Tell whether there is an open word in a text, or what is left of one."""
        return _LEFT_OVER.search(text) is not None

    def template(self, text: str, where: str) -> Template:
        """Return a text with the open words in it found.

        Raises:
            TailorError: one of them was changed in a way that is not known; ``where`` it stands.

        """
        literals, words = list[str](), list[tuple[Key, str]]()
        end = 0
        for found in _WORD.finditer(text):
            literals.append(text[end : found.start()])
            key = self._keys[int(found[1])] if found[1] else ADDRESS
            probe = found[2] if found[1] else _PROBE
            if probe not in _WAYS:
                raise TailorError(_changed(key, where))
            words.append((key, probe))
            end = found.end()
        literals.append(text[end:])
        if any(map(_LEFT_OVER.search, literals)):
            raise TailorError(_changed((), where))
        return Template(tuple(literals), tuple(words))


def _changed(key: Key, where: str) -> Diagnostic:
    what = f" ({key[0]})" if key else ""
    message = f"the theme changes a word here that differs between schools{what}"
    hint = "take out what cuts it or changes its letters, or build the site of each school alone"
    return Diagnostic(Severity.ERROR, "changed-word", f"{message}: {where}", hint=hint)
