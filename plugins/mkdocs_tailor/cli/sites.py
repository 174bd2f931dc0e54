"""``tailor sites``: a whole website for some schools, for a group, or for all of them."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeAlias
from urllib.parse import urlsplit

import typer
from rich.progress import Progress

from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.handouts import INTERRUPTED
from mkdocs_tailor.cli.pack_options import (
    AllOption,
    GroupOption,
    JsonOption,
    QuietOption,
    SchedulerOption,
    SchoolOption,
    SheetOption,
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
from mkdocs_tailor.cli.wanted_schools import Wanted, selected
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import LOCAL, carry_out, see_that_it_answers
from mkdocs_tailor.packs.sites.planning import Plan, plan_sites
from mkdocs_tailor.packs.sites.standing import shelf_at
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.capture import PLACE, Wish, capture
from mkdocs_tailor.site.masters.site_master import SiteMaster
from mkdocs_tailor.site.project.loading import load_settings

ToOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="TARGET",
        help="A folder, zip::FILE, or an address like s3://bucket/sites; each school gets a folder "
        "there.",
    ),
]
UrlOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--url",
        metavar="ADDRESS",
        help="Where each site is published, like 'https://example.org/{school}/'; without it, "
        "where mkdocs.yml says.",
    ),
]
StrictOption: TypeAlias = Annotated[
    bool, typer.Option("--strict/--no-strict", help="Whether a warning about a page stops all.")
]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    wanted: Wanted
    target: str
    address: str | None
    workers: int | None
    scheduler: str | None
    strict: bool
    hidden: bool
    """Whether nobody wants to see how it gets on."""
    config: Path


def sites(  # noqa: PLR0913  every option is a parameter: Typer knows no other way
    *,
    to: ToOption,
    school: SchoolOption = None,
    group: GroupOption = None,
    every: AllOption = False,
    schools: SheetOption = None,
    url: UrlOption = None,
    strict: StrictOption = True,
    workers: WorkersOption = None,
    scheduler: SchedulerOption = None,
    quiet: QuietOption = False,
    as_data: JsonOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Make a whole website for one school, for several, for a group, or for all.

    Each site is what 'tailor build' makes for that school: its pages, search and Word files. All
    come from one build. An earlier site in the same place is replaced, when the new one is whole.
    Ends with exit code 1 when a site could not be made.
    """
    if bool(school or group) == every:
        raise typer.BadParameter("say which: --school SLUG, --group NAME, or --all")
    if workers and scheduler not in {None, LOCAL}:
        raise typer.BadParameter("a cluster has the workers that it has: leave out --workers")
    wanted, hidden = Wanted(tuple(school or ()), tuple(group or ()), schools), quiet or as_data
    request = Request(wanted, to, _checked(url), workers, scheduler, strict, hidden, config)
    report = Report(to, thing="site")
    with errors_end_the_command():
        stopped = _carry_out(request, report)
    if as_data:
        print_json(report)
    elif not quiet:
        print_summary(report)
    print_findings(report.all_findings, quiet=quiet)
    if stopped or report.failed:
        raise typer.Exit(stopped or 1)


def _checked(url: str | None) -> str | None:
    if url is not None:
        parts = urlsplit(url.replace(PLACE, "school"))
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise typer.BadParameter(f"'{url}' is no address: write it like https://example.org/")
    return url


def _carry_out(request: Request, report: Report) -> int:
    """Make the sites and note what comes of them; return the exit code if that was cut short."""
    started = time.perf_counter()
    listed, register, found = selected(request.wanted, places_of(request.config))
    report.findings += found
    if not listed:
        raise TailorError(*errors(found) or [_no_schools()])
    if request.address and PLACE not in request.address and len(listed) > 1:
        raise TailorError(_one_address(request.address))
    if request.scheduler:
        see_that_it_answers(request.scheduler)
    try:
        with progress_bars(hidden=request.hidden) as progress:
            run = _Run(request, listed, register, report, progress)
            run.make(run.planned())
    except KeyboardInterrupt:
        report.findings.append(_interrupted())
        return INTERRUPTED
    except TailorError as error:
        if not report.outcomes:
            raise TailorError(*report.findings, *error.diagnostics) from error
        report.findings += error.diagnostics
    finally:
        report.seconds = time.perf_counter() - started
    return 0


@dataclass(frozen=True, slots=True)
class _Run:
    """One run of the command."""

    request: Request
    listed: Sequence[Listed]
    register: Register
    report: Report
    progress: Progress

    def planned(self) -> Plan:
        """Build the site as often as it has to be: once, unless schools have overrides."""
        request, report = self.request, self.report
        project = load_settings(request.config)
        address = project.imprint.address
        if address and request.address is None and len(self.listed) > 1:
            report.findings.append(_same_address(address))
        task = self.progress.add_task("Building", total=None)

        def step(done: int, of: int) -> None:
            self.progress.update(task, completed=done, total=of)

        def hear(finding: Diagnostic) -> None:
            if finding not in report.findings:  # a page is read again for schools with overrides
                report.findings.append(finding)

        def captured(schools: Sequence[School]) -> SiteMaster:
            wish = Wish(request.config, schools, request.address, request.strict)
            return capture(wish, hear, step)

        return plan_sites(self.listed, self.register, project, captured)

    def make(self, plan: Plan) -> None:
        """Make the sites of all schools for which that can be done."""
        for slug, found in plan.unmade.items():
            self.report.outcomes.append(Outcome(slug, slug, failed=True, findings=found))
        target = self.request.target
        job = Job(plan.order.open, target, self.register, plan.order.files)
        listed = [one for one in self.listed if one.slug not in plan.unmade]
        try:
            made = carry_out(job, listed, self.request.workers, self.request.scheduler)
            self.report.note(made, self.progress, 1, len(listed))
        finally:
            shelf_at(target_at(target)).clear()


def _no_schools() -> Diagnostic:
    hint = "make one: tailor new school; or give a list: --schools FILE.csv"
    return Diagnostic(Severity.ERROR, "no-schools", "there is no school yet", hint=hint)


def _one_address(address: str) -> Diagnostic:
    message = f"several sites cannot all be published at {address}"
    hint = f"say where the name of each school goes: {address.rstrip('/')}/{PLACE}/"
    return Diagnostic(Severity.ERROR, "one-address", message, hint=hint)


def _same_address(address: str) -> Diagnostic:
    message = f"each site says that it is published at {address}, as mkdocs.yml has it"
    hint = f"give each its own: --url '{address.rstrip('/')}/{PLACE}/'"
    return Diagnostic(Severity.WARNING, "same-address", message, hint=hint)


def _interrupted() -> Diagnostic:
    message = "interrupted: the sites that were finished are whole"
    return Diagnostic(Severity.ERROR, "interrupted", message, hint="run the same again")
