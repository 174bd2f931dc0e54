"""From the bytes of a file to its text, or to the reason why not."""

import codecs

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity

LARGEST = 1_000_000
"""Larger files are refused unread, in bytes: a full profile has some 20,000."""

_SIXTEEN_BITS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_source(data: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    r"""Return the text of a UTF-8 file, or what is wrong with it.

    A byte order mark is left out, line ends become ``\n``.
    """
    if len(data) > LARGEST:
        message = f"the file is larger than {LARGEST // 1000:,} KB"
        return None, (_error("too-large", message, path, "a profile holds short values only"),)
    if data.startswith(_SIXTEEN_BITS):
        return None, (_error("not-utf-8", "the file is in UTF-16, not in UTF-8", path),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"the file is not in UTF-8: byte 0x{data[error.start]:02X} cannot be read"
        return None, (_error("not-utf-8", message, path, line=line),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def _error(
    code: str,
    message: str,
    path: str,
    hint: str = "save it again with the encoding UTF-8",
    line: int | None = None,
) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(path, line), hint)
