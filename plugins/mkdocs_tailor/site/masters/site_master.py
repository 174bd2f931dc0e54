"""What many sites are made of: the pages of one build, open, and what all sites have in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs.structure.toc import TableOfContents

from mkdocs_tailor.site.delivering.delivery import Supplies
from mkdocs_tailor.site.masters.open_words import Template
from mkdocs_tailor.site.masters.page_master import Frame, OpenPage, Shape
from mkdocs_tailor.site.masters.searching import Search
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage


@dataclass(frozen=True, slots=True)
class PageMaster:
    """A page of the site."""

    uri: str
    """From ``docs_dir``."""
    file: str
    """Where it lies in the site."""
    url: str
    title: Template
    """As the engine has it."""
    html: str
    """Its text; for an open page, that of the first school."""
    open: OpenPage | None
    content: str
    """The same as it is shown, when search has read it."""
    is_settled: bool
    """Whether search has taken out what is in reserve, with marks of its own."""
    contents: TableOfContents
    """Of a page that is not open: its table of contents."""
    meta: Mapping[str, Any]
    """What search asks of its front matter."""
    frames: Mapping[Shape, Frame]


@dataclass(frozen=True, slots=True)
class Offer:
    """The Word files of a page."""

    source: SourcePage
    title: Template
    """What the engine calls the page, as text."""
    url: str
    section: str
    master: str
    """Where their master lies."""
    data: bytes


@dataclass(frozen=True, slots=True)
class SiteMaster:
    """The sites of many schools, before any of them."""

    project: Project
    pages: tuple[PageMaster, ...]
    offers: tuple[Offer, ...]
    templates: Mapping[str, tuple[Template, bool]]
    """Other files in which something is open, and whether they get a policy."""
    gzipped: Mapping[str, int]
    """Those of them that also lie there compressed, each with the time that it says."""
    shared: Mapping[str, bytes]
    """The files that all sites have in common."""
    supplies: Supplies | None
    """What is delivered; None where nothing is tailored by a browser."""
    search: Search | None
    is_kept_offline: bool

    @property
    def files(self) -> int:
        """So many files are made for a school, or a few more."""
        word = (len(handout.uris) for offer in self.offers for handout in offer.source.handouts)
        return len(self.pages) + len(self.templates) + sum(word)
