"""Findings on the terminal."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.schools.plain import Json

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def show_findings(findings: Iterable[Diagnostic], console: Console) -> None:
    """Print each finding on a line of its own; a terminal may fold it."""
    for finding in findings:
        line = Text.assemble((finding.severity.value, _STYLES[finding.severity]), f" {finding}")
        console.print(line, soft_wrap=True)


@contextmanager
def errors_end_the_command() -> Generator[None]:
    """Print what a `TailorError` says on the error stream and end with exit code 1."""
    try:
        yield
    except TailorError as error:
        show_findings(error.diagnostics, Console(stderr=True))
        raise typer.Exit(1) from error


def finding_as_json(finding: Diagnostic) -> dict[str, Json]:
    """Return a finding for a program."""
    place = finding.place
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }
