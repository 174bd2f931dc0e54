"""What a page's template is told about its Word files, and where it puts them."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TypeAlias
from urllib.parse import quote

from mkdocs_tailor.schools.slug import slug_of
from mkdocs_tailor.site.project.pages import INDEXES, Handout
from mkdocs_tailor.word.prints import PRINTS, STANDARD, suffix

KILOBYTE = 1024

Row: TypeAlias = dict[str, str | list[dict[str, str]]]
"""What is told of a handout; under ``prints``, of each of its other print variants."""


def listed(handouts: Iterable[Handout], sizes: Iterable[int], title: str) -> list[Row]:
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


def _row(handout: Handout, size: int, title: str) -> Row:
    copy, stem = handout.copy, PurePosixPath(handout.uri).stem
    name = (slug_of(title) if stem in INDEXES else "") or stem
    label = copy.title or title
    return {
        "url": quote(handout.uri),
        "name": f"{name}.docx",
        "label": label,
        "audience": copy.audience,
        "about": copy.about,
        "size": f"{max(1, round(size / KILOBYTE))} KB",
        "prints": [
            _print(variant, uri, name, label)
            for variant, uri in handout.uris.items()
            if variant != STANDARD
        ],
    }


def _print(variant: str, uri: str, name: str, label: str) -> dict[str, str]:
    """Return what is told of a print variant; its full name says which handout it is one of."""
    called = PRINTS[variant]
    return {
        "url": quote(uri),
        "name": f"{name}{suffix(variant)}.docx",
        "label": called,
        "full_name": f"{called}: {label}",
    }
