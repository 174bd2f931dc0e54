"""What a build hands to the one place where pages are made: caught on its way."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

from mkdocs.structure.toc import AnchorLink  # noqa: TID251 -- what the engine hands us

from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.page import Page
from mkdocs_tailor.site import build
from mkdocs_tailor.site.engine.open_targets import unveil
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.showing.page import SitePage, furnished, site_page


@dataclass(slots=True)
class BuiltPages:
    """The open pages of a build."""

    _caught: dict[str, tuple[Page, str, list[AnchorLink]]] = field(
        default_factory=dict[str, tuple[Page, str, list[AnchorLink]]]
    )

    def tree(self, name: str) -> Tree:
        """Return the open page that was made from a file, furnished as the site shows it."""
        compiled, html, contents = self._caught[name]
        return furnished(normalise(unveil(html), compiled.placed), contents)

    @contextmanager
    def catching(self) -> Generator[None]:
        """Catch the pages of the builds that run meanwhile."""

        def caught(
            compiled: Page, html: str, contents: Iterable[AnchorLink], school: School
        ) -> SitePage:
            self._caught[compiled.name] = (compiled, html, [*contents])
            return site_page(compiled, html, contents, school)

        with patch.object(build, "site_page", caught):
            yield
