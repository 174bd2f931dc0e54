"""Addresses that a Word file may name: those that every program opens, and written as it wants."""

import re
from urllib.parse import quote, urlsplit

LONGEST = 2000
"""In characters; Word calls files with much longer addresses damaged."""

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_WRITABLE = re.compile(r"https?://[^/\s?#]|mailto:\S|tel:\S")
_BESIDE = re.compile(r"\./([A-Za-z0-9][A-Za-z0-9-]*[./])*[A-Za-z0-9-]+")
_OTHER = re.compile(r"[^A-Za-z0-9!#$%&'()*+,./:;=?@\[\]_~-]")
"""What addresses do not hold as it is (RFC 3986, section 2); a ``%`` begins what is encoded."""
_HALF_SIGN = re.compile(r"%(?![0-9A-Fa-f]{2})")


def scheme_of(target: str) -> str:
    """Return the scheme of an address in small letters; empty for one inside the site."""
    found = _SCHEME.match(target)
    return found[1].lower() if found else ""


def writable(address: str) -> str | None:
    """Return the address as it is written in a relationship; None where that cannot be.

    Blanks and the like are encoded; letters of other scripts stay, as IRIs have them (RFC 3987).
    What begins with ``./`` leads to a file beside the Word file; no address of a site does.
    """
    if _BESIDE.fullmatch(address):
        return address.removeprefix("./")
    scheme, whole = scheme_of(address), address.strip()
    whole = f"{scheme}{whole[len(scheme) :]}"
    encoded = _OTHER.sub(_encoded, _HALF_SIGN.sub("%25", whole))
    if not _WRITABLE.match(encoded) or len(encoded) > LONGEST:
        return None
    return encoded if _has_a_host(encoded) else None


def _encoded(found: re.Match[str]) -> str:
    sign = found[0]
    return sign if not sign.isascii() and sign.isprintable() else quote(sign, "", errors="ignore")


def _has_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return whole or not parts.scheme.startswith("http")
