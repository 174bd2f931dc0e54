"""Words in capitals: harder to read, and spelt out by some programs. Bold says the same."""

import re
from collections.abc import Iterator

from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, quoted, warning
from mkdocs_tailor.word.access.walk import Stands

STRESSED = (
    "ALL ALWAYS ANY ASK BEFORE CAREFUL CHECK DO EACH EVERY FIRST IMPORTANT LISTEN LOOK MUST NEVER "
    "NO NOT NOTE NOW ONLY PLEASE READ REMEMBER STOP THINK THIS WARNING WRITE YOU YOUR"
)
"""Words that are no abbreviation of anything and are often stressed."""

_STRESSED = re.compile(rf"\b(?:{'|'.join(STRESSED.split())})\b(?!\.?[A-Z])")
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:[ ’'-]+[A-Z]{2,}){2,}\b")
"""Three in a row: two may both be abbreviations."""

_HINT = "write it as any other word, between two stars on either side if it matters: **never**"


def see_capitals(spot: Stands) -> Iterator[Seen]:
    """Yield the words of a text that are stressed by capitals."""
    text = spot.node
    if not isinstance(text, str) or spot.verbatim:
        return
    if found := _SHOUTED.search(text) or _STRESSED.search(text):
        message = f"{quoted(found[0])} stands in capitals"
        yield warning("capitals", message, _HINT, Mark(text, spot.near))
