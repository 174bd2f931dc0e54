"""Which of two editions is the older one, as far as their names and pages tell."""

import re

from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.schools.slug import slug_of

FOLDER = "editions"
"""The folder of the content in which each edition has a page."""

_NUMBER = re.compile(r"\d+")


def page_of(edition: str) -> str:
    """Return the page of an edition, from the folder of the content."""
    return f"{FOLDER}/{slug_of(edition)}.md"


def is_older(edition: Content, than: Content) -> bool:
    """Whether an edition is older than another: by what it lists, or else by its name.

    A content lists its own edition and those before it. Names are compared where both are numbers,
    such as ``2025`` and ``2026.1``.
    """
    if edition.edition == than.edition:
        return False
    if page_of(edition.edition) in than.pages:
        return page_of(than.edition) not in edition.pages
    mine, theirs = _numbers(edition.edition), _numbers(than.edition)
    return bool(mine and theirs) and mine < theirs


def _numbers(name: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(name)] if name[:1].isdigit() else []
