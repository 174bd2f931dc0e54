"""The rows that tell of a page's Word files, open: their names and sizes differ between schools."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mkdocs_tailor.site.masters.open_words import Key, OpenWords
from mkdocs_tailor.site.showing.downloads import Row

_OPEN: Final = frozenset(("name", "label", "size", "full_name"))
_PRINTS: Final = "prints"


def opened_rows(uri: str, rows: Sequence[Row], words: OpenWords) -> list[Row]:
    """Return the rows of a page with what may differ between schools left open."""
    opened: list[Row] = [{**row} for row in rows]
    for key, cell, name in _cells(uri, opened):
        cell[name] = words.word(key)
    return opened


def words_of_rows(uri: str, rows: Iterable[Row]) -> dict[Key, str]:
    """Return what a school reads in the rows of a page."""
    return {key: str(cell[name]) for key, cell, name in _cells(uri, rows)}


def _cells(uri: str, rows: Iterable[Row]) -> Iterator[tuple[Key, Row, str]]:
    for at, row in enumerate(rows):
        yield from ((("row", uri, at, name), row, name) for name in _OPEN & row.keys())
        prints = row.get(_PRINTS)
        own: list[Row] = [{**one} for one in prints] if isinstance(prints, list) else []
        for number, one in enumerate(own):
            yield from ((("row", uri, at, number, name), one, name) for name in _OPEN & one.keys())
        if own:
            row[_PRINTS] = own  # pyright: ignore[reportArgumentType] -- rows of prints hold texts
