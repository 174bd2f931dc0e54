"""The handouts of a page, made again for ``tailor import``."""

import posixpath
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.applying import Layered, with_layer
from mkdocs_tailor.fork.importing.maker import Trial, Which
from mkdocs_tailor.fork.importing.values import with_values
from mkdocs_tailor.fork.layer import Layer
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.site.engine.layering import without_links
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage, read_page


@dataclass(frozen=True, slots=True)
class _WithPictures(Surroundings):
    """What is round a page, with pictures that do not lie in the project as yet."""

    given: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    def picture(self, source: str) -> bytes | None:
        """Return the bytes of a picture, one of those first."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.uri), source))
        return self.given.get(path) or Surroundings.picture(self, source)


class _TrialWorkshop(Workshop):
    """A workshop for pages that show pictures which are not in the project as yet."""

    given: Mapping[str, bytes]

    def _around(self, page: SourcePage) -> Surroundings:
        project = self.project
        address = project.imprint.address
        return _WithPictures(page.uri, project.places.docs, address, project.urls, self.given)


@dataclass
class Remaker:
    """Makes the handouts of one page for one school."""

    project: Project
    """With the layers of the school on its pages."""
    page: SourcePage
    beneath: Layered
    layer: Layer
    schools: Sequence[School]
    """The school with all its values, then with those that may be published."""
    _master: Master | None = None

    @property
    def copies(self) -> Sequence[str]:
        """The copies that the page has."""
        return [handout.copy.name for handout in self.page.handouts]

    def handout(self, which: Which, trial: Trial | None = None) -> bytes | None:
        """Return a handout; None where it cannot be made of these values or with this trial."""
        with suppress(TailorError):
            return tailor(self._master_for(trial), self._values(which))
        return None

    def _values(self, which: Which) -> Values:
        school = self.schools[which.published]
        environment = school.environment(which.copy)
        if which.values:
            environment |= with_values(environment, *which.values)
        return Values(environment, school.pictures)

    def _master_for(self, trial: Trial | None) -> Master:
        if trial is not None:
            return Master.load(self._bound(trial))
        if self._master is None:
            self._master = Master.load(Workshop(self.project).master(self.page).master)
        return self._master

    def _bound(self, trial: Trial) -> bytes:
        layer = replace(self.layer, overrides=tuple(trial.overrides))
        laid = with_layer(self.beneath, layer)
        text = laid.content.pages[self.page.uri].text
        file = replace(
            self.page.file, text=without_links(text, self.page.uri, laid.hidden), places=()
        )
        page, _ = read_page(file, self.project.kinds, self.project.handouts)
        page = replace(page, parts=self.page.parts)
        others = (one for one in self.project.pages if one.uri != page.uri)
        workshop = _TrialWorkshop(replace(self.project, pages=(*others, page)))
        workshop.given = trial.pictures
        return workshop.master(page).master
