"""The rules of a single line: where a tag or a field may not stand in it."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.language.codepoints import FIELD, MARK, OPEN_SIGN, field_number, read_mark
from mkdocs_tailor.language.errors import finding
from mkdocs_tailor.language.placing.linekinds import BLOCK_START, HEADING, is_separator
from mkdocs_tailor.language.placing.lines import Fence, Line
from mkdocs_tailor.language.records import Residual

Rule: TypeAlias = Callable[[Line], tuple[str, str, str] | None]
"""Takes a line outside code; gives the code, the message and the mend of what it finds."""

_F, _M = FIELD.pattern, MARK.pattern

NUMBER = re.compile(rf"{_F}[.)][ ]")
QUOTED = re.compile(r"(?:>[ ]?)+$")
KIND = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ ]+[^\"]*$")
TICK_BOX = re.compile(r"(?:[-*+]|\d+[.)])[ ]+\[[^\]]?$")
AUTOMATIC = re.compile(rf"(?<!\()<(?:mailto:)?[^<>\s\"'=/@:]*{_F}[^<>\s\"'@]*>")
"""An automatic link of which Markdown sees neither a scheme nor an ``@``."""

IDENTIFIER = re.compile(r"\{:?[^{}]*#[\w-][^{}]*\}\s*$")


def _before_first_mark(line: Line) -> tuple[str, str] | None:
    text = line.text.lstrip(" ")
    mark = MARK.search(text)
    return (text[: mark.start()], MARK.sub("", text[mark.start() :])) if mark else None


def field_as_number(line: Line) -> tuple[str, str, str] | None:
    """A numbered item cannot get its number from a field."""
    if NUMBER.match(line.bare.lstrip(" ")):
        mend = "write “1.” on every item; the page counts them"
        return "number", "a numbered item must start with a real number", mend
    return None


def tag_before_block(line: Line) -> tuple[str, str, str] | None:
    """A tag cannot stand before a bullet, heading or row on the same line."""
    parts = _before_first_mark(line)
    if parts and not parts[0] and BLOCK_START.match(parts[1]):
        what = "a tag stands before a bullet, a heading or a table row"
        return "tag-before-block", what, "put this tag on a line of its own, above"
    return None


def tag_in_quotation(line: Line) -> tuple[str, str, str] | None:
    """A tag cannot stand before something inside a quotation."""
    parts = _before_first_mark(line)
    if parts and QUOTED.match(parts[0]) and (not parts[1].strip() or BLOCK_START.match(parts[1])):
        mend = "put it around the whole quotation, or inside one line"
        return "tag-in-quotation", "a tag cannot stand alone inside a quotation", mend
    return None


def tag_in_kind(line: Line) -> tuple[str, str, str] | None:
    """The kind of a callout cannot depend on the school."""
    parts = _before_first_mark(line)
    if parts and KIND.match(parts[0]):
        message = "the kind of a callout cannot depend on the school"
        return "callout-kind", message, "only its title (in quotes) may"
    return None


def tag_in_tick_box(line: Line) -> tuple[str, str, str] | None:
    """A tick box cannot depend on the school."""
    parts = _before_first_mark(line)
    if parts and TICK_BOX.match(parts[0]):
        mend = "put an {% if %} round the whole bullet, on lines of its own"
        return "tick-box", "a tick box cannot depend on the school", mend
    return None


def tag_in_separator(line: Line) -> tuple[str, str, str] | None:
    """The columns of a table cannot depend on the school."""
    if MARK.search(line.text) and is_separator(line.bare):
        mend = "write the whole table twice, in {% if %} and {% else %}"
        return "columns", "the columns of a table cannot depend on the school", mend
    return None


def automatic_link(line: Line) -> tuple[str, str, str] | None:
    """A field cannot be an automatic link."""
    if AUTOMATIC.search(line.bare):
        mend = "write [text](mailto:{{ … }}) or [text]({{ … }})"
        return "automatic-link", "a field cannot stand alone between < and >", mend
    return None


def heading_identifier(line: Line) -> tuple[str, str, str] | None:
    """A heading's address cannot hold a value, so it must have fixed words of its own."""
    heading = HEADING.match(line.text.strip())
    if not heading or not OPEN_SIGN.search(heading[2]):
        return None
    identifier = IDENTIFIER.search(heading[2])
    if identifier and OPEN_SIGN.search(identifier[0]):
        message = "the address of a heading cannot differ from school to school"
        return "heading-address", message, "write fixed words in {#…}"
    return None if identifier else identifier_of(heading[2])


def identifier_of(words: str) -> tuple[str, str, str] | None:
    """Return what is wrong with a heading of these words that has no ``{#id}``."""
    mend = "write {#a-name} at the end of the line"
    if MARK.search(words):
        message = "a heading with an {% if %} or {% for %} in it needs an address of its own"
        return "heading-address", message, mend
    if not re.search(r"\w", FIELD.sub("", words)):
        return "heading-address", "a heading of values alone needs an address of its own", mend
    return None


RULES: Final[tuple[Rule, ...]] = (
    field_as_number,
    tag_in_separator,
    tag_in_quotation,
    tag_before_block,
    tag_in_kind,
    tag_in_tick_box,
    automatic_link,
    heading_identifier,
)


def check_line(line: Line, residual: Residual) -> Diagnostic | None:
    """Return what the first rule finds that the line breaks."""
    if line.fence is Fence.INSIDE:
        return None
    if line.fence is not Fence.NONE:
        return _fence(line, residual)
    for rule in RULES:
        found = rule(line)
        if found:
            return at_line(line, residual, *found)
    return None


def _fence(line: Line, residual: Residual) -> Diagnostic | None:
    if not MARK.search(line.text):
        return None
    message = "the first and last line of a code block cannot depend on the school"
    return at_line(line, residual, "fence", message, "put the tag around the whole code block")


def at_line(line: Line, residual: Residual, code: str, message: str, mend: str) -> Diagnostic:
    """Return a finding about a line, at the first tag or field that stands in it."""
    return finding(code, message, place_of(line, residual), mend)


def place_of(line: Line, residual: Residual) -> Place | None:
    """Return the place of the first tag or field in a line, or of the range that it stands in."""
    sign = MARK.search(line.text) or FIELD.search(line.text)
    if sign and MARK.match(sign[0]):
        return residual.ranges[read_mark(sign[0])[0]].place
    if sign:
        return residual.fields[field_number(sign[0])].place
    return residual.ranges[line.path[-1][0]].place if line.path else None
