"""Tailoring: a master filled in for a school, as the bytes of a Word file."""

from mkdocs_tailor.master import archive
from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.fixed import Packed, packed_as
from mkdocs_tailor.master.reader import Fixed, Master, Part
from mkdocs_tailor.master.setting import Setter
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.word.prints import STANDARD


def tailor(master: Master, values: Values, variant: str = STANDARD) -> bytes:
    """Return the finished Word file; the same master and values give the same bytes everywhere.

    Nothing is deflated. Raises MasterError if the master has no such print variant, or if an
    expression fails for this school.
    """
    fixed = master.fixed(variant)
    pieces, directory, offset = [*fixed.entries], [fixed.directory], fixed.size
    count = len(fixed.entries)
    setter = Setter(master.case, values)
    tray = values.tray(master.case)
    for part in master.parts:
        stream, crc, size = part.plans.fill(setter, tray)
        if not size:
            continue
        packed = len(stream)
        described = archive.describe(part.name, archive.DEFLATED, crc, packed, size)
        pieces += (archive.local_header(described, part.name), stream)
        directory.append(archive.directory_record(described, part.name, offset))
        offset += archive.LOCAL_SIZE + len(part.name) + packed
        count += 1
    for member in _ready(master, fixed, values):
        pieces.append(member.bytes)
        directory.append(archive.directory_record(member.described, member.name, offset))
        offset += len(member.bytes)
        count += 1
    records = b"".join(directory)
    return b"".join((*pieces, records, archive.end_record(count, len(records), offset)))


def _ready(master: Master, fixed: Fixed, values: Values) -> list[Packed]:
    """Return the members that are worked out once for a school: the shared ones, pictures."""
    known, found = values.members, list[Packed]()
    for part in fixed.parts:
        made = known.get(part.key)
        if made is None:
            made = known[part.key] = _filled(part, master, values)
        found += made
    for slot in master.pictures:
        if slot not in known:
            known[slot] = _picture(*slot, values)
        found += known[slot]
    return found


def _filled(part: Part, master: Master, values: Values) -> tuple[Packed, ...]:
    stream, crc, size = part.plans.fill(Setter(master.case, values), values.tray(master.case))
    return (packed_as(part.name, archive.DEFLATED, crc, stream, size),) if size else ()


def _picture(name: bytes, picture: str, values: Values) -> tuple[Packed, ...]:
    """Return the member that holds the school's picture, which is stored as it is."""
    if picture not in values.pictures:
        return ()
    data = values.pictures[picture].data
    return (packed_as(name, archive.STORED, crc32(data), data, len(data)),)
