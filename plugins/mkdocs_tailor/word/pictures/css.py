"""The styles in a drawing (CSS Syntax Module Level 3): no links, and a face that is there."""

import re
from typing import Final

GENERIC: Final = frozenset(
    ("cursive", "fantasy", "inherit", "initial", "monospace", "sans-serif", "serif", "system-ui")
)
"""The faces that every machine has, by some name or other."""

_LINK = re.compile(r"url\(\s*['\"]?\s*(?![\s'\"#])[^)]*(?:\)|$)", re.IGNORECASE)
_IMPORT = re.compile(r"@import[^;]*(?:;|$)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_LAST_CHARACTER = 0x10FFFF
_FACES = re.compile(r"(?<![\w-])(font-family\s*:\s*)([^;{}]+)", re.IGNORECASE)


def safe_css(text: str) -> str:
    """Return the styles without what they refer to outside; nothing where that is in disguise."""
    safe = _IMPORT.sub("", _LINK.sub("none", text))
    bare = _COMMENT.sub("", _ESCAPE.sub(_unescaped, safe))
    return "" if _LINK.search(bare) or _IMPORT.search(bare) else safe


def with_faces(text: str) -> str:
    """Return the styles with a sans serif after each list of faces that may all be missing."""
    return _FACES.sub(lambda found: found[1] + with_face(found[2]), text)


def with_face(faces: str) -> str:
    """Return a list of faces that ends in one which every machine has."""
    named = {face.strip(" \t\r\n'\"").lower() for face in faces.split(",")}
    if not GENERIC.isdisjoint(named) or "!" in faces:
        return faces
    return f"{faces.rstrip()}, sans-serif"


def _unescaped(found: re.Match[str]) -> str:
    if found[2] is not None:
        return found[2]
    number = int(found[1], 16)
    return chr(number) if 0 < number <= _LAST_CHARACTER else "\ufffd"
