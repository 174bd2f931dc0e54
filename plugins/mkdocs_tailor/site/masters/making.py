"""The site of one school, made of a site's master: every file that is not common to all sites."""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePosixPath
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.site.delivering.catalogue import Listed, catalogue
from mkdocs_tailor.site.delivering.delivery import catalogue_file
from mkdocs_tailor.site.delivering.offline import in_order, is_kept, kept, offline_list
from mkdocs_tailor.site.delivering.policy import with_policy
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.open_words import (
    ADDRESS,
    SCHOOL,
    SLUG,
    VERSION,
    Key,
    Template,
)
from mkdocs_tailor.site.masters.page_master import Reading, read_page
from mkdocs_tailor.site.masters.rows import words_of_rows
from mkdocs_tailor.site.masters.searching import INDEX, Searched, without_search_marks
from mkdocs_tailor.site.masters.site_master import Offer, PageMaster, SiteMaster
from mkdocs_tailor.site.masters.word_files import WordFiles
from mkdocs_tailor.site.showing.contents import table_of
from mkdocs_tailor.site.showing.downloads import Row, listed
from mkdocs_tailor.site.showing.live.marks import shown
from mkdocs_tailor.site.showing.live.typeset import SECTION
from mkdocs_tailor.site.showing.live.writing import OpenText

Files: TypeAlias = dict[str, bytes]
"""Files by where they lie in the site."""


class SiteMaker:
    """A site's master opened: it makes the site of school after school."""

    def __init__(self, master: SiteMaster) -> None:
        """Raises MasterError where a master of Word files is none."""
        self.master = master
        self.word = WordFiles(master.offers)
        self.texts = {
            page.uri: OpenText(page.open.tree) for page in master.pages if page.open is not None
        }
        """The texts of the pages that differ between schools."""
        self.search = master.search.open() if master.search else None
        self.shared: Mapping[str, bytes] = {**master.shared, **self.word.common}
        """The files that all sites have in common."""
        self.kept = [(uri, kept(uri, data)) for uri, data in self.shared.items() if is_kept(uri)]

    def site(self, school: School) -> Files:
        """Return all other files of a school's site.

        Raises:
            TailorError: one of them cannot be made for this school.

        """
        return _Site(self, school).files()


@dataclass(slots=True)
class _Site:
    """The making of one site."""

    maker: SiteMaker
    school: School
    words: dict[Key, str] = field(default_factory=dict[Key, str])
    made: Files = field(default_factory=dict[str, bytes])

    def files(self) -> Files:
        master, school = self.maker.master, self.school
        slug = school.profile.slug
        self.words |= {ADDRESS: slug, SLUG: slug, SCHOOL: school.name}
        self.made |= self.maker.word.files(school)
        if master.supplies:
            delivery = master.supplies.delivery(school)
            self.words[VERSION] = delivery.version
            shared = self.maker.shared
            self.made |= {uri: data for uri, data in delivery.files.items() if uri not in shared}
        readings = [(page, read_page(page.open, school)) for page in master.pages]
        for page, reading in readings:
            self._understand(page, reading)
        for offer in master.offers:
            self.words |= words_of_rows(offer.source.uri, self._rows(offer))
        if master.supplies:
            self.made |= catalogue_file(catalogue(self._listed(), self._all()))
        searched = [self._page(page, reading) for page, reading in readings]
        if self.maker.search:
            self.made[INDEX] = self.maker.search.file(searched)
        self._templates()
        if master.is_kept_offline:
            self.made |= self._offline()
        return self.made

    def _understand(self, page: PageMaster, reading: Reading) -> None:
        """Learn the words that a school reads on a page."""
        if page.open and page.open.has_open_title and not reading.title:
            raise TailorError(_untitled(page.open.source.path))
        self.words |= reading.words

    def _rows(self, offer: Offer) -> list[Row]:
        handouts = offer.source.handouts
        sizes = [len(self.made[handout.uri]) for handout in handouts]
        return listed(handouts, sizes, offer.title.fill(self.words), offer.master)

    def _listed(self) -> Iterator[Listed]:
        for offer in self.maker.master.offers:
            title = offer.title.fill(self.words)
            yield Listed(offer.source, title, offer.url, offer.section)

    def _all(self) -> Mapping[str, bytes]:
        return {**self.maker.shared, **self.made}

    def _page(self, page: PageMaster, reading: Reading) -> Searched:
        """Make a page, and return what search reads of it."""
        text = self.maker.texts.get(page.uri)
        live = text.in_sections(self.school.environment()) if text else page.html
        sections = tuple(shown(live).split(SECTION))
        contents, content = page.contents, page.content
        if page.open:
            contents = table_of(reading.lines)
            live = live.replace(SECTION, "")
            content = without_search_marks("".join(sections)) if page.is_settled else live
        html = page.frames[reading.shape].page(content, self.words)
        self.made[page.file] = html.encode("utf-8", errors="xmlcharrefreplace")
        meta = {
            name: said.fill(self.words) if isinstance(said, Template) else said
            for name, said in page.meta.items()
        }
        return Searched(page.url, page.title.fill(self.words), sections, contents, meta)

    def _templates(self) -> None:
        """Make what is no page of the author's, but has something open in it."""
        master = self.maker.master
        for uri, (template, is_guarded) in master.templates.items():
            text = template.fill(self.words)
            self.made[uri] = data = (with_policy(text) if is_guarded else text).encode()
            if uri in master.gzipped:
                self.made[f"{uri}.gz"] = _gzipped(uri, data, master.gzipped[uri])

    def _offline(self) -> Files:
        own = [(uri, kept(uri, data)) for uri, data in self.made.items() if is_kept(uri)]
        both = sorted((*self.maker.kept, *own), key=lambda one: in_order(one[0]))
        return offline_list(one for _, one in both)


def _gzipped(name: str, data: bytes, time: int) -> bytes:
    """Return a file compressed as the engine does it."""
    stream = BytesIO()
    with gzip.GzipFile(PurePosixPath(name).name, "wb", fileobj=stream, mtime=time) as file:
        file.write(data)
    return stream.getvalue()


def _untitled(path: str) -> Diagnostic:
    message = "for this school the page has no title, so that its site cannot be tailored"
    hint = "give the page a heading of level 1 for every school"
    return Diagnostic(Severity.ERROR, "no-title", message, Place(path), hint)
