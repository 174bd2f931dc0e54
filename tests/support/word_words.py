"""The words of a Word file, as another program reads them."""

import html
import io
import re
from typing import Any

import mammoth

from support.mammoth_parts import read_quickly
from support.seen_words import as_seen

NOTE_MARKS = re.compile(
    '<sup><a[^>]*footnote-ref.*?</sup>|<a href="#footnote-ref[^>]*>.*?</a>|[\u2610\u2612]'
)
"""The marks of notes, and boxes: no words."""
LABELS = "r[style-name='Caption Label'] => !"
"""The numbers of captions, which count as little as those of lists."""
BLOCK = re.compile(r"</?(?:p|h\d|li|ul|ol|td|th|tr|table|br)\b[^>]*>")


def words_of(data: bytes) -> list[str]:
    """Return the words of the body, then those of the footnotes."""
    with read_quickly():
        result: Any = mammoth.convert_to_html(io.BytesIO(as_seen(data)), style_map=LABELS)  # pyright: ignore[reportUnknownMemberType] - it has no types
    plain = re.sub("<[^>]*>", "", BLOCK.sub("\n", NOTE_MARKS.sub("", result.value)))
    return html.unescape(plain).split()
