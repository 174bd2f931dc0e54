"""All handouts of the site in one list, from which a teacher puts a pack together, as JSON."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

from mkdocs_tailor.fork.content import earlier_addresses
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.site.project.pages import Handout, SourcePage
from mkdocs_tailor.site.showing.downloads import name_of
from mkdocs_tailor.word.prints import PRINTS

_STORE = "customXml/item1.xml"
_DIGEST = re.compile(rb"<record>.*?<digest>(\w+)</digest>")


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
                **_origin(page, files),
                "master": master,
                "size": len(files[master]),
                "variants": [*PRINTS],
                "handouts": [_handout(handout, listed, files) for handout in page.handouts],
            }


def _origin(page: SourcePage, files: Mapping[str, bytes]) -> dict[str, Json]:
    """Return what the handouts of a page say that they come from, as far as there is something.

    An old handout says the same of itself, so that the two can be compared.
    """
    above = page.path.removesuffix(page.uri)
    made = next((files[one.uri] for one in page.handouts if one.uri in files), b"")
    said: dict[str, Json] = {
        "page": page.path,
        "digest": _digest(made),
        "parts": [above + part for part in page.parts],
        "from": [above + uri for uri in earlier_addresses(page.front_matter)],
    }
    return {name: value for name, value in said.items() if value}


def _digest(handout: bytes) -> str:
    """Return the hash of what the page of a Word file was made from; empty for no file."""
    if not handout:
        return ""
    with ZipFile(BytesIO(handout)) as archive:
        found = _DIGEST.search(archive.read(_STORE))
    return found[1].decode() if found else ""


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
