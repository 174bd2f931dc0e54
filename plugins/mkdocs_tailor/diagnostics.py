"""What the tool has to say about somebody's file: findings as values, and one root exception."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Nothing may be published until it is mended."""
    WARNING = "warning"
    """Published, but somebody should look; ``--strict`` makes it an error."""
    NOTE = "note"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file."""

    path: str
    """POSIX path relative to the project, as authors know it: ``content/lessons/friends.md``."""
    line: int | None = None
    """Counted from 1."""
    column: int | None = None
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        numbers = [n for n in (self.line, self.column) if n is not None]
        return ":".join([self.path, *map(str, numbers)])


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and how to mend it."""

    severity: Severity
    code: str
    """A stable name in kebab case: ``unknown-variable``."""
    message: str
    """Names the thing, in words a teacher understands; no full stop at the end."""
    place: Place | None = None
    hint: str | None = None
    """The mend: ``did you mean 'school.name'?``."""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        mend = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.message}{mend}"


class TailorError(Exception):
    """Something that cannot go on. Its findings say why; there is always at least one."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(map(str, self.diagnostics))


def errors(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Only the findings of severity ERROR, in their order."""
    return [finding for finding in diagnostics if finding.severity is Severity.ERROR]
