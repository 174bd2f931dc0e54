"""One build's deliveries, in the order in which the engine comes to them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.site.build import Build
from mkdocs_tailor.site.delivering.catalogue import catalogue
from mkdocs_tailor.site.delivering.delivery import (
    Delivery,
    Supplies,
    catalogue_file,
    publish,
    supplies_of,
)
from mkdocs_tailor.site.delivering.listing import listed_pages
from mkdocs_tailor.site.delivering.offline import OFFLINE_TO_COME, WORKER, list_for_offline
from mkdocs_tailor.site.delivering.outside import loaded_from_outside
from mkdocs_tailor.site.delivering.page_data import page_data
from mkdocs_tailor.site.delivering.policy import HEADERS, HEADERS_URI, with_policy
from mkdocs_tailor.site.delivering.weight import lighten
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.settings import TailorSettings
from mkdocs_tailor.site.showing.live.titles import titles_data


@dataclass(frozen=True, slots=True)
class Deliverer:
    """Publishes what a browser needs to tailor the pages of a build."""

    build: Build
    delivery: Delivery
    supplies: Supplies
    """What any delivery of the project is made from."""
    is_kept_offline: bool
    is_guarded: bool
    """Whether pages get a policy."""

    def publish_first(
        self, files: Files, config: MkDocsConfig, *, lean: bool
    ) -> Iterable[Diagnostic]:
        """Publish what is the same for all pages; yield what is in the way of it.

        ``lean`` leaves out of the theme what nobody needs.
        """
        published = dict(self.delivery.files)
        published |= OFFLINE_TO_COME if self.is_kept_offline else {}
        if self.is_guarded and not files.get_file_from_path(HEADERS_URI):
            published[HEADERS_URI] = HEADERS
        yield from publish(published, files, config)
        if lean:
            lighten(files, config)

    def publish_masters(self, files: Files, config: MkDocsConfig) -> Iterable[Diagnostic]:
        """Publish the masters and the list of all handouts, for packs and for other schools."""
        masters = self.build.masters
        pages = listed_pages(files, self.build.project)
        listed = catalogue_file(catalogue(pages, {**masters, **self.build.handouts}))
        yield from publish({**masters, **listed}, files, config)

    def told_by(self, page: Page, source: SourcePage) -> str:
        """Return the elements in which a template's page tells the script of itself."""
        worker = WORKER if self.is_kept_offline else None
        uses = self.build.uses(source)
        data = page_data(page.url, uses, self.delivery.version, worker)
        return data + titles_data(self.build.open_titles, page.url)

    def with_script(self, html: str, page: Page) -> str:
        """Return a whole page that loads the script."""
        return self.delivery.loaded_by(html, page.url)

    def kept_out(self, html: str) -> Iterable[Diagnostic]:
        """Yield what a page loads from elsewhere, which its policy keeps out."""
        return loaded_from_outside(html) if self.is_guarded else ()

    def guarded(self, html: str) -> str:
        """Return a whole page with its policy, when nobody changes it any more."""
        return with_policy(html) if self.is_guarded else html

    def finish(self, site: Path) -> None:
        """List what can be kept offline, when everything is written."""
        if self.is_kept_offline:
            list_for_offline(site)


def deliverer_of(
    build: Build, settings: TailorSettings, *, is_serving: bool
) -> tuple[Deliverer, tuple[Diagnostic, ...]]:
    """Return what delivers a build, and what is wrong with the schools to choose from.

    Pages that are served while they are written are not kept offline, and have no policy: it would
    forbid what the server adds to them.

    Raises:
        TailorError: the scripts cannot be joined.

    """
    supplies, wrong = supplies_of(build.project)
    delivery = supplies.delivery(build.school)
    delivery = replace(delivery, version=build.openness.version(delivery.version))
    kept = settings.offline and not is_serving
    guarded = settings.policy and not is_serving
    return Deliverer(build, delivery, supplies, kept, guarded), wrong
