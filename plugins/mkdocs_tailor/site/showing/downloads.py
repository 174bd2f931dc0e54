"""What a page's template is told about its Word files, and where it puts them."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TypeAlias
from urllib.parse import quote

from mkdocs_tailor.schools.slug import slug_of
from mkdocs_tailor.site.project.pages import INDEXES, Handout
from mkdocs_tailor.site.showing.live.marks import place_after
from mkdocs_tailor.word.prints import PRINTS, STANDARD, suffix

KILOBYTE = 1024

Row: TypeAlias = dict[str, str | list[dict[str, str]]]
"""What is told of a handout; under ``prints``, of each of its other print variants."""


def listed(
    handouts: Iterable[Handout], sizes: Iterable[int], title: str, master: str = ""
) -> list[Row]:
    """Return a row for each handout: what it is called, who it is for, where it lies.

    ``sizes`` are those of the files, in bytes, in the same order. ``title`` is that of the page:
    a handout that has no name of its own is called so. ``master`` is where the master that they
    were made from lies in the site; empty where it is not published.
    """
    made = zip(handouts, sizes, strict=True)
    return [_row(handout, size, title, quote(master)) for handout, size in made]


def name_of(handout: Handout, title: str) -> str:
    """Return what a handout is saved as, without its extension: ``making-friends-pupil``.

    A file that is named for its folder alone is called as its page is.
    """
    stem = PurePosixPath(handout.uri).stem
    page, hyphen, copy = stem.partition("-")
    named = page in INDEXES and copy in {"", handout.copy.name}
    called = slug_of(title) if named else ""
    return f"{called}{hyphen}{copy}" if called else stem


def beneath_title(html: str, head: str) -> str:
    """Return the page with its head under its title; above all else where it has no title."""
    if not head.strip():
        return html
    place = place_after(html, "h1")
    return f"{head}{html}" if place is None else f"{html[:place]}\n{head}{html[place:]}"


def _row(handout: Handout, size: int, title: str, master: str) -> Row:
    copy, name = handout.copy, name_of(handout, title)
    label = copy.title or title
    return {
        "url": quote(handout.uri),
        "name": f"{name}.docx",
        "label": label,
        "master": master,
        "copy": copy.name,
        "variant": STANDARD,
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
        "variant": variant,
        "full_name": f"{called}: {label}",
    }
