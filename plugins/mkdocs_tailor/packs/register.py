"""The register: where the profile of each school is read, its folder or its row in a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.packs.names import is_device
from mkdocs_tailor.packs.names import slug as name_of
from mkdocs_tailor.schools.folder import PROFILE, load_profile, read_beside
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.sheet.reading import Row
from mkdocs_tailor.schools.sheet.rows import RowReader
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.word.school_logo import LARGEST, LOGO, no_logo, school_logo
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures

NAME = "school.name"
"""The variable that a school is called by."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A school that is to have its pack."""

    slug: str
    row: Row | None = None
    """Its row in the sheet; None for a school with a folder of its own."""
    urn: str = ""
    """Its number, if it is known by one."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The file of a school's logo, as it lies there."""

    name: str
    data: bytes | None
    profile: str
    """The profile that names it."""


@dataclass(frozen=True, slots=True)
class School:
    """A school that handouts are made for."""

    slug: str
    environment: Mapping[str, Json]
    """Its values: what expressions are evaluated in, whichever copy is made."""
    unfilled: tuple[tuple[str, str], ...] = ()
    """What it has still to fill in: each variable, and what people call it."""
    logo: Logo | None = None
    urn: str = ""
    profile: Profile = field(default_factory=lambda: Profile(""))
    """Its profile, as it was read."""

    @property
    def name(self) -> str:
        """What the school is called; its short name where it says nothing."""
        named = lookup(self.environment, NAME)
        return named if isinstance(named, str) else self.slug

    @property
    def folder(self) -> str:
        """What its pack is called: no system refuses the name, and no other school can have it."""
        return f"{self.slug}_" if is_device(self.slug) else name_of(self.slug)

    def pictures(self) -> tuple[SchoolPictures, tuple[Diagnostic, ...]]:
        """Return its pictures, made ready for print, and what is wrong with them; it takes long."""
        if self.logo is None:
            return {}, ()
        name, data, profile = self.logo.name, self.logo.data, self.logo.profile
        made = no_logo(name, profile) if data is None else school_logo(data, name, profile)
        return ({LOGO: made}, ()) if isinstance(made, SchoolPicture) else ({}, (made,))


@dataclass(frozen=True, slots=True)
class Register:
    """Reads the schools of one project, or of one sheet."""

    schools: Path
    """The folder of the schools."""
    root: Path
    """The folder of the project, for findings."""
    variables: Variables
    sheet: RowReader | None = None

    def read(self, listed: Listed) -> tuple[School | None, tuple[Diagnostic, ...]]:
        """Return a school, None where its profile is wrong, and what there is to say of it."""
        try:
            profile, findings = self._profile(listed)
        except TailorError as error:
            return None, error.diagnostics
        if errors(findings):
            return None, findings
        unfilled = tuple((variable.name, variable.label) for variable in profile.unfilled)
        known = environment(profile, self.variables)
        return School(
            listed.slug, known, unfilled, self._logo(profile, listed), listed.urn, profile
        ), findings

    def _profile(self, listed: Listed) -> tuple[Profile, tuple[Diagnostic, ...]]:
        if listed.row is None or self.sheet is None:
            return load_profile(self.schools, listed.slug, self.variables, self.root)
        return self.sheet.profile(listed.row, listed.slug)

    def _logo(self, profile: Profile, listed: Listed) -> Logo | None:
        """Return the logo: it lies in the school's folder or, of one in a sheet, beside that."""
        name = lookup(profile.values, LOGO)
        if not isinstance(name, str):
            return None
        if listed.row and self.sheet:
            folder, path = (self.root / self.sheet.path).parent, self.sheet.path
        else:
            folder = self.schools / listed.slug
            path = self._shown(folder / PROFILE)
        return Logo(name, read_beside(folder, name, LARGEST + 1), path)

    def _shown(self, path: Path) -> str:
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)
        )
