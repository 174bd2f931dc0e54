"""What can be wrong with a master, or with filling it."""

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError


class MasterError(TailorError):
    """A master that cannot be made, read or filled."""


def refuse(
    code: str, message: str, path: str | None = None, hint: str | None = None
) -> MasterError:
    """Return the error to raise: what is wrong, in which file where there is one, and the mend."""
    place = Place(path) if path else None
    return MasterError(Diagnostic(Severity.ERROR, code, message, place, hint))
