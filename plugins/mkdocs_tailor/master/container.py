"""The outside of a master: how the file says what it is, and notices that it is damaged."""

import json
import struct
from collections.abc import Mapping, Sequence
from typing import TypedDict, cast

from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.errors import MasterError, refuse

MAGIC = b"\x89TLR\r\n\x1a\n"
"""No text file begins so, and a transfer that changes line ends changes it."""

VERSION = 3

_identity = struct.Struct("<8sL")
_sizes = struct.Struct("<LL")
_check = struct.Struct("<L")
CHECKED = _identity.size + _sizes.size
PREAMBLE = CHECKED + _check.size


class Print(TypedDict):
    """Members that never change, in ready bytes; for each a start and a size in the body."""

    entries: Sequence[Sequence[int]]
    """Of each member's local header with its data."""
    directory: Sequence[int]
    """Of all their directory records in one piece."""


class Variant(Print):
    """What a print variant writes in its own way."""

    programs: Sequence[Sequence[object]]


class Header(TypedDict):
    """The JSON part of a master; see SPECIFICATION.md."""

    common: Print
    variants: Mapping[str, Variant]
    literals: Sequence[Sequence[int]]
    expressions: Sequence[object]
    programs: Sequence[Sequence[object]]
    shared: Sequence[Sequence[object]]
    """Programs that are likely to be those of other masters, too."""
    pictures: Sequence[Sequence[str]]


def close(header: Header, body: bytes) -> bytes:
    """Return the finished file."""
    text = json.dumps(header, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    json_part = text.encode()
    front = _identity.pack(MAGIC, VERSION) + _sizes.pack(len(json_part), len(body))
    check = _check.pack(crc32(json_part + body, crc32(front)))
    return front + check + json_part + body


def open_file(data: bytes, path: str | None) -> tuple[Header, bytes]:
    """Return header and body of a file; raises MasterError for whatever is not a whole master."""
    if len(data) < _identity.size or data[: len(MAGIC)] != MAGIC:
        raise refuse("not-a-master", "this file is not a master", path)
    version: int = _identity.unpack_from(data)[1]
    if version != VERSION:
        message = f"this master is of version {version}, and only version {VERSION} can be read"
        raise refuse("unknown-master-version", message, path, "build the site again")
    return _checked(data, path)


def _checked(data: bytes, path: str | None) -> tuple[Header, bytes]:
    if len(data) < PREAMBLE:
        raise damaged("it ends early", path)
    header_size, body_size = cast("tuple[int, int]", _sizes.unpack_from(data, _identity.size))
    whole = PREAMBLE + header_size + body_size
    if len(data) != whole:
        raise damaged(f"it has {len(data):,} bytes and should have {whole:,}", path)
    if crc32(data[PREAMBLE:], crc32(data[:CHECKED])) != _check.unpack_from(data, CHECKED)[0]:
        raise damaged("its checksum is wrong", path)
    body = PREAMBLE + header_size
    try:
        return cast("Header", json.loads(data[PREAMBLE:body])), data[body:]
    except ValueError as error:
        raise damaged("its header is no JSON", path) from error


def damaged(what: str, path: str | None) -> MasterError:
    """Return the error for a file that is a master of this version, but not as it was written."""
    return refuse("damaged-master", f"this master is damaged: {what}", path, "build the site again")
