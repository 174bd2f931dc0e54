"""``tailor stale``: what upstream changed since a school adapted it."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.judged import Judged, today
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption
from mkdocs_tailor.cli.whose import GroupOption, SchoolOption, Upstream
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError, errors
from mkdocs_tailor.fork.reporting.document import TITLE, Report, report_document
from mkdocs_tailor.fork.reporting.entry import Entry
from mkdocs_tailor.fork.reporting.html import report_page
from mkdocs_tailor.fork.reporting.sheet import report_sheet
from mkdocs_tailor.fork.reporting.word import report_file
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.site.making.cache import replace_file
from mkdocs_tailor.site.making.workshop import word_base
from mkdocs_tailor.word.base import Base

SHEET = "stale.csv"
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

_AllOption = Annotated[bool, typer.Option("--all", help="Every school and every group.")]
_ToOption = Annotated[
    Path | None,
    typer.Option(
        "--to",
        metavar="FOLDER",
        help="Write for each a page and a Word file to read, and one CSV file of all.",
    ),
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
_StrictOption = Annotated[bool, typer.Option("--strict", help="Let a warning count as an error.")]


def stale(  # noqa: PLR0913 -- each is an option of the command
    *,
    school: SchoolOption = None,
    group: GroupOption = None,
    everybody: _AllOption = False,
    to: _ToOption = None,
    as_data: _JsonOption = False,
    strict: _StrictOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Tell what upstream changed since a school, or a borough, adapted it, and what to decide.

    Ends with exit code 1 when something must be decided: a number, a date, a contact or words on
    safety have changed, or what was adapted is gone.
    """
    with errors_end_the_command():
        upstream = Upstream.of(config)
        found = _judged(upstream, school, group, everybody=everybody)
        reports = [one.report(today()) for one in found]
        if to is not None:
            _write(to, found, reports, word_base(upstream.places)[0])
    if as_data:
        typer.echo(json.dumps([*map(_as_json, reports)], ensure_ascii=False, indent=2))
    else:
        _show(reports, Console())
    findings = [finding for one in found for finding in one.findings]
    show_findings(findings, Console(stderr=True))
    if errors(findings) or any(_must_end(report, strict=strict) for report in reports):
        raise typer.Exit(1)


def _judged(
    upstream: Upstream, school: str | None, group: str | None, *, everybody: bool
) -> list[Judged]:
    if [school is not None, group is not None, everybody].count(True) != 1:
        hint = "add --school SLUG, --group NAME or --all"
        raise TailorError(Diagnostic(Severity.ERROR, "whose", "say whose version", hint=hint))
    if everybody:
        return [*map(Judged.of, upstream.of_all())]
    version = upstream.of_school(school) if school else upstream.of_group(group or "")
    return [Judged.of(version)]


def _must_end(report: Report, *, strict: bool) -> bool:
    return any(
        entry.judgement.asks or (strict and entry.judgement.severity is Severity.WARNING)
        for entry in report.entries
    )


def _write(to: Path, found: Sequence[Judged], reports: Sequence[Report], base: Base) -> None:
    try:
        to.mkdir(parents=True, exist_ok=True)
        for one, report in zip(found, reports, strict=True):
            document, name = report_document(report), one.version.layer.name
            replace_file(to / f"{name}.html", report_page(document, TITLE).encode())
            replace_file(to / f"{name}.docx", report_file(document, report.edition, base))
        replace_file(to / SHEET, ("\ufeff" + report_sheet(reports)).encode())
    except OSError as error:
        message = f"the reports cannot be written: {error.strerror}"
        raise TailorError(
            Diagnostic(Severity.ERROR, "unwritable-file", message, Place(str(to)))
        ) from error


def _show(reports: Iterable[Report], console: Console) -> None:
    for report in reports:
        console.print(Text(f"{report.owner}: {report.summary}"), soft_wrap=True)
        if report.open:
            console.print(entries_table(report.open))


def entries_table(entries: Iterable[Entry]) -> Table:
    """Return overrides as a table: what happened beneath each, and what to do."""
    table = Table(box=None)
    for column in ("Page", "Block", "State", "What happened", "What to do"):
        table.add_column(column, overflow="fold")
    for entry in entries:
        judgement = entry.judgement
        target = judgement.override.target
        style = _STYLES[judgement.severity or Severity.NOTE]
        state = Text(judgement.state.value, style=style)
        table.add_row(target.page, target.block or "", state, judgement.why, entry.advice)
    return table


def _as_json(report: Report) -> dict[str, Json]:
    return {
        "owner": report.owner,
        "edition": report.edition,
        "overrides": [entry_as_json(entry) for entry in report.entries],
    }


def entry_as_json(entry: Entry) -> dict[str, Json]:
    """Return an override for a program."""
    judgement = entry.judgement
    override, base = judgement.override, judgement.override.base
    return {
        "page": override.target.page,
        "block": override.target.block,
        "override": override.verb.value,
        "file": override.place.path,
        "state": judgement.state.value,
        "severity": judgement.severity.value if judgement.severity else None,
        "decide": judgement.asks,
        "why": judgement.why,
        "moved_to": str(judgement.moved_to) if judgement.moved_to else None,
        "before": base.text if base else None,
        "now": judgement.now,
        "mine": override.text,
        "merged": entry.merged,
        "choices": [action.value for action in entry.actions],
    }
