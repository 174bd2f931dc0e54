"""``tailor import``: an edited Word handout, read back as a school's own words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.import_report import show_import
from mkdocs_tailor.cli.judged import today
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption
from mkdocs_tailor.cli.remaking import remaker_for
from mkdocs_tailor.cli.resolve import history_of
from mkdocs_tailor.cli.whose import Upstream, Version, page_named
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.deciding.plan import FileChange
from mkdocs_tailor.fork.importing.importing import Ground, Import, imported
from mkdocs_tailor.fork.importing.opening.package import Package, open_package
from mkdocs_tailor.fork.importing.opening.tracked import Changes
from mkdocs_tailor.fork.importing.origin import origin_of
from mkdocs_tailor.fork.importing.pristine import File
from mkdocs_tailor.fork.importing.report import report_text
from mkdocs_tailor.fork.layering.applying import Layered, with_layer
from mkdocs_tailor.fork.overrides.file import override_text
from mkdocs_tailor.fork.overrides.override import Override
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.site.making.cache import replace_file

_FileArgument = Annotated[Path, typer.Argument(help="The handout that was edited: a .docx file.")]
_SchoolOption = Annotated[
    str, typer.Option("--school", metavar="SLUG", help="The school whose words these are.")
]
_ChangesOption = Annotated[
    Changes, typer.Option("--changes", help="What becomes of Word's tracked changes.")
]
_DryOption = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
]
_ToOption = Annotated[
    Path | None,
    typer.Option("--to", metavar="FOLDER", help="Write there, not into the school's folder."),
]
_PageOption = Annotated[
    str | None, typer.Option("--page", help="The page it was made from, if the file has lost it.")
]
_EditionOption = Annotated[
    Path | None,
    typer.Option(
        "--edition",
        metavar="FOLDER",
        help="The project as it was when the file was made: an unzipped edition.",
    ),
]
_AnywayOption = Annotated[
    bool, typer.Option("--anyway", help="Go on although the page was changed since.")
]
_ReasonOption = Annotated[str, typer.Option("--reason", help="Why, for whoever comes after you.")]
_PlainOption = Annotated[
    bool,
    typer.Option(
        "--plain",
        help="Put a block down as it reads where its changes cannot be carried otherwise: its "
        "choices, repeats and macros are lost.",
    ),
]
_ReportOption = Annotated[
    Path | None, typer.Option("--report", metavar="FILE", help="Write it down as a Markdown file.")
]


def import_handout(  # noqa: PLR0913 -- each is an option of the command
    file: _FileArgument,
    *,
    school: _SchoolOption,
    changes: _ChangesOption = Changes.ACCEPT,
    dry_run: _DryOption = False,
    to: _ToOption = None,
    page: _PageOption = None,
    edition: _EditionOption = None,
    anyway: _AnywayOption = False,
    plain: _PlainOption = False,
    reason: _ReasonOption = "edited in Word",
    report: _ReportOption = None,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Read an edited handout back: what was changed in Word becomes the school's own words.

    Finds the page that it was made from, turns its fields back into variables, and writes an
    override for each block that was changed. Each is proved: a handout made with it says what the
    edited one says. What cannot be carried is listed, and ends with exit code 1.
    """
    console = Console()
    with errors_end_the_command():
        work = _work(File(_read(file), file.name, changes), config, school, edition)
        result = work.done(page, reason, anyway=anyway, plain=plain)
        show_findings(work.findings(result), Console(stderr=True))
        show_import(result, console)
        if report is not None:
            _put(report, report_text(result, file.name).encode())
        if result.made.overrides and dry_run:
            console.print("Nothing was written.")
        elif result.made.overrides:
            _write(result, work.here, to, console)
    if not result.is_whole:
        raise typer.Exit(1)


@dataclass(frozen=True)
class _Work:
    """The import of one file."""

    file: File
    package: Package
    """The same, opened to see where it comes from."""
    here: Version
    then: Version
    """The school's version as it was when the file was made."""
    config: Path
    """The project that the file was made from."""

    def done(self, page: str | None, reason: str, *, anyway: bool, plain: bool) -> Import:
        """Return what came of reading the file."""
        then, places = self.then, self.here.places
        content = with_layer(then.beneath, then.layer).content
        named = page_named(page, content, then.places) if page else None
        origin = origin_of(self.package, content, named)
        ground = Ground(
            then.beneath,
            then.layer,
            places.shown(self.here.folder),
            self.here.folder.relative_to(places.docs).as_posix(),
            reason,
            today().isoformat(),
            plain,
        )
        maker = remaker_for(origin.uri, then, places, self.config, origin.record.school)
        return imported(self.file, origin, ground, maker, anyway=anyway)

    def findings(self, result: Import) -> Iterator[Diagnostic]:
        """Yield what there is to say about the file as a whole."""
        place, label = Place(self.file.name), self.here.layer.label
        if self.package.has_macros:
            message = "it has macros: they were neither run nor read"
            yield Diagnostic(Severity.NOTE, "macros", message, place)
        named = result.origin.record.school
        if named and named.casefold() != label.casefold():
            message = f"it was made for {named}, and is read as the words of {label}"
            hint = "if that is a mistake, name the other school with --school"
            yield Diagnostic(Severity.WARNING, "other-school", message, place, hint)
        if result.origin.record.parts and result.made.overrides:
            message = "it is a booklet: its pages are changed wherever else they are used, too"
            yield Diagnostic(Severity.NOTE, "booklet", message, place)


def _work(file: File, config: Path, school: str, edition: Path | None) -> _Work:
    package = open_package(file.data, file.name)
    here = Upstream.of(config).of_school(school)
    if edition is None:
        return _Work(file, package, here, here, config)
    earlier = _config_in(edition)
    upstream = Upstream.of(earlier)
    if school in school_slugs(upstream.places.schools):
        return _Work(file, package, here, upstream.of_school(school), earlier)
    layer = replace(here.layer, overrides=())
    then = Version(upstream.places, upstream.content, Layered(upstream.content), layer, ())
    return _Work(file, package, here, then, earlier)


def _config_in(edition: Path) -> Path:
    """Return the configuration of an edition, which may lie in a folder of its own in there."""
    found = [*edition.glob(DEFAULT_CONFIG.name), *edition.glob(f"*/{DEFAULT_CONFIG.name}")]
    if found:
        return found[0]
    message = f"there is no {DEFAULT_CONFIG} in {edition}"
    hint = "name the folder of that edition, as it was unzipped"
    raise TailorError(Diagnostic(Severity.ERROR, "no-edition", message, hint=hint))


def _write(result: Import, here: Version, to: Path | None, console: Console) -> None:
    """Write the overrides and their pictures: into the school's folder, or elsewhere."""
    places, made = here.places, result.made
    root = places.root if to is None else to
    owned = {one.place.path for one in here.layer.overrides}
    written = [FileChange(_path(one, here, to), override_text(one)) for one in made.overrides]
    for change in written if to is None else ():
        if (root / change.path).exists() and change.path not in owned:
            raise TailorError(_in_the_way(change.path))
    gone = [FileChange(one.place.path, None) for one in made.superseded if to is None]
    for path, data in result.pictures.items():
        _put(_picture(path, here, to), data)
        console.print(Text(f"Written: {path}"), soft_wrap=True)
    if to is None:
        history_of(places, here.layer.name).carry_out([*written, *gone])
    for change in written:
        if to is not None:
            _put(to / change.path, (change.after or "").encode())
        console.print(Text(f"Written: {change.path}"), soft_wrap=True)
    for change in gone:
        console.print(Text(f"Deleted, as it is part of another now: {change.path}"), soft_wrap=True)
    if to is None:
        console.print(f"To take it back: tailor resolve --school {here.layer.name} --undo")


def _path(override: Override, here: Version, to: Path | None) -> str:
    if to is None:
        return override.place.path
    return Path(override.place.path).relative_to(here.places.shown(here.folder)).as_posix()


def _picture(path: str, here: Version, to: Path | None) -> Path:
    whole = here.places.docs / path
    return whole if to is None else to / whole.relative_to(here.folder)


def _in_the_way(path: str) -> Diagnostic:
    hint = "mend it or delete it first: tailor stale says what is wrong with it"
    message = "a file is in the way that is no override"
    return Diagnostic(Severity.ERROR, "already-there", message, Place(path), hint)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        place = Place(str(file))
        raise TailorError(Diagnostic(Severity.ERROR, "unreadable", message, place)) from error


def _put(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data)
    except OSError as error:
        message = f"the file cannot be written: {error.strerror}"
        place = Place(str(path))
        raise TailorError(Diagnostic(Severity.ERROR, "unwritable-file", message, place)) from error
