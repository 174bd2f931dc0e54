"""``tailor check``: everything that could be wrong, without building anything."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, existing, places_of
from mkdocs_tailor.cli.reading import Reading, reading_findings, readings, show_readings
from mkdocs_tailor.cli.unused import unused
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.language.values.english import counted
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.making.used import used_by
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import Project, load_project
from mkdocs_tailor.site.project.layers import Layers
from mkdocs_tailor.site.project.logos import pictures_of
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.project.profiles import read_school
from mkdocs_tailor.word.access import base_findings, language_findings

_PagesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PAGE", help="These pages or folders alone.", show_default=False),
]
_SchoolOption = Annotated[
    str | None, typer.Option("--school", metavar="SLUG", help="One school instead of all.")
]
_StrictOption = Annotated[bool, typer.Option("--strict", help="Let a warning count as an error.")]


def check(
    pages: _PagesArgument = None,
    *,
    school: _SchoolOption = None,
    strict: _StrictOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Compile every page for all schools at once, and try every handout on each school.

    Reports everything that is wrong, with file, line and mend: also what keeps people from using
    a handout, and how hard it is to read. Ends with exit code 1 when there is an error.
    """
    console = Console(stderr=True)
    with errors_end_the_command():
        existing(config)
        checked = _check(load_project(config), pages or [], school, console)
        if not pages:
            checked = checked.with_more(_own_findings(config, checked.slugs, console))
    show_findings(checked.findings, console)
    show_readings(checked.readings, Console())
    Console().print(Text(checked.summary), soft_wrap=True)
    if errors(checked.findings) or (strict and checked.warnings):
        raise typer.Exit(1)


@dataclass(frozen=True, slots=True)
class _Checked:
    pages: int
    slugs: tuple[str, ...]
    """The schools."""
    findings: tuple[Diagnostic, ...]
    readings: tuple[Reading, ...]
    """How hard each copy of each page is to read."""

    @property
    def warnings(self) -> int:
        return sum(finding.severity is Severity.WARNING for finding in self.findings)

    def with_more(self, findings: Iterable[Diagnostic]) -> "_Checked":
        """Return the same with more findings."""
        return replace(self, findings=tuple(dict.fromkeys((*self.findings, *findings))))

    @property
    def summary(self) -> str:
        said = f"{counted(self.pages, 'page')}, {counted(len(self.slugs), 'school')}"
        wrong = counted(len(errors(self.findings)), "error")
        return f"Checked {said}: {wrong}, {counted(self.warnings, 'warning')}"


@dataclass(slots=True)
class _Seen:
    """What is gathered page by page."""

    levels: list[Reading] = field(default_factory=list[Reading])
    used: set[str] = field(default_factory=set[str])
    """The variables that pages use."""


def _check(project: Project, wanted: Sequence[str], slug: str | None, console: Console) -> _Checked:
    if wrong := errors(project.findings):
        raise TailorError(*wrong)
    pages = _chosen(project.pages, wanted)
    slugs = [slug] if slug else school_slugs(project.places.schools)
    findings, schools = [*project.findings], list[School]()
    named = {page.path for page in pages}
    findings += [one for one in project.page_findings if one.place and one.place.path in named]
    for name in slugs:
        profile, wrong = read_school(project, name)
        findings += wrong
        pictures, broken = pictures_of(profile, project.places)
        findings += broken
        schools += [] if errors(wrong) else [School(profile, project.variables, pictures)]
    workshop = Workshop(project)
    findings += _project_findings(workshop)
    quiet, seen = not console.is_terminal, _Seen()
    for page in track(pages, "Checking pages", console=console, transient=True, disable=quiet):
        findings += _page_findings(page, workshop, schools, seen)
    if not wanted and not errors(findings):
        findings += unused(project.variables, seen.used)
    said = tuple(dict.fromkeys(findings))
    return _Checked(len(pages), tuple(slugs), said, tuple(seen.levels))


def _own_findings(config: Path, slugs: Iterable[str], console: Console) -> Iterator[Diagnostic]:
    """Yield what is wrong with the pages that schools, or their groups, have made their own."""
    places = places_of(config)
    known = Layers(places)
    yield from known.unowned()
    for slug in slugs:
        layers, wrong = known.of(slug)
        yield from wrong
        if not layers:
            continue
        project = load_project(config, layers)
        own = [page.path for page in project.pages if page.file.places]
        found = _check(project, own, slug, console).findings if own else ()
        yield from map(project.placed, (*project.page_findings, *found))


def _chosen(pages: Sequence[SourcePage], wanted: Sequence[str]) -> list[SourcePage]:
    """Return the pages that are, or lie in, one of the paths; all of them if none is wanted.

    Raises:
        TailorError: a path is neither a page nor a folder of pages.

    """
    if not wanted:
        return list(pages)
    chosen = dict[str, SourcePage]()
    for path in wanted:
        found = {page.uri: page for page in pages if _lies_in(page, PurePath(path))}
        if not found:
            message, known = f"there is no page {path}", [page.path for page in pages]
            raise TailorError(
                Diagnostic(Severity.ERROR, "no-page", message, hint=advice(path, known))
            )
        chosen |= found
    return list(chosen.values())


def _lies_in(page: SourcePage, path: PurePath) -> bool:
    """Whether a page is a file, or in a folder, told from the project or from the content."""
    return any(PurePath(one).is_relative_to(path) for one in (page.path, page.uri))


def _project_findings(workshop: Workshop) -> Iterator[Diagnostic]:
    """Yield what is wrong with all handouts at once: with their styles and their language."""
    project = workshop.project
    if any(page.handouts for page in project.pages):
        base = project.places.word_base
        shown = project.places.shown(base) if base else "the built-in Word base"
        yield from base_findings(workshop.base, shown)
        yield from language_findings(project.imprint.language, "mkdocs.yml")


def _page_findings(
    page: SourcePage, workshop: Workshop, schools: list[School], seen: _Seen
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a page, and add how hard it is to read and what it uses."""
    if not page.handouts and not workshop.project.compiles(page):
        return
    try:
        compiled = workshop.ready(page)
        seen.used |= used_by(compiled)
        bound = workshop.bound(page, compiled)
        yield from bound.findings
        master = Master.load(bound.master, page.path)
    except TailorError as error:
        yield from error.diagnostics
        return
    if page.handouts:
        yield from workshop.examine(page, compiled)
        copies, sources = [one.copy.name for one in page.handouts], workshop.sources(page)
        for found in readings(page.path, compiled.tree, copies, schools, sources):
            seen.levels.append(found)
            yield from reading_findings(found)
    for school in schools:
        for handout in page.handouts:
            yield from _failures(master, school, handout.copy.name)


def _failures(master: Master, school: School, copy: str) -> Iterator[Diagnostic]:
    try:
        for variant in master.variants:
            tailor(master, school.values(copy), variant)
    except TailorError as error:
        yield from error.diagnostics
