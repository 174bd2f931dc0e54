"""All handouts of the site in one list, from which a teacher puts a pack together, as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.site.project.pages import Handout, SourcePage
from mkdocs_tailor.site.showing.downloads import name_of
from mkdocs_tailor.word.prints import PRINTS


@dataclass(frozen=True, slots=True)
class Listed:
    """A page with handouts, as the engine shows it."""

    page: SourcePage
    title: str
    url: str
    section: str
    """The part of the navigation in which it stands; empty for none."""


def master_uri(page: SourcePage) -> str:
    """Return where the master of a page's handouts lies: ``lessons/friends.master``."""
    return str(PurePosixPath(page.uri).with_suffix(".master"))


def catalogue(pages: Iterable[Listed], files: Mapping[str, bytes]) -> list[Json]:
    """Return the pages with their handouts.

    ``files`` are the finished masters and Word files by where they lie. A page without a master
    is left out.
    """
    return [*_entries(pages, files)]


def _entries(pages: Iterable[Listed], files: Mapping[str, bytes]) -> Iterator[Json]:
    for listed in pages:
        page, master = listed.page, master_uri(listed.page)
        if master in files:
            yield {
                "title": listed.title,
                "url": listed.url,
                "section": listed.section,
                "master": master,
                "size": len(files[master]),
                "variants": [*PRINTS],
                "handouts": [_handout(handout, listed, files) for handout in page.handouts],
            }


def _handout(handout: Handout, listed: Listed, files: Mapping[str, bytes]) -> Json:
    copy = handout.copy
    return {
        "label": copy.title or listed.title,
        "copy": copy.name,
        "audience": copy.audience,
        "name": name_of(handout, listed.title),
        "uri": handout.uri,
        "size": len(files.get(handout.uri, b"")),
    }
