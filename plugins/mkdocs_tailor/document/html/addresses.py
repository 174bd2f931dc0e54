"""Keeping what a school typed from becoming a script."""

import re

from mkdocs_tailor.language.records import Expression

_ADDRESSES = frozenset(
    ("action", "cite", "data", "formaction", "href", "poster", "src", "xlink:href")
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_PASSED_OVER = re.compile(r"[\x00-\x20]")
_SAFE = frozenset(("http", "https", "mailto", "tel"))
_SCRIPTS = frozenset(("javascript", "vbscript", "data"))

NOWHERE = "about:blank"


def safe_address(name: str, expression: Expression, value: str) -> str:
    """Return the filled value of an attribute, or ``about:blank`` for an address that is unsafe.

    A scheme that comes from a school's value must be http, https, mailto or tel; one that the
    author wrote may be any but those that run scripts. Browsers pass over white space and control
    characters in a scheme (URL Standard, section 4.4), so they do not count here.
    """
    scheme = _scheme(value) if name in _ADDRESSES else ""
    if scheme in _SAFE or not scheme:
        return value
    written = scheme == _scheme(_written_first(expression))
    return value if written and scheme not in _SCRIPTS else NOWHERE


def _scheme(address: str) -> str:
    found = _SCHEME.match(_PASSED_OVER.sub("", address))
    return found.group(1).lower() if found else ""


def _written_first(expression: Expression) -> str:
    """Return the author's own text with which an open attribute begins."""
    first = expression[1] if isinstance(expression, tuple) and len(expression) > 1 else ""
    return first if isinstance(first, str) else ""
