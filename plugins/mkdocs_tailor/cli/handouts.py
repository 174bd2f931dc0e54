"""``tailor handouts``: packs of Word files for some schools, for a group, or for all of them."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import typer
from rich.progress import Progress

from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.pack_options import (
    AllOption,
    CopyOption,
    ForceOption,
    GroupOption,
    JsonOption,
    PrintOption,
    QuietOption,
    SchedulerOption,
    SchoolOption,
    ShapeOption,
    SheetOption,
    ToOption,
    WorkersOption,
)
from mkdocs_tailor.cli.pack_report import (
    Report,
    print_findings,
    print_json,
    print_summary,
    progress_bars,
)
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, places_of
from mkdocs_tailor.cli.supply import Library
from mkdocs_tailor.cli.wanted_schools import Wanted, selected
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.fork.layer import Layer
from mkdocs_tailor.packs.contents.listing import listing
from mkdocs_tailor.packs.contents.page import Contents
from mkdocs_tailor.packs.contents.word import contents_master
from mkdocs_tailor.packs.orders import Handout, Order, Shape, plan
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import LOCAL, carry_out, see_that_it_answers
from mkdocs_tailor.packs.versions import Versions, packing_versions
from mkdocs_tailor.schools.shapes import COPIES
from mkdocs_tailor.site.project.layers import Layers
from mkdocs_tailor.word.prints import STANDARD


class Supply(Protocol):
    """Gives what the handouts of the project of a ``mkdocs.yml`` are made from."""

    def __call__(
        self, config: Path, layers: Sequence[Layer] = (), upstream: Sequence[Handout] = (), /
    ) -> Library:
        """Return it with layers on the pages; see `library_of`."""
        ...


INTERRUPTED = 130
"""What shells call a command that ends with Ctrl-C."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    wanted: Wanted
    target: str
    shape: Shape
    copies: tuple[str, ...]
    variants: tuple[str, ...]
    again: bool
    workers: int | None
    scheduler: str | None
    """The address of the cluster that does it."""
    hidden: bool
    """Whether nobody wants to see how it gets on."""
    config: Path


def handouts_command(supply: Supply) -> Callable[..., None]:
    """Return the command, which makes the handouts that ``supply`` gives."""

    def handouts(  # noqa: PLR0913  every option is a parameter: Typer knows no other way
        *,
        to: ToOption,
        school: SchoolOption = None,
        group: GroupOption = None,
        every: AllOption = False,
        schools: SheetOption = None,
        shape: ShapeOption = Shape.FOLDER,
        copy: CopyOption = None,
        print_: PrintOption = None,
        force: ForceOption = False,
        workers: WorkersOption = None,
        scheduler: SchedulerOption = None,
        quiet: QuietOption = False,
        as_data: JsonOption = False,
        config: ConfigOption = DEFAULT_CONFIG,
    ) -> None:
        """Make a pack of Word files for one school, for several, for a group, or for all.

        A pack holds exactly what is asked for: the handouts, a page of contents (Word and HTML) and
        a manifest. Run it again after a change, and only what is not right any more is made. Ends
        with exit code 1 when something could not be made.
        """
        if bool(school or group) == every:
            raise typer.BadParameter("say which: --school SLUG, --group NAME, or --all")
        _check_workers(workers, scheduler)
        wanted = Wanted(tuple(school or ()), tuple(group or ()), schools)
        variants = tuple(dict.fromkeys(print_ or [STANDARD]))
        copies, hidden = tuple(copy or ()), quiet or as_data
        request = Request(
            wanted, to, shape, copies, variants, force, workers, scheduler, hidden, config
        )
        _answer(request, supply, quiet=quiet, as_data=as_data)

    return handouts


def _check_workers(workers: int | None, scheduler: str | None) -> None:
    if workers and scheduler not in {None, LOCAL}:
        raise typer.BadParameter("a cluster has the workers that it has: leave out --workers")


def _answer(request: Request, supply: Supply, *, quiet: bool, as_data: bool) -> None:
    """Do what was asked for and say what came of it; ends with the exit code that tells."""
    report = Report(request.target)
    with errors_end_the_command():
        stopped = _carry_out(request, supply, report)
    _say(report, quiet=quiet, as_data=as_data)
    if stopped or report.failed:
        raise typer.Exit(stopped or 1)


def _say(report: Report, *, quiet: bool, as_data: bool) -> None:
    if as_data:
        print_json(report)
    elif not quiet:
        print_summary(report)
    print_findings(report.all_findings, quiet=quiet)


def _carry_out(request: Request, supply: Supply, report: Report) -> int:
    """Make the packs and note what comes of them; return the exit code if that was cut short."""
    started = time.perf_counter()
    schools, register, found = selected(request.wanted, places_of(request.config))
    report.findings += found
    if not schools:
        raise TailorError(*errors(found) or [_no_schools()])
    if request.scheduler:
        see_that_it_answers(request.scheduler)
    try:
        with progress_bars(hidden=request.hidden) as progress:
            making = _Making(request, supply, register, report, progress)
            versions, able = making.versions(schools)
            job = packing_versions(versions)
            made = carry_out(job, able, request.workers, request.scheduler)
            report.note(made, progress, job.files, len(able))
    except KeyboardInterrupt:
        report.findings.append(_interrupted())
        return INTERRUPTED
    except TailorError as error:
        if not report.outcomes:
            raise
        report.findings += error.diagnostics
    finally:
        report.seconds = time.perf_counter() - started
    return 0


@dataclass(frozen=True, slots=True)
class _Making:
    """The making of the orders of one run."""

    request: Request
    supply: Supply
    register: Register
    report: Report
    progress: Progress

    def versions(self, schools: Sequence[Listed]) -> tuple[Versions, list[Listed]]:
        """Return an order for each version of the content, and the schools that can be served.

        Raises:
            TailorError: the pages of upstream are wrong.

        """
        upstream, handouts = self._order(())
        orders, chosen, able = [upstream], dict[str, int](), list[Listed]()
        for layers, alike in self._alike(schools).items():
            try:
                order, _ = self._order(layers, handouts) if layers else (upstream, handouts)
            except TailorError as error:
                self._failed(alike, error.diagnostics)
                continue
            if layers:
                chosen |= {one.slug: len(orders) for one in alike}
                orders.append(order)
            able += alike
        return Versions(tuple(orders), chosen), able

    def _alike(self, schools: Sequence[Listed]) -> dict[tuple[Layer, ...], list[Listed]]:
        """Return the schools, those together that have the same layers."""
        known = Layers(places_of(self.request.config))
        alike = dict[tuple[Layer, ...], list[Listed]]()
        for one in schools:
            try:
                layers, wrong = known.of(one.slug)
            except TailorError as error:
                layers, wrong = (), error.diagnostics
            if errors(wrong):
                self._failed([one], wrong)
            else:
                alike.setdefault(layers, []).append(one)
        return alike

    def _failed(self, schools: Sequence[Listed], findings: Sequence[Diagnostic]) -> None:
        self.report.outcomes += (
            Outcome(one.slug, one.slug, failed=True, findings=tuple(findings)) for one in schools
        )

    def _order(
        self, layers: Sequence[Layer], upstream: Sequence[Handout] = ()
    ) -> tuple[Order, Sequence[Handout]]:
        """Return the order for one version, and all handouts that there are of it."""
        library = self.supply(self.request.config, layers, upstream)
        handouts, doubts = _handouts(library, self.progress)
        self.report.findings += doubts
        request = self.request
        files = plan(handouts, request.copies, request.variants)
        if not files:
            raise TailorError(_nothing(request))
        sections = listing(files)
        contents = Contents(contents_master(sections, library.about, library.base), sections)
        order = Order(
            files,
            contents,
            self.register,
            request.target,
            request.shape,
            library.about.edition,
            library.maker,
            again=request.again,
        )
        return order, handouts


def _handouts(
    library: Library, progress: Progress
) -> tuple[Sequence[Handout], Sequence[Diagnostic]]:
    """Return the handouts of all pages; raises TailorError if a page is wrong."""
    handouts, findings = list[Handout](), list[Diagnostic]()
    for made, said in progress.track(library.pages, description="Reading pages"):
        handouts += made
        findings += said
    if wrong := errors(findings):
        raise TailorError(*wrong)
    return handouts, findings


def _no_schools() -> Diagnostic:
    hint = "make one: tailor new school; or give a list: --schools FILE.csv"
    return Diagnostic(Severity.ERROR, "no-schools", "there is no school yet", hint=hint)


def _nothing(request: Request) -> Diagnostic:
    if request.copies:
        message = f"no page has a handout for: {', '.join(request.copies)}"
        hint = f"the copies there can be: {', '.join(COPIES)}"
    else:
        message, hint = "no page has a handout", "give a page a kind: 'kind: lesson' at its top"
    return Diagnostic(Severity.ERROR, "no-handouts", message, hint=hint)


def _interrupted() -> Diagnostic:
    message = "interrupted: the packs that were finished are whole"
    return Diagnostic(Severity.ERROR, "interrupted", message, hint="run the same again to go on")
