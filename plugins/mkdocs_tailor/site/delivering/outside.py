"""What pages would load from elsewhere, which their policy keeps them from: an author is told."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.site.delivering.policy import VIDEOS

_LOADING = re.compile(
    r"<(?:script|img|iframe|audio|video|source|embed|link)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"""\s(?:src|href)\s*=\s*["']?((?:https?:)?//[^"'\s>]+)""", re.IGNORECASE)
_LINK: Final = "<link"
_LOADED = re.compile(r"""\brel\s*=\s*["']?[\w\s]*(?:stylesheet|icon|preload)""", re.IGNORECASE)


def loaded_from_outside(html: str) -> Iterator[Diagnostic]:
    """Yield a note for each host, other than the site's own, that the page would load from."""
    for host in dict.fromkeys(_hosts(html)):
        yield Diagnostic(
            Severity.NOTE,
            "kept-out",
            f"pages would load something from {host}, but their policy keeps it out",
            None,
            "put it among your own files, or say ‘policy: false’ under the plugin",
        )


def _hosts(html: str) -> Iterator[str]:
    for tag in _LOADING.findall(html):
        address = _ADDRESS.search(tag)
        is_loaded = not tag.lower().startswith(_LINK) or _LOADED.search(tag)
        if address and is_loaded and not address[1].startswith(VIDEOS):
            yield urlsplit(address[1]).netloc
