"""The members that never change, as the bytes that stand in every finished file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_tailor.master import archive, deflate
from mkdocs_tailor.master.container import Print
from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.tables import Body

MOST_KEPT = 32
"""Members that are remembered: those of the base are in every master, and take long to deflate."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A member as it stands in an archive."""

    name: bytes
    described: bytes
    """What local header and directory record have in common."""
    bytes: bytes
    """Its local header and its data."""


@lru_cache(maxsize=MOST_KEPT)
def pack(name: str, data: bytes) -> Packed:
    """Return the member deflated, or stored where deflating does not make it smaller."""
    deflated = deflate.deflate(data)
    smaller = len(deflated) < len(data)
    method, packed = (archive.DEFLATED, deflated) if smaller else (archive.STORED, data)
    return packed_as(name.encode(), method, crc32(data), packed, len(data))


def packed_as(name: bytes, method: int, crc: int, data: bytes, size: int) -> Packed:
    """Return the member whose data, already packed by the method, is of so many bytes unpacked."""
    described = archive.describe(name, method, crc, len(data), size)
    return Packed(name, described, archive.local_header(described, name) + data)


def fixed_print(contents: Iterable[tuple[str, object]], start: int, body: Body) -> Print:
    """Return the members among these that are bytes, as they stand one after the other.

    The first of them begins at ``start`` in the finished file.
    """
    packed = [pack(name, data) for name, data in contents if isinstance(data, bytes)]
    entries = [body.put(one.bytes) for one in packed]
    return Print(entries=entries, directory=body.put(_directory(packed, start)))


def _directory(members: Sequence[Packed], start: int) -> bytes:
    records = b""
    for packed in members:
        records += archive.directory_record(packed.described, packed.name, start)
        start += len(packed.bytes)
    return records
