"""The handouts of a page, made again for ``tailor import``."""

import posixpath
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs_tailor.cli.whose import Version
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.fork.importing.maker import Trial, Which
from mkdocs_tailor.fork.importing.values import with_values
from mkdocs_tailor.fork.layering.applying import Layered, with_layer
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.engine.beside import Beside
from mkdocs_tailor.site.engine.layering import as_laid
from mkdocs_tailor.site.making.about import NAME
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.making.school import School, public_school
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import Places, load_project
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.layers import layers_for
from mkdocs_tailor.site.project.logos import pictures_of
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

    @property
    def parts(self) -> Sequence[str]:
        """The pages that it brings together, if it is a booklet."""
        return self.page.parts

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
        pages = [self._laid(page, laid) for page in self.project.pages]
        workshop = _TrialWorkshop(replace(self.project, pages=tuple(pages)))
        workshop.given = trial.pictures
        page = next(one for one in pages if one.uri == self.page.uri)
        return workshop.master(page).master

    def _laid(self, page: SourcePage, laid: Layered) -> SourcePage:
        """Return a page as other overrides leave it."""
        if page.uri not in {self.page.uri, *self.parts}:
            return page
        beside = Beside(self.project.places)
        text = as_laid(laid.content.pages[page.uri], page.uri, laid.hidden, beside)
        if text == page.file.text:
            return page
        file = replace(page.file, text=text, places=())
        made, _ = read_page(file, self.project.kinds, self.project.handouts)
        return replace(made, parts=page.parts)


def remaker_for(uri: str, version: Version, places: Places, config: Path, named: str) -> Remaker:
    """Return what makes the handouts of a page for a school.

    ``version`` is the school's version of the project of ``config``; ``places`` are where profiles
    lie, in the project as it is now. A school that is called as in ``named`` gives the values: the
    handout may have been made for another one.

    Raises:
        TailorError: the project cannot be read, or the page has no handout.

    """
    slug = version.layer.name
    layers, _ = layers_for(slug, version.places)
    project = load_project(config, layers)
    page = project.page(uri)
    if page is None or not page.handouts:
        message = f"the page {uri} has no handout"
        raise TailorError(Diagnostic(Severity.ERROR, "no-handout", message))
    variables = project.variables
    profile = _profile(slug, named, variables, places)
    pictures, _ = pictures_of(profile, places)
    public, _ = public_school(profile, replace(project, places=places))
    schools = (School(profile, variables, pictures), public)
    return Remaker(project, page, version.beneath, version.layer, schools)


def _profile(slug: str, named: str, variables: Variables, places: Places) -> Profile:
    """Return the profile of the school that is called so, or else that of this short name."""
    for other in (slug, *school_slugs(places.schools)):
        profile, _ = load_profile(places.schools, other, variables, places.root)
        if named and lookup(profile.values, NAME) == named:
            return profile
    return load_profile(places.schools, slug, variables, places.root)[0]
