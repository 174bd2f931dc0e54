"""What is said of a run of packs: while it goes on, and in the end."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from mkdocs_tailor.cli.findings import finding_as_json, show_findings
from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.schools.plain import Json

MOST_SHOWN = 40
"""So many findings are shown; of thousands of schools there might be thousands."""
SLOW = 10
"""With fewer a second, a decimal is worth while."""
MOST_NAMED = 8
"""So many schools are named in a line."""


@dataclass(slots=True)
class Report:
    """What came of an order so far."""

    target: str
    outcomes: list[Outcome] = field(default_factory=list[Outcome])
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    """Of everything but single schools."""
    seconds: float = 0
    thing: str = "handout"
    """What is made."""

    def note(
        self, outcomes: Iterable[Outcome], progress: Progress, files: int, schools: int
    ) -> None:
        """Take note of the outcomes as they come: of so many schools, so many things each."""
        task = progress.add_task(f"Writing {self.thing}s", total=files * schools)
        for outcome in outcomes:
            self.outcomes.append(outcome)
            progress.advance(task, files)

    @property
    def all_findings(self) -> list[Diagnostic]:
        """Everything that there is to say, errors first."""
        of_schools = (finding for outcome in self.outcomes for finding in outcome.findings)
        return sorted((*self.findings, *of_schools), key=_weight)

    @property
    def failed(self) -> bool:
        """Whether anything could not be made."""
        wrong = any(one.severity is Severity.ERROR for one in self.findings)
        return wrong or any(outcome.failed for outcome in self.outcomes)


def _weight(finding: Diagnostic) -> int:
    return [*Severity].index(finding.severity)


class RateColumn(ProgressColumn):
    """Things a second."""

    def render(self, task: Task) -> Text:
        """Return the rate; nothing before there is one."""
        speed = task.speed or 0
        said = f"{speed:,.0f}/s" if speed >= SLOW else f"{speed:.1f}/s"
        return Text(said if speed else "", style="progress.data.speed")


def progress_bars(*, hidden: bool) -> Progress:
    """Return bars on the error stream, for a person to see; gone when the work is done."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeRemainingColumn(),
    )
    disable = hidden or not console.is_terminal
    return Progress(*columns, console=console, transient=True, disable=disable)


def print_findings(findings: Sequence[Diagnostic], *, quiet: bool) -> None:
    """Print the first findings on the error stream, and how many more there are."""
    shown = [one for one in findings if not quiet or one.severity is Severity.ERROR]
    console = Console(stderr=True)
    show_findings(shown[:MOST_SHOWN], console)
    if len(shown) > MOST_SHOWN:
        more = f"… and {len(shown) - MOST_SHOWN:,} more (--json lists them all)"
        console.print(Text(more), soft_wrap=True)


def print_summary(report: Report) -> None:
    """Print what was made, what stands from before, and who has still to fill in something."""
    console = Console()
    for line in _summary(report):
        console.print(Text(line), soft_wrap=True)


def _summary(report: Report) -> Iterator[str]:
    made = [outcome for outcome in report.outcomes if not outcome.failed or outcome.written]
    written = sum(outcome.written for outcome in made)
    kept = sum(outcome.kept for outcome in made)
    where = f"to {report.target} in {report.seconds:.1f} s"
    yield f"Wrote {counted(written, report.thing)} for {counted(len(made), 'school')} {where}"
    if kept:
        yield f"{counted(kept, report.thing)} were right already (--force makes them again)"
    if failed := [outcome.slug for outcome in report.outcomes if outcome.failed]:
        yield f"Not made, or not whole: {_some(failed)}"
    waiting = [f"{one.slug} {len(one.unfilled)}" for one in made if one.unfilled]
    if waiting:
        yield f"Still to fill in: {_some(waiting)} (tailor schools SLUG lists them)"


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return f"{shown} and {more:,} more" if more > 0 else shown


def print_json(report: Report) -> None:
    """Print everything for a program."""
    data: Json = {
        "target": report.target,
        "written": sum(outcome.written for outcome in report.outcomes),
        "kept": sum(outcome.kept for outcome in report.outcomes),
        "size": sum(outcome.size for outcome in report.outcomes),
        "seconds": round(report.seconds, 3),
        "schools": [_as_json(outcome) for outcome in report.outcomes],
        "problems": [finding_as_json(finding) for finding in report.findings],
    }
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _as_json(outcome: Outcome) -> Json:
    return {
        "slug": outcome.slug,
        "name": outcome.name,
        "written": outcome.written,
        "kept": outcome.kept,
        "failed": outcome.failed,
        "unfilled": [*outcome.unfilled],
        "problems": [finding_as_json(finding) for finding in outcome.findings],
    }


def counted(number: int, thing: str) -> str:
    """Return ``1 school`` or ``1,200 schools``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
