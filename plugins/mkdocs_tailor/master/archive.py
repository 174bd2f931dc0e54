"""The records of a ZIP archive (APPNOTE.TXT 6.3.10), the same on every machine and every day."""

import struct

STORED, DEFLATED = 0, 8
"""The two methods of packing (APPNOTE 4.4.5)."""

_VERSION = 20
_NAMES_IN_UTF8 = 0x0800
_MIDNIGHT, _FIRST_OF_JANUARY_1980 = 0, 33
_NONE = 0

_described = struct.Struct("<5H3L2H").pack
_after = struct.Struct("<3H2L").pack
_end = struct.Struct("<4s4H2LH").pack

_LOCAL = b"PK\x03\x04"
_CENTRAL = b"PK\x01\x02" + bytes((_VERSION, 0))

LOCAL_SIZE, CENTRAL_SIZE = 30, 46
"""The sizes of a local header and of a directory record, each without its name."""


def describe(name: bytes, method: int, crc: int, packed: int, size: int) -> bytes:
    """Return the fields that a member's local header and its directory record have in common.

    From the version needed to the size of the extra field; ``packed`` is the member's size in the
    archive, ``size`` that of its content.
    """
    how = _VERSION, _NAMES_IN_UTF8, method, _MIDNIGHT, _FIRST_OF_JANUARY_1980
    return _described(*how, crc, packed, size, len(name), _NONE)


def local_header(described: bytes, name: bytes) -> bytes:
    """Return what stands before a member's data (APPNOTE 4.3.7)."""
    return _LOCAL + described + name


def directory_record(described: bytes, name: bytes, offset: int) -> bytes:
    """Return a member's record in the central directory (APPNOTE 4.3.12)."""
    return _CENTRAL + described + _after(_NONE, _NONE, _NONE, _NONE, offset) + name


def end_record(count: int, size: int, offset: int) -> bytes:
    """Return the end of the archive (APPNOTE 4.3.16): a directory of so many bytes, and where."""
    return _end(b"PK\x05\x06", _NONE, _NONE, count, count, size, offset, _NONE)
