"""Text: which characters are let in, and how much of it."""

import re
import unicodedata

from mkdocs_tailor.schools.gate.problem import Problem, quoted

LONGEST_TEXT = 200
LONGEST_LONG_TEXT = 5_000
LONGEST_LINK = 2_000

_SPACE = re.compile("[\t\n\v\f\r \u0085\u2028\u2029]+")
_WIDE_SPACE = "[ \u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]"
_WIDE_SPACES = re.compile(f"{_WIDE_SPACE}+")
_EDGES = re.compile(f"^{_WIDE_SPACE}+|{_WIDE_SPACE}+$")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RESERVED = re.compile("[\U00017000-\U000187f7\U000f0000-\U0010ffff]")


def clean(text: str) -> str:
    """Return the text as it may stand in a page and in a Word file.

    White space becomes one space; a no-break space stays, except at the ends. Characters outside
    the Char production of XML 1.0 (section 2.2) and the marks that turn the direction of a line
    (Unicode Standard Annex 9, section 2) are dropped. What remains is in normalisation form C.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # as nearly every value
    spaced = _SPACE.sub(" ", text)
    kept = _SPACE.sub(" ", _DIRECTION.sub("", _NOT_XML.sub("", spaced)))
    return unicodedata.normalize("NFC", _EDGES.sub("", kept))


def with_plain_spaces(text: str) -> str:
    """Return the text with ordinary spaces only, as dates and numbers are written."""
    return _WIDE_SPACES.sub(" ", text)


def fits(text: str, longest: int) -> Problem | None:
    """Return what is wrong with clean text of any kind: a reserved character, or its length."""
    if found := _RESERVED.search(text):
        return Problem(
            "reserved-character",
            f"the character U+{ord(found.group()):04X} is reserved by the build",
            "leave it out",
        )
    if len(text) > longest:
        message = f"{quoted(text)} has {len(text):,} characters"
        return Problem("too-long", message, f"at most {longest:,} fit")
    return None


def read_text(text: str, pattern: str, example: str) -> str | Problem:
    """Return the text if the whole of it matches the pattern; an empty pattern takes all."""
    if not pattern or re.fullmatch(pattern, text):
        return text
    message = f"{quoted(text)} does not look right"
    return Problem("wrong-pattern", message, f"write it like {example}")
