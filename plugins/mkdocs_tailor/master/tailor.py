"""Tailoring: a master filled in for a school, as the bytes of a Word file."""

from mkdocs_tailor.master import archive
from mkdocs_tailor.master.errors import refuse
from mkdocs_tailor.master.fixed import STANDARD
from mkdocs_tailor.master.reader import Fixed, Master
from mkdocs_tailor.master.values import Values


def tailor(master: Master, values: Values, variant: str = STANDARD) -> bytes:
    """Return the finished Word file; the same master and values give the same bytes everywhere.

    Nothing is deflated. Raises MasterError if the master has no such print variant, or if an
    expression fails for this school.
    """
    fixed = _fixed(master, variant)
    pieces, directory, offset = [*fixed.entries], [fixed.directory], fixed.size
    for part in master.parts:
        stream, crc, size = part.plans.plan(values).fill(values)
        packed = len(stream)
        described = archive.describe(part.name, archive.DEFLATED, crc, packed, size)
        pieces += (archive.local_header(described, part.name), stream)
        directory.append(archive.directory_record(described, part.name, offset))
        offset += archive.LOCAL_SIZE + len(part.name) + packed
    records = b"".join(directory)
    count = len(fixed.entries) + len(master.parts)
    return b"".join((*pieces, records, archive.end_record(count, len(records), offset)))


def _fixed(master: Master, variant: str) -> Fixed:
    if variant not in master.variants:
        known = ", ".join(f"'{name}'" for name in master.variants)
        message = f"this handout has no print variant '{variant}'"
        raise refuse("unknown-variant", message, master.path, f"there are: {known}")
    return master.variants[variant]
