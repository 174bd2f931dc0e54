"""``tailor handouts``: packs of Word files for some schools, for a group, or for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rich.progress import Progress

from mkdocs_tailor.cli.many_schools import Asked, carry_out_for
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
)
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, places_of
from mkdocs_tailor.cli.supply import Library
from mkdocs_tailor.cli.wanted_schools import Wanted
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.packs.contents.listing import listing
from mkdocs_tailor.packs.contents.page import Contents
from mkdocs_tailor.packs.contents.word import contents_master
from mkdocs_tailor.packs.orders import Handout, Order, Shape, plan
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import carry_out
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


@dataclass(frozen=True, slots=True)
class Request:
    """What every pack is to hold, and how it is to stand."""

    asked: Asked
    shape: Shape
    copies: tuple[str, ...]
    variants: tuple[str, ...]
    again: bool


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
        wanted = Wanted(tuple(school or ()), tuple(group or ()), schools)
        asked = Asked(wanted, to, workers, scheduler, quiet, as_data, config)
        asked.check(every=every)
        variants = tuple(dict.fromkeys(print_ or [STANDARD]))
        request = Request(asked, shape, tuple(copy or ()), variants, force)
        report = Report(to)

        def work(schools: Sequence[Listed], register: Register, progress: Progress) -> None:
            making = _Making(request, supply, register, report, progress)
            making.packs(schools)

        carry_out_for(asked, report, work)

    return handouts


@dataclass(frozen=True, slots=True)
class _Making:
    """The making of the packs of one run."""

    request: Request
    supply: Supply
    register: Register
    report: Report
    progress: Progress

    def packs(self, schools: Sequence[Listed]) -> None:
        """Make the packs, and note what comes of them."""
        asked = self.request.asked
        versions, able = self._versions(schools)
        job = packing_versions(versions)
        made = carry_out(job, able, asked.workers, asked.scheduler)
        self.report.note(made, self.progress, job.files, len(able))

    def _versions(self, schools: Sequence[Listed]) -> tuple[Versions, list[Listed]]:
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
        known = Layers(places_of(self.request.asked.config))
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
        library = self.supply(self.request.asked.config, layers, upstream)
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
            request.asked.target,
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


def _nothing(request: Request) -> Diagnostic:
    if request.copies:
        message = f"no page has a handout for: {', '.join(request.copies)}"
        hint = f"the copies there can be: {', '.join(COPIES)}"
    else:
        message, hint = "no page has a handout", "give a page a kind: 'kind: lesson' at its top"
    return Diagnostic(Severity.ERROR, "no-handouts", message, hint=hint)
