"""What a page's template is told about its Word files, and where it puts them."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import quote

from mkdocs_tailor.schools.slug import slug_of
from mkdocs_tailor.site.project.pages import INDEXES, Handout

KILOBYTE = 1024


def listed(handouts: Iterable[Handout], sizes: Iterable[int], title: str) -> list[dict[str, str]]:
    """Return a row for each handout: what it is called, who it is for, where it lies.

    ``sizes`` are those of the files, in bytes, in the same order. ``title`` is that of the page:
    a handout that has no name of its own is called so.
    """
    return [_row(handout, size, title) for handout, size in zip(handouts, sizes, strict=True)]


def beneath_title(html: str, head: str) -> str:
    """Return the page with its head under its title; above all else where it has no title."""
    if not head.strip():
        return html
    title, end, rest = html.partition("</h1>")
    return f"{title}{end}\n{head}{rest}" if end else f"{head}{html}"


def _row(handout: Handout, size: int, title: str) -> dict[str, str]:
    copy = handout.copy
    path = PurePosixPath(handout.uri)
    named = slug_of(title) if path.stem in INDEXES else ""
    return {
        "url": quote(handout.uri),
        "name": f"{named or path.stem}.docx",
        "label": copy.title or title,
        "audience": copy.audience,
        "about": copy.about,
        "size": f"{max(1, round(size / KILOBYTE))} KB",
    }
