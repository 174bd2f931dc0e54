"""What of a site is left open while it is built: nothing, unless many sites are made of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup
from mkdocs.structure.pages import Page

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.site.delivering.page_data import Told
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.profiles import Reading, default_school
from mkdocs_tailor.site.showing.downloads import Row, beneath_title
from mkdocs_tailor.site.showing.page import SitePage

Guard = Callable[[str], str]
"""Gives a whole page its policy."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands round the text of a page; None for what it does not have."""

    head: str | None = None
    """Under its title."""
    foot: str | None = None
    told: str | None = None
    """What it tells the script."""

    def around(self, content: str) -> str:
        """Return the text of a page with all this in its place."""
        whole = content if self.head is None else beneath_title(content, self.head)
        behind = (part for part in (self.foot, self.told) if part is not None)
        return "\n".join((whole, *behind))


class Settled:
    """A site that reads for one school: whatever is shown is what that school reads."""

    def school(self, project: Project) -> Reading:
        """Return the profile of the school that is shown, and what is wrong with it.

        Raises:
            TailorError: it is not known which, or there is none.

        """
        return default_school(project)

    def wrong(self, findings: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return what is said of what is wrong with any school of the project."""
        return findings

    def page(self, uri: str, read: SitePage) -> SitePage:
        """Return what is shown of a compiled page."""
        del uri
        return read

    def texts(self, uri: str, texts: Mapping[str, Markup]) -> Mapping[str, Markup]:
        """Return what is shown of the texts of a page's front matter."""
        del uri
        return texts

    def rows(self, page: SourcePage, rows: Sequence[Row]) -> Sequence[Row]:
        """Return what is shown of a page's Word files."""
        del page
        return rows

    def told(self, told: Told) -> Told:
        """Return what templates are told of the school."""
        return told

    def version(self, version: str) -> str:
        """Return what is shown of the version of all that is delivered."""
        return version

    def content(self, page: Page, content: str, furniture: Furniture) -> str:
        """Return what the theme shows of a page."""
        del page
        return furniture.around(content)

    def output(self, page: Page, html: str, guard: Guard) -> str:
        """Return a whole page as it is written."""
        del page
        return guard(html)

    def template(self, name: str, html: str, guard: Guard) -> str:
        """Return a whole page that is none of the author's as it is written."""
        del name
        return guard(html)
