"""``tailor preview``: what taking an edition would mean for a school, before it is taken."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.judged import Judged, today
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption
from mkdocs_tailor.cli.stale import entries_table, entry_as_json
from mkdocs_tailor.cli.whose import GroupOption, SchoolOption, Upstream
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.fork.editions.age import is_older
from mkdocs_tailor.fork.editions.change import EditionChange
from mkdocs_tailor.fork.editions.comparing import changes_between
from mkdocs_tailor.fork.editions.edition import Edition
from mkdocs_tailor.fork.editions.opening import open_edition
from mkdocs_tailor.fork.editions.telling import summary
from mkdocs_tailor.fork.judging.judgement import State
from mkdocs_tailor.fork.reporting.document import Report
from mkdocs_tailor.fork.reporting.entry import Entry
from mkdocs_tailor.language.values.english import counted

_EditionArgument = Annotated[
    str, typer.Argument(help="The edition: a folder, a ZIP file, or a version in git.")
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking an edition would mean."""

    edition: Edition
    age: str
    """That it is older than the edition there is; else empty."""
    changed: tuple[EditionChange, ...]
    report: Report

    @property
    def deciding(self) -> tuple[Entry, ...]:
        """What somebody must decide before the edition can be taken."""
        return tuple(entry for entry in self.report.entries if entry.judgement.asks)

    @property
    def said(self) -> Iterator[str]:
        """The whole in a few lines."""
        states = Counter(entry.judgement.state for entry in self.report.entries)
        waiting = [entry for entry in self.report.open if not entry.judgement.asks]
        clean = sum(entry.merged is not None for entry in self.report.open)
        yield f"Edition {self.edition.name}: {summary(self.changed)}"
        if self.age:
            yield self.age
        yield f"{self.report.owner} has {counted(len(self.report.entries), 'change')} of its own:"
        yield f"  {states[State.FRESH]} stay as they are, with nothing to do"
        yield f"  {len(waiting)} to read when there is time"
        yield f"  {len(self.deciding)} to decide before the edition is taken"
        if conflicts := states[State.CONFLICTING]:
            yield f"  {conflicts} of these about a place that another one is about, too"
        if clean:
            yield f"  {clean} can be brought together with the new words as they stand"


def preview(
    edition: _EditionArgument,
    *,
    school: SchoolOption = None,
    group: GroupOption = None,
    as_data: _JsonOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Tell what taking an edition would mean for a school: nothing is taken or written.

    Ends with exit code 1 when something must be decided first.
    """
    with errors_end_the_command():
        here = Upstream.of(config)
        found, findings = _preview(here, open_edition(edition, here.places.root), school, group)
    if as_data:
        typer.echo(_as_json(found))
    else:
        _show(found, Console())
    show_findings(findings, Console(stderr=True))
    if found.deciding or errors(findings):
        raise typer.Exit(1)


def _preview(
    here: Upstream, edition: Edition, school: str | None, group: str | None
) -> tuple[Preview, tuple[Diagnostic, ...]]:
    if (school is None) == (group is None):
        hint = "add --school SLUG or --group NAME"
        raise TailorError(Diagnostic(Severity.ERROR, "whose", "say whose version", hint=hint))
    there = Upstream(here.places, edition.content)
    version = there.of_school(school) if school else there.of_group(group or "")
    report = Judged.of(version).report(today())
    changed = changes_between(here.content, edition.content)
    found = Preview(edition, _age(here, edition, report), changed, report)
    return found, (*version.beneath.findings, *version.findings)


def _age(here: Upstream, edition: Edition, report: Report) -> str:
    """Return that an edition is older than what it would replace, or than what was made since."""
    content = edition.content
    if is_older(content, here.content):
        return (
            f"This edition is older than the one here, {here.content.edition}: taking it goes back."
        )
    bases = (entry.judgement.override.base for entry in report.entries)
    made = {base.edition for base in bases if base and base.edition}
    later = [name for name in sorted(made) if is_older(content, replace(content, edition=name))]
    if later:
        return f"This edition is older than what was made against edition {', '.join(later)}."
    return ""


def _show(found: Preview, console: Console) -> None:
    for line in found.said:
        console.print(Text(line), soft_wrap=True)
    if found.report.open:
        console.print(entries_table(found.report.open))


def _as_json(found: Preview) -> str:
    data = {
        "edition": found.edition.name,
        "older": found.age or None,
        "changes": len(found.changed),
        "decide": len(found.deciding),
        "overrides": [entry_as_json(entry) for entry in found.report.entries],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
