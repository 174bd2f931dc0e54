"""The press for sites: the masters of an order opened where the work is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import School
from mkdocs_tailor.packs.sites.standing import SiteShelf, shelf_at
from mkdocs_tailor.packs.targets.target import Target
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.making.school import School as PublicSchool
from mkdocs_tailor.site.masters.making import SiteMaker
from mkdocs_tailor.site.masters.site_master import SiteMaster
from mkdocs_tailor.site.project.publishing import public_part
from mkdocs_tailor.word.school_logo import LOGO


@dataclass(frozen=True, slots=True)
class SiteOrder:
    """What the sites of all schools are made from. It can be sent to another process."""

    masters: tuple[SiteMaster, ...]
    made_from: Mapping[str, int]
    """Which of the masters the site of each school is made from, by the school's slug."""

    @property
    def files(self) -> int:
        """So many files are made for a school, besides those that sites have in common."""
        return max((master.files for master in self.masters), default=0)

    def open(self, target: Target) -> "SitePress":
        """Return the press for the order; raises MasterError where one of its masters is none."""
        return SitePress(tuple(map(SiteMaker, self.masters)), self.made_from, shelf_at(target))


@dataclass(frozen=True, slots=True)
class SitePress:
    """An order with its masters opened and its target at hand."""

    makers: tuple[SiteMaker, ...]
    made_from: Mapping[str, int]
    shelf: SiteShelf

    def pack(self, school: School, findings: tuple[Diagnostic, ...] = ()) -> Outcome:
        """Make the site of a school; what goes wrong stands in the outcome."""
        maker = self.makers[self.made_from[school.slug]]
        shown, wrong = _shown(school, maker.master.project.variables)
        said = (*findings, *wrong)
        if errors(wrong):
            return Outcome(school.slug, school.name, failed=True, findings=said)
        try:
            files = maker.site(shown)
        except TailorError as error:
            said = (*said, *error.diagnostics)
            return Outcome(school.slug, school.name, failed=True, findings=said)
        try:
            self.shelf.put(school.folder, files, maker.shared)
        except TailorError as error:
            said = (*said, *error.diagnostics)
            return Outcome(school.slug, school.name, failed=True, refused=True, findings=said)
        return Outcome(
            school.slug,
            school.name,
            written=1,
            size=sum(map(len, files.values())),
            unfilled=tuple(label for _, label in school.unfilled),
            findings=said,
        )


def _shown(school: School, variables: Variables) -> tuple[PublicSchool, tuple[Diagnostic, ...]]:
    """Return a school as far as everybody may see it, and what is wrong with its logo.

    Nothing is read from the disk: the school has brought its logo along.
    """
    public = public_part(school.profile, variables)
    if lookup(public.values, LOGO) is None:
        return PublicSchool(public, variables), ()
    pictures, wrong = school.pictures()
    return PublicSchool(public, variables, pictures), wrong
