"""``tailor handouts``: Word files for some schools, or for all of them."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.project_option import (
    DEFAULT_CONFIG,
    ConfigOption,
    places_of,
)
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.packs.delivering import Delivery, deliver
from mkdocs_tailor.packs.orders import Handout, Order, School, plan, school_of
from mkdocs_tailor.schools.folder import load_profile, load_variables, school_slugs
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.shapes import COPIES
from mkdocs_tailor.site.project.logos import pictures_of
from mkdocs_tailor.word.prints import PRINTS, STANDARD

Supply: TypeAlias = Callable[[Path], Iterable[tuple[Sequence[Handout], Sequence[Diagnostic]]]]
"""Gives, page by page, the handouts of the project of a ``mkdocs.yml`` and what is wrong there."""


def _known(what: str, names: Sequence[str]) -> Callable[[list[str] | None], list[str] | None]:
    """Return a check that what was given for an option are names that there are."""

    def check(given: list[str] | None) -> list[str] | None:
        for name in given or ():
            if name not in names:
                raise typer.BadParameter(f"there is no {what} '{name}'; {advice(name, names)}")
        return given

    return check


_SchoolOption = Annotated[
    list[str] | None,
    typer.Option("--school", metavar="SLUG", help="A school; say it again for each other."),
]
_AllOption = Annotated[bool, typer.Option("--all", help="Every school of the project.")]
_ToOption = Annotated[
    Path, typer.Option("--to", metavar="DIR", help="The folder; each school gets one inside it.")
]
_CopyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--copy",
        metavar="|".join(COPIES),
        callback=_known("copy", COPIES),
        help="Only this copy; may be repeated.",
    ),
]
_PrintOption = Annotated[
    list[str] | None,
    typer.Option(
        "--print",
        metavar="|".join(PRINTS),
        callback=_known("print variant", tuple(PRINTS)),
        help="The print variant; may be repeated.",
        show_default=STANDARD,
    ),
]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    schools: tuple[str, ...]
    """Empty for all."""
    folder: Path
    copies: tuple[str, ...]
    variants: tuple[str, ...]
    config: Path


def handouts_command(supply: Supply) -> Callable[..., None]:
    """Return the command, which makes the handouts that ``supply`` gives."""

    def handouts(  # noqa: PLR0913  every option is a parameter: Typer knows no other way
        *,
        to: _ToOption,
        school: _SchoolOption = None,
        every: _AllOption = False,
        copy: _CopyOption = None,
        print_: _PrintOption = None,
        config: ConfigOption = DEFAULT_CONFIG,
    ) -> None:
        """Make the Word files for one school, for several, or for all.

        Each school's files lie in a folder of its name, as the pages do in the content. Files that
        are there are replaced; a file that cannot be made leaves the old one in its place. Ends
        with exit code 1 when something could not be made.
        """
        if bool(school) == every:
            raise typer.BadParameter("say which: --school SLUG, as often as you like, or --all")
        slugs = tuple(dict.fromkeys(school or ()))
        variants = tuple(dict.fromkeys(print_ or [STANDARD]))
        request = Request(slugs, to, tuple(copy or ()), variants, config)
        with errors_end_the_command():
            findings = _carry_out(request, supply)
        show_findings(findings, Console(stderr=True))
        if errors(findings):
            raise typer.Exit(1)

    return handouts


def _carry_out(request: Request, supply: Supply) -> list[Diagnostic]:
    """Make the handouts, say what was made, and return what there is to say besides."""
    started = time.perf_counter()
    schools, findings = _schools(request)
    with _progress() as progress:
        handouts, doubts = _handouts(supply(request.config), progress)
        orders = plan(handouts, schools, request.copies, request.variants)
        if not orders:
            raise TailorError(*errors(findings) or [_nothing(request, schools)])
        delivery = _deliver(orders, request, progress)
    seconds = time.perf_counter() - started
    _summarise(delivery, schools, f"{request.folder} in {seconds:.1f} s", Console())
    return [*findings, *doubts, *delivery.findings]


def _schools(request: Request) -> tuple[list[School], list[Diagnostic]]:
    """Return the schools whose profiles are right, and what is wrong with any."""
    files = places_of(request.config)
    variables, found = load_variables(files.variables, files.root)
    if wrong := errors(found):
        raise TailorError(*wrong)
    schools, findings = list[School](), [*found]
    for slug in request.schools or school_slugs(files.schools):
        try:
            profile, said = load_profile(files.schools, slug, variables, files.root)
        except TailorError as error:
            findings += error.diagnostics
            continue
        pictures, broken = pictures_of(profile, files)
        findings += (*said, *broken)
        schools += [] if errors(said) else [school_of(profile, variables, pictures)]
    return schools, findings


def _handouts(
    pages: Iterable[tuple[Sequence[Handout], Sequence[Diagnostic]]], progress: Progress
) -> tuple[list[Handout], list[Diagnostic]]:
    """Return the handouts of all pages; raises TailorError if a page is wrong."""
    handouts, findings = list[Handout](), list[Diagnostic]()
    for made, said in progress.track(pages, description="Reading pages"):
        handouts += made
        findings += said
    if wrong := errors(findings):
        raise TailorError(*wrong)
    return handouts, findings


def _deliver(orders: Sequence[Order], request: Request, progress: Progress) -> Delivery:
    task = progress.add_task("Writing handouts", total=len(orders))

    def report(_: Order) -> None:
        progress.advance(task)

    return deliver(orders, request.folder, report)


def _progress() -> Progress:
    """Return bars on the error stream, for a person to see; gone when the work is done."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _nothing(request: Request, schools: Sequence[School]) -> Diagnostic:
    if not schools:
        message, hint = "there is no school yet", "make one: tailor new school"
    elif request.copies:
        message = f"no page has a handout for: {', '.join(request.copies)}"
        hint = f"the copies there can be: {', '.join(COPIES)}"
    else:
        message, hint = "no page has a handout", "give a page a kind: 'kind: lesson' at its top"
    return Diagnostic(Severity.ERROR, "no-handouts", message, hint=hint)


def _summarise(delivery: Delivery, schools: Sequence[School], where: str, console: Console) -> None:
    files = _counted(delivery.written, "handout")
    console.print(
        Text(f"Wrote {files} for {_counted(len(schools), 'school')} to {where}"), soft_wrap=True
    )
    waiting = [f"{school.slug} {school.unfilled}" for school in schools if school.unfilled]
    if waiting:
        console.print(
            Text(f"Still to fill in: {', '.join(waiting)} (tailor schools SLUG lists them)"),
            soft_wrap=True,
        )


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
