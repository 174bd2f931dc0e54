"""The policy of a page: what a browser may load and run on it. Whatever else got in does nothing.

It stands in the page itself (https://www.w3.org/TR/CSP3/), so that no host need be asked. Scripts
that stand in the page are allowed by the hashes of their texts, style attributes likewise; so
nothing may change a page after this.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    place = policy_place(html)
    return html if place is None else f"{html[:place]}{element(policy(html))}{html[place:]}"


def policy_place(html: str) -> int | None:
    """Return where the policy of a page stands; None for one without a head."""
    head = _HEAD.search(html)
    return head.end() if head else None


def element(said: str) -> str:
    """Return the element that says a policy."""
    return f'<meta http-equiv="Content-Security-Policy" content="{said}">'


def policy(html: str) -> str:
    """Return the policy for a page."""
    return written(allowed(html))


@dataclass(frozen=True, slots=True)
class Allowed:
    """What stands in a page, or in a part of one, and must be allowed by its hash."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    """Style attributes."""

    @property
    def all(self) -> tuple[str, ...]:
        """Everything, whatever it is."""
        return self.scripts + self.styles + self.attributes

    def __add__(self, other: "Allowed") -> "Allowed":
        """Return what stands in two parts, one behind the other."""
        return Allowed(
            self.scripts + other.scripts,
            self.styles + other.styles,
            self.attributes + other.attributes,
        )


def allowed(html: str) -> Allowed:
    """Return what must be allowed of a page, or of a part of one that no tag reaches out of."""
    return Allowed(
        tuple(_inline_scripts(html)),
        tuple(found[2] for found in _STYLE_ELEMENT.finditer(html)),
        tuple(_style_attributes(html)),
    )


def written(said: Allowed) -> str:
    """Return the policy that allows this, and what is the site's own."""
    scripts = ["'self'", *_hashes(said.scripts)]
    attributes = [*_hashes(said.attributes)]
    styles = ["'self'", *_hashes(said.styles)]
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
