"""A verdict: what has become of an override, before it is said whose it is."""

from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.judging.judgement import State
from mkdocs_tailor.fork.overrides.override import Target

_ORDER = tuple(Severity)
"""The most severe one first."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What has become of an override; the fields are those of a `Judgement`."""

    state: State
    severity: Severity | None
    why: str
    now: str | None = None
    moved_to: Target | None = None


def less(severity: Severity) -> Severity:
    """Return the severity below."""
    return _ORDER[min(_ORDER.index(severity) + 1, len(_ORDER) - 1)]


def more(severity: Severity) -> Severity:
    """Return the severity above."""
    return _ORDER[max(_ORDER.index(severity) - 1, 0)]


def raised(severity: Severity, least: Severity) -> Severity:
    """Return a severity, or the one that is the least it may be."""
    return min(severity, least, key=_ORDER.index)
