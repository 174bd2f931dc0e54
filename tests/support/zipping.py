"""Word files out of folders and members, for tests that break them."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

FIRST = "[Content_Types].xml"
DATE = (1980, 1, 1, 0, 0, 0)


def members_of(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder as members, the content types first."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    members = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {name: members[name] for name in sorted(members, key=lambda name: (name != FIRST, name))}


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return the archive of the members, in their order, plain and dated 1980."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(entry(name), content)
    return file.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """Return the entry of a member in an archive."""
    made = zipfile.ZipInfo(name, DATE)
    made.compress_type = zipfile.ZIP_DEFLATED
    return made
