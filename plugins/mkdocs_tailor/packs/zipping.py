"""A pack as one ZIP file. Word files are packed already, so that nothing is deflated again."""

from collections.abc import Iterable

from mkdocs_tailor.master import archive
from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.packs.targets.target import Named


def zipped(files: Iterable[Named]) -> bytes:
    """Return the archive of the files; the same files give the same bytes."""
    pieces, directory, offset = list[bytes](), list[bytes](), 0
    for path, data in files:
        name = path.encode()
        described = archive.describe(name, archive.STORED, crc32(data), len(data), len(data))
        pieces += (archive.local_header(described, name), data)
        directory.append(archive.directory_record(described, name, offset))
        offset += archive.LOCAL_SIZE + len(name) + len(data)
    records = b"".join(directory)
    end = archive.end_record(len(directory), len(records), offset)
    return b"".join((*pieces, records, end))
