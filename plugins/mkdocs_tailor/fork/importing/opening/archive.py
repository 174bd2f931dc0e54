"""The members of a Word file, inflated within limits: a file may have come from anybody."""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from mkdocs_tailor.fork.importing.refusals import damaged, refused

LARGEST_FILE = 200_000_000
LARGEST_MEMBER = 60_000_000
LARGEST_WHOLE = 300_000_000
MOST_MEMBERS = 4_000
"""A handout with a photograph on each of 200 pages stays below these."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the old Word format begins, and a file that a password protects ([MS-OFFCRYPTO])."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def members_of(data: bytes, name: str) -> Mapping[str, bytes]:
    """Return the members of a Word file by their names.

    ``name`` is what the file is called in messages.

    Raises:
        TailorError: it is no ZIP archive, is damaged, or is larger than any handout.

    """
    if len(data) > LARGEST_FILE:
        raise _too_large(name)
    if not zipfile.is_zipfile(BytesIO(data)):
        raise _no_archive(data, name)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _inflated(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise damaged(name, "a part of it cannot be unpacked") from error
    except (NotImplementedError, RuntimeError) as error:
        hint = "save it without a password, and try that file"
        raise refused("encrypted", "the file is locked or packed unusually", name, hint) from error


def _inflated(archive: zipfile.ZipFile, name: str) -> Mapping[str, bytes]:
    """Return the members; no more is unpacked than the limits allow, whatever the file claims."""
    listed = archive.infolist()
    if len(listed) > MOST_MEMBERS:
        raise _too_large(name)
    found: dict[str, bytes] = {}
    room = LARGEST_WHOLE
    for one in listed:
        with archive.open(one) as member:
            data = member.read(min(room, LARGEST_MEMBER) + 1)
        room -= len(data)
        if room < 0 or len(data) > LARGEST_MEMBER:
            raise _too_large(name)
        found[one.filename] = data
    return found


def _no_archive(data: bytes, name: str) -> Exception:
    """Return the error that says what the file is instead, as far as its beginning tells."""
    if data.startswith(_OLE) and _ENCRYPTED in data:
        hint = "open it in Word, take the password off (File, Info, Protect), and save it"
        return refused("encrypted", "the file is protected by a password", name, hint)
    if data.startswith(_OLE):
        hint = "open it in Word and save it as a Word document (.docx)"
        return refused("old-word-file", "this is a file of an old Word (.doc)", name, hint)
    if data.startswith(b"%PDF"):
        hint = "send the Word file (.docx) that the PDF was made from"
        return refused("not-word", "this is a PDF, which cannot be read back", name, hint)
    hint = "choose the handout that was edited, a file that ends in .docx"
    return refused("not-word", "this is no Word file", name, hint)


def _too_large(name: str) -> Exception:
    hint = "make its pictures smaller, or send the parts that were changed as single handouts"
    return refused("too-large", "the file is larger than a handout can be", name, hint)
