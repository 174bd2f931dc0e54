"""Writing files so that nobody ever sees half of one: first beside its place, then into it."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def make_folders(folders: Iterable[Path]) -> None:
    """Make the folders and those they lie in; raises TailorError where that cannot be done."""
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(folder, error) from error


def write_file(path: str, data: bytes) -> None:
    """Write the file, or replace the one that is there.

    It appears whole or not at all. When the disk is full or may not be written to, TailorError is
    raised and what was there before stays. The path is text, not a `Path`, which would cost as much
    time as the writing.
    """
    part = f"{path}.{os.getpid()}.part"
    try:
        _write(part, data)
        os.replace(part, path)  # noqa: PTH105  see above
    except OSError as error:
        Path(part).unlink(missing_ok=True)
        raise _unwritable(Path(path), error) from error
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _write(path: str, data: bytes) -> None:
    """Write without a buffer between: it would only cost time."""
    descriptor = os.open(path, _NEW, 0o666)
    try:
        written = os.write(descriptor, data)
        while written < len(data):
            written += os.write(descriptor, data[written:])
    finally:
        os.close(descriptor)


def _unwritable(path: Path, error: OSError) -> TailorError:
    if error.errno in _NO_ROOM:
        message, hint = "there is no room left on the disk", "make room, then run it again"
    elif error.errno in _FORBIDDEN:
        message = "this may not be written"
        hint = "close it if it is open in Word, or choose another folder with --to"
    else:
        message, hint = f"this cannot be written: {error.strerror}", "choose another folder"
    return TailorError(
        Diagnostic(Severity.ERROR, "unwritable-file", message, Place(path.as_posix()), hint)
    )
