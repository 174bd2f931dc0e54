"""How the tags and the headings of a page lie in each other, with their places in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_tailor.language.jinja.literal import FENCE, hide
from mkdocs_tailor.language.jinja.syntax import RAW

_TAG = re.compile(r"\{%[-+]?\s*(\w+)((?:(?!%\}).)*?)[-+]?%\}", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*(?:\{([^{}%]*)\})?[ \t]*$", re.MULTILINE)
_NAME = re.compile(r"#([\w-]+)")
_PAIRED = frozenset({"block", "if", "for", "macro", "call", "filter", "with", "set"})
_BRANCHES = frozenset({"else", "elif"})
TOP = 0
"""The level of what is no heading."""


@dataclass(slots=True)
class Part:
    """A tag with what it encloses, one branch of it, or a heading."""

    kind: str
    """The tag's word; ``branch``; ``heading``; ``page`` for the whole."""
    start: int
    name: str = ""
    title: str = ""
    level: int = TOP
    inner_start: int = 0
    inner_end: int = 0
    end: int = 0
    parts: list["Part"] = field(default_factory=list["Part"])

    def highest(self) -> int:
        """Return the level of the highest heading in it, 7 where there is none."""
        own = self.level or 7
        return min([own, *(part.highest() for part in self.parts)])


def outline_of(text: str) -> Part:
    """Return the whole of a page's body as a tree of its tags and headings.

    A page whose tags do not match is read as far as they do, and what is never closed goes on to
    its end; compiling it tells what is wrong.
    """
    page = Part("page", 0, inner_end=len(text), end=len(text))
    open_parts = [page]
    for match in _events(text):
        if match.re is _HEADING:
            open_parts[-1].parts.append(_heading(match))
        else:
            _tag(match, open_parts)
    while len(open_parts) > 1:
        _close(open_parts, len(text), len(text))
    return page


def _events(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags and the headings of a text in their order; none in code, none that is raw."""
    hidden = RAW.sub(lambda raw: re.sub(r"\S", " ", raw[0]), hide(text))
    fences = [match.span() for match in FENCE.finditer(text)]
    headings = (
        one
        for one in _HEADING.finditer(hidden)
        if not any(start <= one.start() < end for start, end in fences)
    )
    yield from sorted([*_TAG.finditer(hidden), *headings], key=lambda match: match.start())


def _heading(match: re.Match[str]) -> Part:
    named = _NAME.search(match[3] or "")
    name = named[1] if named else ""
    return Part("heading", match.start(), name, match[2], len(match[1]), end=match.end())


def _tag(match: re.Match[str], open_parts: list[Part]) -> None:
    word, rest = match[1], match[2].strip()
    if word in _BRANCHES and open_parts[-1].kind == "branch":
        _close(open_parts, match.start(), match.start())
        _open(open_parts, Part("branch", match.end(), inner_start=match.end()))
    elif word.startswith("end") and word[3:] in _PAIRED:
        _end(word[3:], match, open_parts)
    elif word in _PAIRED and not (word == "set" and "=" in rest):
        name = rest.split()[0] if rest else ""
        _open(open_parts, Part(word, match.start(), name, inner_start=match.end()))
        if word in {"if", "for"}:
            _open(open_parts, Part("branch", match.end(), inner_start=match.end()))


def _open(open_parts: list[Part], part: Part) -> None:
    open_parts[-1].parts.append(part)
    open_parts.append(part)


def _close(open_parts: list[Part], inner_end: int, end: int) -> None:
    part = open_parts.pop()
    part.inner_end, part.end = inner_end, end


def _end(word: str, match: re.Match[str], open_parts: list[Part]) -> None:
    if open_parts[-1].kind == "branch":
        _close(open_parts, match.start(), match.start())
    if open_parts[-1].kind == word:
        _close(open_parts, match.start(), match.end())
