"""What a target that refuses says, in words that help whoever chose it."""

import errno
from collections.abc import Generator
from contextlib import contextmanager

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError

UNWRITABLE = "unwritable-file"
"""The code of all these findings."""
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def unwritable(path: str, error: Exception) -> TailorError:
    """Return the error for a path that could not be written or read."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _NO_ROOM:
        message, hint = "there is no room left on the disk", "make room, then run it again"
    elif number in _FORBIDDEN or isinstance(error, PermissionError):
        message = "this may not be written"
        hint = "close it if it is open in Word, or choose another place with --to"
    else:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = f"this cannot be written: {said or type(error).__name__}"
        hint = "choose another place, or mend it and run again: what is finished stays"
    return TailorError(Diagnostic(Severity.ERROR, UNWRITABLE, message, Place(path), hint))


@contextmanager
def refusals(path: str) -> Generator[None]:
    """Make a TailorError of whatever a store raises: each kind of store has errors of its own."""
    try:
        yield
    except TailorError:
        raise
    except Exception as error:
        raise unwritable(path, error) from error
