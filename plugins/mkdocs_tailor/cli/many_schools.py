"""A run for many schools: how it is asked for, begun, cut short and ended, whatever it makes."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import typer
from rich.progress import Progress

from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.pack_report import (
    Report,
    print_findings,
    print_json,
    print_summary,
    progress_bars,
)
from mkdocs_tailor.cli.project_option import places_of
from mkdocs_tailor.cli.wanted_schools import Wanted, selected
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import LOCAL, see_that_it_answers

INTERRUPTED = 130
"""What shells call a command that ends with Ctrl-C."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line."""

    wanted: Wanted
    target: str
    workers: int | None
    scheduler: str | None
    """The address of the cluster that does it."""
    quiet: bool
    as_data: bool
    config: Path

    def check(self, *, every: bool) -> None:
        """Raise Typer's error for what cannot be asked for together; ``every`` is ``--all``."""
        if bool(self.wanted.schools or self.wanted.groups) == every:
            raise typer.BadParameter("say which: --school SLUG, --group NAME, or --all")
        if self.workers and self.scheduler not in {None, LOCAL}:
            raise typer.BadParameter("a cluster has the workers that it has: leave out --workers")


Work: TypeAlias = Callable[[Sequence[Listed], Register, Progress], None]
"""Makes what the schools are to have, and notes in the report what comes of it."""


def carry_out_for(asked: Asked, report: Report, work: Work) -> None:
    """Do the work for the schools that are wanted, say what came of it, and end accordingly.

    Raises typer.Exit with 1 when something could not be made, with 130 when it was cut short.
    """
    with errors_end_the_command():
        stopped = _carried_out(asked, report, work)
    if asked.as_data:
        print_json(report)
    elif not asked.quiet:
        print_summary(report)
    print_findings(report.all_findings, quiet=asked.quiet)
    if stopped or report.failed:
        raise typer.Exit(stopped or 1)


def _carried_out(asked: Asked, report: Report, work: Work) -> int:
    """Do the work; return the exit code if that was cut short."""
    started = time.perf_counter()
    schools, register, found = selected(asked.wanted, places_of(asked.config))
    report.findings += found
    if not schools:
        raise TailorError(*errors(found) or [_no_schools()])
    if asked.scheduler:
        see_that_it_answers(asked.scheduler)
    try:
        with progress_bars(hidden=asked.quiet or asked.as_data) as progress:
            work(schools, register, progress)
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


def _no_schools() -> Diagnostic:
    hint = "make one: tailor new school; or give a list: --schools FILE.csv"
    return Diagnostic(Severity.ERROR, "no-schools", "there is no school yet", hint=hint)


def _interrupted() -> Diagnostic:
    message = "interrupted: what was finished is whole"
    return Diagnostic(Severity.ERROR, "interrupted", message, hint="run the same again to go on")
