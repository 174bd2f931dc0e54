"""What came of the schools of an order."""

from dataclasses import dataclass, replace

from mkdocs_tailor.diagnostics import Diagnostic, Severity

KILLED = "worker-killed"
"""The code of what is said of workers that were killed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one school."""

    slug: str
    name: str
    written: int = 0
    """So many handouts were made."""
    kept: int = 0
    """So many were right already."""
    size: int = 0
    """Of the handouts that were made, in bytes."""
    unfilled: tuple[str, ...] = ()
    """What the school has still to fill in."""
    failed: bool = False
    """Whether it has no pack, or not a whole one."""
    refused: bool = False
    """Whether that is because the target did not take it."""
    findings: tuple[Diagnostic, ...] = ()


def made_again(outcome: Outcome) -> Outcome:
    """Return the outcome, saying that whoever was at it first was killed."""
    message = f"the process that was to make the pack of {outcome.slug} was killed; another made it"
    finding = Diagnostic(Severity.WARNING, KILLED, message)
    return replace(outcome, findings=(*outcome.findings, finding))


def given_up(slug: str, hint: str) -> Outcome:
    """Return what came of a school when all who were at it were killed."""
    message = f"the process that was to make the pack of {slug} was killed, more than once"
    finding = Diagnostic(Severity.ERROR, KILLED, message, hint=hint)
    return Outcome(slug, slug, failed=True, findings=(finding,))
