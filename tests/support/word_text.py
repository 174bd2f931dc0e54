"""The words of a Word file as mammoth reads them, to compare with the words of the page."""

import io
import re
from typing import Any

import mammoth

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.words.plain import markup_text
from support.mammoth_parts import read_quickly
from support.seen_words import as_seen

STYLES = """
r[style-name='Placeholder Text'] => !
r[style-name='Placeholder Rule'] => !
r[style-name='Caption Label'] => !
"""
"""Prompts are no words of the page, but for the choices of a blank, nor are captions' numbers."""
NOTE_MARKS = re.compile(
    r'<sup><a href="#[^"]*footnote-[^"]*"[^>]*>\[\d+\]</a></sup>'
    r'|<a href="#[^"]*footnote-ref-[^"]*">↑</a>'
)
"""What leads from the text to a footnote and back."""
BOXES = re.compile("[\u2610\u2612]")


def word_text(data: bytes) -> str:
    """Return the words of the body, then of the footnotes; every block on a line of its own."""
    with read_quickly():
        result: Any = mammoth.convert_to_html(  # pyright: ignore[reportUnknownMemberType] # untyped
            io.BytesIO(as_seen(data)), style_map=STYLES
        )
    return markup_text(parse_html(BOXES.sub("", NOTE_MARKS.sub("", result.value))))
