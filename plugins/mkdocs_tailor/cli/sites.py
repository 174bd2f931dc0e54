"""``tailor sites``: a whole website for some schools, for a group, or for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, TypeAlias
from urllib.parse import urlsplit

import typer
from rich.progress import Progress

from mkdocs_tailor.cli.many_schools import Asked, carry_out_for
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
)
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption
from mkdocs_tailor.cli.wanted_schools import Wanted
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import carry_out
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
    """How every site is to be made."""

    asked: Asked
    address: str | None
    strict: bool


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
    wanted = Wanted(tuple(school or ()), tuple(group or ()), schools)
    asked = Asked(wanted, to, workers, scheduler, quiet, as_data, config)
    asked.check(every=every)
    request, report = Request(asked, _checked(url), strict), Report(to, thing="site")

    def work(listed: Sequence[Listed], register: Register, progress: Progress) -> None:
        run = _Run(request, listed, register, report, progress)
        run.make(run.planned())

    carry_out_for(asked, report, work)


def _checked(url: str | None) -> str | None:
    if url is not None:
        parts = urlsplit(url.replace(PLACE, "school"))
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise typer.BadParameter(f"'{url}' is no address: write it like https://example.org/")
    return url


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
        several = len(self.listed) > 1
        if request.address and PLACE not in request.address and several:
            raise TailorError(_one_address(request.address))
        project = load_settings(request.asked.config)
        address = project.imprint.address
        if address and request.address is None and several:
            report.findings.append(_same_address(address))
        task = self.progress.add_task("Building", total=None)

        def step(done: int, of: int) -> None:
            self.progress.update(task, completed=done, total=of)

        def hear(finding: Diagnostic) -> None:
            if finding not in report.findings:  # a page is read again for schools with overrides
                report.findings.append(finding)

        def captured(schools: Sequence[School]) -> SiteMaster:
            wish = Wish(request.asked.config, schools, request.address, request.strict)
            return capture(wish, hear, step)

        return plan_sites(self.listed, self.register, project, captured)

    def make(self, plan: Plan) -> None:
        """Make the sites of all schools for which that can be done."""
        for slug, found in plan.unmade.items():
            self.report.outcomes.append(Outcome(slug, slug, failed=True, findings=found))
        asked = self.request.asked
        job = Job(plan.order.open, asked.target, self.register, plan.order.files)
        listed = [one for one in self.listed if one.slug not in plan.unmade]
        try:
            made = carry_out(job, listed, asked.workers, asked.scheduler)
            self.report.note(made, self.progress, 1, len(listed))
        finally:
            shelf_at(target_at(asked.target)).clear()


def _one_address(address: str) -> Diagnostic:
    message = f"several sites cannot all be published at {address}"
    hint = f"say where the name of each school goes: {address.rstrip('/')}/{PLACE}/"
    return Diagnostic(Severity.ERROR, "one-address", message, hint=hint)


def _same_address(address: str) -> Diagnostic:
    message = f"each site says that it is published at {address}, as mkdocs.yml has it"
    hint = f"give each its own: --url '{address.rstrip('/')}/{PLACE}/'"
    return Diagnostic(Severity.WARNING, "same-address", message, hint=hint)
