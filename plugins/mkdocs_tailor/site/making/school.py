"""The school that a site reads for: its values for the pages, and for each copy of a handout."""

from dataclasses import dataclass, field

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.logos import pictures_of
from mkdocs_tailor.site.project.publishing import public_part
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures


@dataclass(frozen=True, slots=True)
class School:
    """One school's values, made ready once for all pages and handouts."""

    profile: Profile
    variables: Variables
    pictures: SchoolPictures = field(default_factory=dict[str, SchoolPicture])
    _environments: dict[str, dict[str, Json]] = field(
        default_factory=dict[str, dict[str, Json]], repr=False
    )
    _values: dict[str, Values] = field(default_factory=dict[str, Values], repr=False)

    @property
    def name(self) -> str:
        """What the school is called; empty for one that has no name."""
        group = self.profile.values.get("school")
        named = group.get("name") if isinstance(group, dict) else None
        return named if isinstance(named, str) else ""

    def environment(self, copy: str = "teacher") -> dict[str, Json]:
        """Return what expressions are evaluated in."""
        if copy not in self._environments:
            self._environments[copy] = environment(self.profile, self.variables, copy)
        return self._environments[copy]

    def values(self, copy: str) -> Values:
        """Return the values for the Word files of one copy."""
        if copy not in self._values:
            self._values[copy] = Values(self.environment(copy), self.pictures)
        return self._values[copy]


def public_school(profile: Profile, project: Project) -> tuple[School, tuple[Diagnostic, ...]]:
    """Return a school as far as everybody may see it, and what is wrong with its pictures."""
    public = public_part(profile, project.variables)
    pictures, wrong = pictures_of(public, project.places)
    return School(public, project.variables, pictures), wrong
