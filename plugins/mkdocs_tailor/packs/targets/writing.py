"""Writing files so that nobody ever sees half of one: first beside its place, then into it."""

import os
from pathlib import Path

from mkdocs_tailor.packs.targets.refusals import unwritable

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_file(path: str, data: bytes) -> None:
    """Write the file, or replace the one that is there.

    It appears whole or not at all. When the disk is full or may not be written to, TailorError is
    raised and what was there before stays. The path is text, not a `Path`, which would cost as much
    time as the writing.
    """
    part = f"{path}.{os.getpid()}.part"
    try:
        write_new(part, data)
        os.replace(part, path)  # noqa: PTH105  see above
    except OSError as error:
        Path(part).unlink(missing_ok=True)
        raise unwritable(Path(path).as_posix(), error) from error
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def write_new(path: str, data: bytes) -> None:
    """Write where nobody looks, without a buffer between: it would only cost time.

    Raises OSError.
    """
    descriptor = os.open(path, _NEW, 0o666)
    try:
        written = os.write(descriptor, data)
        while written < len(data):
            written += os.write(descriptor, data[written:])
    finally:
        os.close(descriptor)
