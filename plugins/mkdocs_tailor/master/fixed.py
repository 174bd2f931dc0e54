"""The members that never change, as the bytes that stand in every finished file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_tailor.master import archive, deflate
from mkdocs_tailor.master.container import Print
from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.tables import Body
from mkdocs_tailor.word.parts import Member

STANDARD = "standard"
"""The print variant of the contents that `Member.content` holds."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A member as it stands in an archive."""

    name: bytes
    described: bytes
    """What local header and directory record have in common."""
    bytes: bytes
    """Its local header and its data."""


def fixed_parts(members: Iterable[Member], body: Body) -> tuple[Print, dict[str, Print]]:
    """Return what all print variants have in common, and what follows it in each of them."""
    fixed = [(m, m.content) for m in members if isinstance(m.content, bytes)]
    common = [pack(member.name, content) for member, content in fixed if not member.variants]
    varying = [member for member, _ in fixed if member.variants]
    names = [STANDARD, *sorted({name for member in varying for name, _ in member.variants})]
    start = sum(len(packed.bytes) for packed in common)
    variants = {name: _print(_chosen(varying, name), start, body) for name in names}
    return _print(common, 0, body), variants


def pack(name: str, data: bytes) -> Packed:
    """Return the member deflated, or stored where deflating does not make it smaller."""
    deflated = deflate.deflate(data)
    smaller = len(deflated) < len(data)
    method, packed = (archive.DEFLATED, deflated) if smaller else (archive.STORED, data)
    path = name.encode()
    described = archive.describe(path, method, crc32(data), len(packed), len(data))
    return Packed(path, described, archive.local_header(described, path) + packed)


def _chosen(members: Iterable[Member], variant: str) -> list[Packed]:
    contents = [(m.name, dict(m.variants).get(variant, m.content)) for m in members]
    return [pack(name, data) for name, data in contents if isinstance(data, bytes)]


def _print(members: Sequence[Packed], start: int, body: Body) -> Print:
    entries = [body.put(packed.bytes) for packed in members]
    directory = b""
    for packed in members:
        directory += archive.directory_record(packed.described, packed.name, start)
        start += len(packed.bytes)
    return Print(entries=entries, directory=body.put(directory))
