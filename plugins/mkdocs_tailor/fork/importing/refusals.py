"""What is said of a file that cannot be read back."""

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError


def refused(code: str, message: str, name: str, hint: str) -> TailorError:
    """Return the error that says of a file why nothing can be done with it."""
    return TailorError(Diagnostic(Severity.ERROR, code, message, Place(name), hint))


def damaged(name: str, why: str) -> TailorError:
    """Return the error for a file that is not whole."""
    hint = "edit the handout in Word, or in a newer LibreOffice, and send that file"
    return refused("damaged-word-file", f"the file is damaged: {why}", name, hint)
