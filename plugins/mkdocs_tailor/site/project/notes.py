"""Findings that stop nobody."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic, Severity


def as_notes(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings as notes: whoever wrote a page for the web alone did nothing wrong."""
    return tuple(replace(finding, severity=Severity.NOTE) for finding in findings)
