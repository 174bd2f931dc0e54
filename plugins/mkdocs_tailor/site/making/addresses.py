"""Where the links and pictures of a handout lead, once the page is no longer round them."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

OUTWARD = frozenset(("http", "https", "mailto", "tel"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is round a page: where it lies, and what it can point at."""

    uri: str
    """The page's source, from ``docs_dir``."""
    docs: Path
    site: str
    """Where the site is published; empty where nobody said."""
    urls: Mapping[str, str]
    """For each file that the site publishes, by its source: where it lies in the site."""

    def address(self, target: str) -> str | None:
        """Return where a link leads from anywhere; None where it leads nowhere from a Word file."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return target if parts.scheme in OUTWARD else None
        if not self.site or not parts.path:
            return None
        url = self.urls.get(self._source(parts.path))
        if url is None:
            return None
        ending = f"#{parts.fragment}" if parts.fragment else ""
        return urljoin(f"{self.site.rstrip('/')}/", url) + ending

    def page_at(self, target: str) -> tuple[str, str] | None:
        """Return the page that a link leads to, from ``docs_dir``, and the place on it.

        None for what leads out of the content; whether there is such a page is not asked.
        """
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        return self._source(parts.path), parts.fragment

    def picture(self, source: str) -> bytes | None:
        """Return the bytes of a picture of the site; None for any other."""
        path = self.file(source)
        return path.read_bytes() if path and path.is_file() else None

    def file(self, source: str) -> Path | None:
        """Return the file in ``docs_dir`` that the page's text points at; None outside of it."""
        parts = urlsplit(source)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        path = (self.docs / self._source(parts.path)).resolve()
        return path if path.is_relative_to(self.docs) else None

    def _source(self, path: str) -> str:
        whole = posixpath.join(posixpath.dirname(self.uri), unquote(path))
        return posixpath.normpath(whole.lstrip("/"))
