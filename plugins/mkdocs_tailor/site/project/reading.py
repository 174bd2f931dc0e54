"""Reading authors' files: UTF-8 or an error that says where it is not."""

from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError


def read_bytes(path: Path, shown: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        TailorError: it cannot be read.

    """
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise TailorError(_error("unreadable-file", message, Place(shown))) from error


def read_text(path: Path, shown: str) -> str:
    """Return the text of a file.

    Raises:
        TailorError: it is not UTF-8, with the line; or it cannot be read at all.

    """
    return decode(read_bytes(path, shown), shown)


def decode(data: bytes, shown: str) -> str:
    """Return the text of a file's bytes, without byte-order mark, lines ended as Python does.

    Raises:
        TailorError: they are not UTF-8, with the line.

    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(shown, data.count(b"\n", 0, error.start) + 1)
        message = "the file is not UTF-8"
        hint = "save it again with the encoding UTF-8"
        raise TailorError(_error("not-utf-8", message, place, hint)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _error(code: str, message: str, place: Place, hint: str | None = None) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, place, hint)
