"""What is wrong with a tag, in words a teacher understands."""

import re
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.language.codepoints import BRACE
from mkdocs_tailor.language.errors import finding
from mkdocs_tailor.language.jinja.library import NATIVE_FILTERS
from mkdocs_tailor.language.jinja.locating import locate
from mkdocs_tailor.language.source import Source, SourceLoader, prepared
from mkdocs_tailor.language.wording import did_you_mean

PAIRS = {
    name: f"end{name}"
    for name in ("if", "for", "block", "macro", "call", "filter", "with", "raw", "autoescape")
}
MIDDLES = {"else": ("if", "for"), "elif": ("if",)}
OTHERS = ("extends", "include", "import", "from", "set")

LOOK = "look for a bracket, quote or brace that is not closed"

RAW = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}", re.DOTALL)
TAG = re.compile(r"\{%[-+]?\s*(\w+)(.*?)%\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tag:
    """A ``{% … %}`` of a source."""

    name: str
    rest: str
    line: int
    column: int


def tags(source: Source) -> list[Tag]:
    """Return the tags of a source in their order, with the lines that they have in the file."""
    text = RAW.sub(lambda raw: re.sub(r"\S", " ", raw[0]), prepared(source.text))
    return [
        Tag(
            match[1],
            match[2],
            source.first_line + text.count("\n", 0, match.start()),
            match.start() - text.rfind("\n", 0, match.start()),
        )
        for match in TAG.finditer(text)
    ]


def explain_syntax(error: TemplateSyntaxError, loader: SourceLoader) -> Diagnostic:
    """Return the finding for what Jinja2 could not read."""
    source = loader.find(error.name) if error.name else None
    if source is None:
        return finding("syntax", error.message or "", Place(error.name or "?", error.lineno), LOOK)
    place = Place(source.path, source.first_line + error.lineno - 1)
    message = error.message or ""
    found = known_mistake(message, place) or unpaired(source) or _other(error, place)
    return locate(found, loader)


def unpaired(source: Source) -> Diagnostic | None:
    """Return the finding for the first tag of a source that has no partner; None where all have."""
    opened: list[Tag] = []
    for tag in tags(source):
        place = Place(source.path, tag.line, tag.column)
        if tag.name in PAIRS or (tag.name == "set" and "=" not in tag.rest):
            opened.append(tag)
        elif not _fits(tag, opened):
            return _astray(tag, place, opened, _in_code(source))
        elif tag.name.startswith("end"):
            opened.pop()
    return _unclosed(opened[-1], source) if opened else None


def _fits(tag: Tag, opened: list[Tag]) -> bool:
    """Tell whether a tag may stand in what is open."""
    last = opened[-1].name if opened else ""
    if tag.name in MIDDLES:
        return last in MIDDLES[tag.name]
    return not tag.name.startswith("end") or (bool(opened) and tag.name == f"end{last}")


def _in_code(source: Source) -> str:
    """Return what to add to a mend where tags stand in code, which shows them as they are."""
    return "; tags in code blocks do not count" if f"{BRACE}%" in prepared(source.text) else ""


def _astray(tag: Tag, place: Place, opened: list[Tag], in_code: str) -> Diagnostic:
    this = f"this {{% {tag.name} %}}"
    if not opened:
        begin = tag.name.removeprefix("end") if tag.name.startswith("end") else "if"
        hint = f"write {{% {begin} … %}} above it, or take it out{in_code}"
        return finding("unpaired-tag", f"{this} belongs to nothing", place, hint)
    last = opened[-1]
    return finding(
        "unpaired-tag",
        f"{this} stands inside the {{% {last.name} %}} of line {last.line}, which is not closed",
        place,
        f"write {{% end{last.name} %}} first{in_code}",
    )


def _unclosed(tag: Tag, source: Source) -> Diagnostic:
    return finding(
        "unpaired-tag",
        f"this {{% {tag.name} %}} on line {tag.line} is never closed",
        Place(source.path, tag.line, tag.column),
        f"write {{% end{tag.name} %}} where it ends{_in_code(source)}",
    )


def known_mistake(message: str, place: Place | None) -> Diagnostic | None:
    """Return the finding for a name that Jinja2 does not know, by its message."""
    unknown = re.match(r"Encountered unknown tag '(\w+)'", message)
    known = [*PAIRS, *PAIRS.values(), *MIDDLES, *OTHERS]
    if unknown and unknown[1] not in known:
        hint = did_you_mean(unknown[1], known, "to show braces as they are, put them in backticks")
        return finding("unknown-tag", f"there is no tag {{% {unknown[1]} %}}", place, hint)
    function = re.match(r"No (filter|test) named '(.+?)'", message)
    if function:
        known = [*FILTERS, *NATIVE_FILTERS] if function[1] == "filter" else list(TESTS)
        others = [name for name in known if name != function[2]]
        hint = did_you_mean(function[2], others, "see the list of filters in the guide for authors")
        what = f"there is no {function[1]} {function[2]!r}"
        return finding(f"unknown-{function[1]}", what, place, hint)
    twice = re.match(r"block '(.+)' defined twice", message)
    if twice:
        hint = "give one of them another name"
        return finding("block-twice", f"the block {twice[1]!r} stands twice here", place, hint)
    return None


def _other(error: TemplateSyntaxError, place: Place) -> Diagnostic:
    message = f"Jinja2 cannot read this: {error.message}"
    return finding("syntax", message, place, LOOK)
