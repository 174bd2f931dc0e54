"""What the language raises: its own error, and the short ways to make one."""

from typing import NoReturn

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError


class LanguageError(TailorError):
    """A page that the language cannot accept. Its findings say where, and what to write instead."""


def finding(code: str, message: str, place: Place | None, hint: str) -> Diagnostic:
    """Return an error as a value, for those who collect before they stop. It always has a mend."""
    return Diagnostic(Severity.ERROR, code, message, place, hint)


def refuse(code: str, message: str, place: Place | None, hint: str) -> NoReturn:
    """Raise a `LanguageError` of one finding. Without a place, who catches it knows the line."""
    raise LanguageError(finding(code, message, place, hint))
