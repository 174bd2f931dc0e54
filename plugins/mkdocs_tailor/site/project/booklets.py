"""Booklets: pages that bring others together as the parts of one Word file."""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.nearest import nearest
from mkdocs_tailor.site.project.kinds import Copy
from mkdocs_tailor.site.project.pages import Reading, SourcePage, handouts_of

BOOKLET = "booklet"
"""The kind of page that lists others, under ``pages:``."""


def with_parts(readings: Iterable[Reading], hidden: Collection[str] = ()) -> tuple[Reading, ...]:
    """Return the pages, each booklet with its parts; what is wrong there is among the findings.

    ``hidden`` are pages that a school leaves out: its booklets do without them.

    A part that cannot be one is left out. A booklet comes in those copies of its kind that every
    part comes in, so that no copy holds a page that was not made for its readers.
    """
    read = tuple(readings)
    pages = {page.uri: page for page, _ in read}
    return tuple(
        _bound(page, findings, pages, hidden) if _is_booklet(page) else (page, findings)
        for page, findings in read
    )


def _is_booklet(page: SourcePage) -> bool:
    return page.kind is not None and page.kind.name == BOOKLET


def _bound(
    page: SourcePage,
    findings: tuple[Diagnostic, ...],
    pages: Mapping[str, SourcePage],
    hidden: Collection[str],
) -> Reading:
    entries = tuple(_entries(page, pages, hidden))
    wrong = [one for one in map(_fault, entries) if one]
    parts = tuple(entry.part for entry in entries if entry.part and not _fault(entry))
    copies = _common_copies(page, parts)
    if not entries:
        hint = "write ‘pages:’ above it, and each page on a line of its own after a dash"
        place = Place(page.path, page.front_matter.lines.get("kind"))
        wrong.append(_error("a booklet lists the pages in it", place, hint))
    elif parts and page.handouts and not copies:
        message = "there is no copy that all pages of the booklet come in"
        hint = "make a booklet for each kind of reader"
        wrong.append(_error(message, entries[0].list_place, hint))
    handouts = tuple(handouts_of(page.uri, copies))
    bound = replace(page, parts=tuple(part.uri for part in parts), handouts=handouts)
    return bound, (*findings, *wrong)


def _common_copies(page: SourcePage, parts: Iterable[SourcePage]) -> tuple[Copy, ...]:
    shared = {handout.copy.name for handout in page.handouts}
    for part in parts:
        shared &= {handout.copy.name for handout in part.handouts}
    copies = tuple(one.copy for one in page.handouts if one.copy.name in shared)
    return copies if len(copies) > 1 else tuple(replace(copy, title="") for copy in copies)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the list."""

    written: object
    booklet: SourcePage
    part: SourcePage | None
    """The page that it names."""
    again: bool
    """Whether it was named before."""
    names: tuple[str, ...]
    """What could have been written."""

    @property
    def list_place(self) -> Place:
        """Where the list begins."""
        return Place(self.booklet.path, self.booklet.front_matter.lines.get("pages"))

    @property
    def place(self) -> Place:
        """Where it stands."""
        start = self.list_place.line or 1
        lines = self.booklet.file.text.splitlines()[start - 1 :]
        named = (n for n, line in enumerate(lines, start) if str(self.written) in line)
        return Place(self.booklet.path, next(named, start))


def _entries(
    page: SourcePage, pages: Mapping[str, SourcePage], hidden: Collection[str]
) -> Iterator[_Entry]:
    listed = page.front_matter.values.get("pages")
    folder = posixpath.dirname(page.uri)
    beside = (posixpath.relpath(uri, folder or ".") for uri in pages)
    names = tuple(dict.fromkeys((*beside, *pages)))
    met: set[str] = set()
    for written in cast("list[object]", listed) if isinstance(listed, list) else ():
        meant = _meant(written, folder)
        if not set(meant).isdisjoint(hidden):
            continue
        part = next((pages[uri] for uri in meant if uri in pages), None)
        yield _Entry(written, page, part, part is not None and part.uri in met, names)
        met |= {part.uri} if part else set()


def _meant(written: object, folder: str) -> tuple[str, str]:
    """Return the addresses that a name can mean: beside the booklet, or in ``docs_dir``."""
    name = str(written)
    return posixpath.normpath(posixpath.join(folder, name)), posixpath.normpath(name.lstrip("/"))


def _fault(entry: _Entry) -> Diagnostic | None:
    """Return why the entry cannot be a part."""
    part, name = entry.part, f"‘{entry.written}’"
    if part is None:
        meant = nearest(str(entry.written), entry.names)
        hint = f"did you mean ‘{meant}’?" if meant else "name a page from here or from the content"
        return _error(f"there is no page {name} for the booklet", entry.place, hint)
    if entry.again:
        return _error(f"the page {name} is in the booklet already", entry.place, "name it once")
    if _is_booklet(part):
        return _error(f"{name} is a booklet itself", entry.place, "name the pages that are in it")
    if part.kind is None:
        hint = "give it a ‘kind:’, so that it is made for schools"
        return _error(f"the page {name} has no kind", entry.place, hint)
    if entry.booklet.handouts and not part.handouts:
        hint = "leave it out, or give its kind a copy"
        return _error(f"the page {name} has no Word file of its own", entry.place, hint)
    return None


def _error(message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, "booklet", message, place, hint)
