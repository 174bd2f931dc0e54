"""What came of the schools of an order."""

from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic


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
