"""The navigation that an author wrote, with pages left out and pages put in."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, cast

Nav: TypeAlias = "list[str | dict[str, str | Nav]]"
"""As ``mkdocs.yml`` has it: addresses, titles with addresses, titles with more of the same."""


def without_pages(nav: Nav, hidden: Sequence[str]) -> Nav:
    """Return the navigation without these pages, and without sections that are empty then."""
    return [*_without(nav, hidden)]


def with_pages(nav: Nav, added: Mapping[str, str]) -> Nav:
    """Return the navigation with pages put in, each behind the page that it follows.

    ``added`` gives the page that each follows; where that is empty or not there, it stands behind
    the last page of its own folder, or at the very end.
    """
    for uri, after in added.items():
        made, found = _behind(nav, after, uri) if after else (nav, False)
        if not found:
            beside = [one for one in _addresses(nav) if _folder(one) == _folder(uri)]
            made, found = _behind(nav, beside[-1], uri) if beside else (nav, False)
        nav = made if found else [*nav, uri]
    return nav


def _without(nav: Nav, hidden: Sequence[str]) -> "Iterator[str | dict[str, str | Nav]]":
    for entry in nav:
        if isinstance(entry, str):
            yield from [] if entry in hidden else [entry]
            continue
        for title, inside in entry.items():
            left = without_pages(inside, hidden) if isinstance(inside, list) else inside
            if left and left not in hidden:
                yield {title: left}


def _behind(nav: Nav, after: str, uri: str) -> tuple[Nav, bool]:
    """Return the navigation with the address behind another, and whether that was found."""
    made: Nav = []
    found = False
    for entry in nav:
        made.append(entry)
        if isinstance(entry, dict):
            (title, inside), *_ = entry.items()
            if isinstance(inside, list):
                inside, found_inside = _behind(inside, after, uri)
                made[-1] = cast("dict[str, str | Nav]", {title: inside})
                found = found or found_inside
        if after in (entry if isinstance(entry, dict) else {"": entry}).values():
            made.append(uri)
            found = True
    return made, found


def _addresses(nav: Nav) -> Iterator[str]:
    for entry in nav:
        for inside in entry.values() if isinstance(entry, dict) else (entry,):
            if isinstance(inside, str):
                yield inside
            else:
                yield from _addresses(inside)


def _folder(uri: str) -> str:
    return posixpath.dirname(uri)
