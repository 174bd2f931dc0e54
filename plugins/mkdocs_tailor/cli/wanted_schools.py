"""Which schools a command is for: some, a group, or all, of the project or of a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError, errors
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.schools.folder import load_variables, read_file, school_slugs
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.groups import GROUPS, group_named, read_groups
from mkdocs_tailor.schools.sheet.columns import read_columns
from mkdocs_tailor.schools.sheet.reading import LARGEST, read_sheet
from mkdocs_tailor.schools.sheet.roll import read_roll
from mkdocs_tailor.schools.sheet.rows import RowReader
from mkdocs_tailor.schools.slug import slug_problem
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.project import Places


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    schools: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    sheet: Path | None = None
    """The CSV file that lists the schools; None: each has its folder in the project."""


Selection = tuple[tuple[Listed, ...], Register, tuple[Diagnostic, ...]]


def selected(wanted: Wanted, files: Places) -> Selection:
    """Return the schools, where their profiles are read, and what is wrong with any.

    Without schools and groups all are meant. Raises TailorError where nothing can be selected: the
    variables or the sheet are wrong, a group is not there.
    """
    variables, found = load_variables(files.variables, files.root)
    if wrong := errors(found):
        raise TailorError(*wrong)
    listed, sheet, doubts = _known(wanted.sheet, files, variables)
    by_slug = {school.slug: school for school in listed}
    grouped, ungrouped = _of_groups(wanted.groups, files, [*by_slug])
    slugs = dict.fromkeys((*wanted.schools, *grouped))
    if not wanted.schools and not wanted.groups:
        slugs = dict.fromkeys(by_slug)
    missing = [_no_school(slug, [*by_slug]) for slug in slugs if slug not in by_slug]
    chosen = tuple(by_slug[slug] for slug in slugs if slug in by_slug)
    register = Register(files.schools, files.root, variables, sheet)
    return chosen, register, (*found, *doubts, *ungrouped, *missing)


def _known(
    file: Path | None, files: Places, variables: Variables
) -> tuple[Sequence[Listed], RowReader | None, tuple[Diagnostic, ...]]:
    if file is None:
        return [Listed(slug) for slug in school_slugs(files.schools)], None, ()
    shown = files.shown(file.resolve()) if file.resolve().is_relative_to(files.root) else str(file)
    sheet, unreadable = read_sheet(read_file(file, shown, LARGEST + 1), shown)
    if sheet is None:
        raise TailorError(*unreadable)
    columns, wrong = read_columns(sheet, variables)
    if wrong:
        raise TailorError(*unreadable, *wrong)
    roll, doubts = read_roll(sheet, columns)
    listed = [Listed(entry.slug, entry.row, entry.urn) for entry in roll]
    return listed, RowReader(shown, columns, variables), (*unreadable, *doubts)


def _of_groups(
    names: Sequence[str], files: Places, known: Sequence[str]
) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Return the schools of the groups, and what is wrong with these and with the file."""
    if not names:
        return [], ()
    file = files.schools / GROUPS
    shown = files.shown(file)
    if not file.is_file():
        message, hint = f"no groups are declared, so there is no '{names[0]}'", "write that file"
        raise TailorError(Diagnostic(Severity.ERROR, "no-such-group", message, Place(shown), hint))
    groups, findings = read_groups(read_file(file, shown), shown, known)
    chosen = [group_named(name, groups, shown) for name in names]
    return [slug for group in chosen for slug in group.schools], findings


def _no_school(slug: str, known: Sequence[str]) -> Diagnostic:
    if problem := slug_problem(slug):
        return problem
    hint = advice(slug, known) if known else "make one with 'tailor new school'"
    return Diagnostic(Severity.ERROR, "no-such-school", f"there is no school '{slug}'", hint=hint)
