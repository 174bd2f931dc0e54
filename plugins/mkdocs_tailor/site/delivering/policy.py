"""The policy of a page: what a browser may load and run on it. Whatever else got in does nothing.

It stands in the page itself (https://www.w3.org/TR/CSP3/), so that no host need be asked. Scripts
that stand in the page are allowed by the hashes of their texts, style attributes likewise; so
nothing may change a page after this.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import unescape
from typing import Final

VIDEOS: Final = "https://www.youtube-nocookie.com"
"""The one address outside that may show something, in a frame and after a click."""

HEADERS_URI: Final = "_headers"
HEADERS: Final = b"""\
/*
  Content-Security-Policy: frame-ancestors 'self'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: same-origin
  X-Content-Type-Options: nosniff
"""
"""What only a host can say, for those hosts that read a file of headers."""

_ATTRIBUTES = r"""((?:[^>"']|"[^"]*"|'[^']*')*)"""
_EITHER = re.DOTALL | re.IGNORECASE
_HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
_SCRIPT = re.compile(rf"<!--.*?-->|<script\b{_ATTRIBUTES}>(.*?)</script", _EITHER)
_STYLE_ELEMENT = re.compile(rf"<style\b{_ATTRIBUTES}>(.*?)</style", _EITHER)
_STYLE_ATTRIBUTE = re.compile(r"""\sstyle=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_NOT_RUN = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?[\w/+.-]*json""", re.IGNORECASE)


def with_policy(html: str) -> str:
    """Return the page with its policy first in its head; one without a head as it is.

    Only the character set stands before it: browsers look for that in the first 1,024 bytes.
    """
    head = _HEAD.search(html)
    if not head:
        return html
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return f"{html[: head.end()]}{meta}{html[head.end() :]}"


def policy(html: str) -> str:
    """Return the policy for a page."""
    scripts = ["'self'", *_hashes(_inline_scripts(html))]
    attributes = [*_hashes(_style_attributes(html))]
    styles = ["'self'", *_hashes(found[2] for found in _STYLE_ELEMENT.finditer(html))]
    styles += ["'unsafe-hashes'", *attributes] if attributes else []
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {' '.join(scripts)}",
            f"style-src {' '.join(styles)}",
            "img-src 'self' data: blob:",
            f"frame-src 'self' {VIDEOS}",
            "form-action 'none'",
            "base-uri 'none'",
            "object-src 'none'",
        )
    )


def _inline_scripts(html: str) -> Iterator[str]:
    for found in _SCRIPT.finditer(html):
        if found[2] is not None and not _NOT_RUN.search(found[1]):
            yield found[2]


def _style_attributes(html: str) -> Iterator[str]:
    for found in _STYLE_ATTRIBUTE.finditer(html):
        yield unescape(found[1] if found[1] is not None else found[2])


def _hashes(texts: Iterable[str]) -> dict[str, None]:
    """Return the sources that allow these texts, each once.

    A browser sees every line end as a line feed, and hashes what it sees.
    """
    seen = (re.sub(r"\r\n?", "\n", text).encode() for text in texts)
    return {f"'sha256-{b64encode(sha256(text).digest()).decode()}'": None for text in seen}
