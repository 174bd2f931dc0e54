"""A build with all that differs between schools left open, and what the theme makes of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.document.titles import headings
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.site.delivering.page_data import Told
from mkdocs_tailor.site.delivering.policy import allowed, policy_place
from mkdocs_tailor.site.masters.open_words import SCHOOL, SLUG, VERSION, OpenWords, Template
from mkdocs_tailor.site.masters.page_master import Frame, OpenFurniture, OpenPage, Shape
from mkdocs_tailor.site.masters.rows import opened_rows
from mkdocs_tailor.site.masters.searching import without_search_marks
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.profiles import Reading
from mkdocs_tailor.site.showing.contents import Line
from mkdocs_tailor.site.showing.downloads import Row
from mkdocs_tailor.site.showing.live.marks import shown
from mkdocs_tailor.site.showing.openness import Furniture, Guard, Settled
from mkdocs_tailor.site.showing.page import SitePage

_START, _END = "<!--tailor:page-->", "<!--tailor:page-end-->"
_CONTENT: Final = re.compile(f"{_START}.*?{_END}", re.DOTALL)


class Opening(Settled):
    """Leaves open what differs between schools, and keeps the frames that come of it."""

    def __init__(self, profile: Profile) -> None:
        """Begin with the school of this profile: it shows what cannot be left open."""
        self.words = OpenWords()
        self.read: dict[str, SitePage] = {}
        """What the first school reads, by page."""
        self.texts_of: dict[str, Mapping[str, Markup]] = {}
        """Its texts of the front matter that differ between schools."""
        self.shown: dict[str, str] = {}
        """The text of each page as the engine showed it to its templates."""
        self.settled: set[str] = set()
        """The pages from which search has taken out what is in reserve, with marks of its own."""
        self._furniture: dict[str, OpenFurniture] = {}
        """What stood round the text of each page the last time."""
        self.frames: dict[str, dict[Shape, Frame]] = {}
        self.templates: set[str] = set()
        """Whole pages that are none of the author's and get a policy."""
        self.shapes: dict[str, Shape] = {}
        """How each page comes out at the moment."""
        self.is_named = True
        """Whether the school has a name, at the moment."""
        self._profile = profile

    def school(self, project: Project) -> Reading:
        """Return the first school."""
        del project
        return self._profile, ()

    def wrong(self, findings: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return nothing: it is said of a school when its own site is to be made."""
        del findings
        return ()

    def page(self, uri: str, read: SitePage) -> SitePage:
        """Return a page with its title and its contents open."""
        self.read[uri] = read
        title = self.words.word(("title", uri)) if _is_open(read) else read.title
        return replace(read, title=title, contents=self.contents(uri, read.contents))

    def contents(self, uri: str, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Return the lines of a table of contents with their words open."""
        numbered = enumerate(lines)
        return tuple(
            replace(line, title=self.words.word(("contents", uri, at))) for at, line in numbered
        )

    def texts(self, uri: str, texts: Mapping[str, Markup]) -> Mapping[str, Markup]:
        """Return the texts of the front matter open; one that is empty stays so."""
        self.texts_of[uri] = texts
        return {name: self.text(uri, name) if text else text for name, text in texts.items()}

    def text(self, uri: str, name: str) -> Markup:
        """Return a text of the front matter, open."""
        return escape(self.words.word(("text", uri, name)))

    def rows(self, page: SourcePage, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows with their words open."""
        return opened_rows(page.uri, rows, self.words)

    def told(self, told: Told) -> Told:
        """Return what templates are told of the school, open."""
        name = self.words.word(SCHOOL) if self.is_named else ""
        return {**told, "slug": self.words.word(SLUG), "name": name}

    def version(self, version: str) -> str:
        """Return the version, open."""
        del version
        return self.words.word(VERSION)

    def content(self, page: Page, content: str, furniture: Furniture) -> str:
        """Note what is shown of a page, and mark where."""
        uri = page.file.src_uri
        parts = (furniture.head, furniture.foot, furniture.told)
        self._furniture[uri] = OpenFurniture(*(self._template(part, uri) for part in parts))
        self.shown[uri] = content
        self.settled |= {uri} if self._is_settled(uri, content) else set()
        return f"{_START}{furniture.around(content)}{_END}"

    def output(self, page: Page, html: str, guard: Guard) -> str:
        """Keep what the theme has put round a page."""
        uri, parts = page.file.src_uri, _CONTENT.split(html)
        if len(parts) != 2:  # noqa: PLR2004 -- before it and behind it
            raise TailorError(_lost(uri))
        before, after = parts
        place = policy_place(before)
        is_guarded = place is not None and guard(html) != html
        top, before = before[: place or 0], before[place or 0 :]
        said = (allowed(top + before), allowed(after))
        is_fixed = not any(map(OpenWords.is_in, (*said[0].all, *said[1].all)))
        frame = Frame(
            top,
            self.words.template(before, uri),
            self.words.template(after, uri),
            said if is_fixed else None,
            is_guarded,
            self._furniture[uri],
        )
        self.frames.setdefault(uri, {})[self.shapes.get(uri, ())] = frame
        return html

    def template(self, name: str, html: str, guard: Guard) -> str:
        """Return a page that is none of the author's without its policy, which comes later."""
        if guard(html) != html:
            self.templates.add(name)
        return html

    def open_page(self, source: SourcePage) -> OpenPage | None:
        """Return a page as it is open; None for one that is the same for all schools."""
        read = self.read.get(source.uri)
        if not read:
            return None
        texts = bool(self.texts_of.get(source.uri))
        heads = headings(read.tree)
        return OpenPage(source, read.tree, heads, read.heading, _is_open(read), texts)

    def _is_settled(self, uri: str, content: str) -> bool:
        """Tell whether search has left its marks; raises TailorError for any other change."""
        read = self.read.get(uri)
        if not read or content == read.html:
            return False
        if content != without_search_marks(shown(read.html)):
            raise TailorError(_changed(uri))
        return True

    def _template(self, part: str | None, uri: str) -> Template | None:
        return None if part is None else self.words.template(part, uri)


def _is_open(read: SitePage) -> bool:
    return not isinstance(read.open_title, str)


def _lost(uri: str) -> Diagnostic:
    message = "the theme does not show the text of this page once, as it is"
    return Diagnostic(Severity.ERROR, "changed-page", message, Place(uri), _ALONE)


def _changed(uri: str) -> Diagnostic:
    message = "another plugin changes the text of this page, so that it cannot be tailored"
    return Diagnostic(Severity.ERROR, "changed-page", message, Place(uri), _ALONE)


_ALONE: Final = "build the site of each school alone: tailor build, with its name in mkdocs.yml"
