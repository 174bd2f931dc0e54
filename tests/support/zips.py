"""What a ZIP archive holds."""

import io
import zipfile


def members_of(data: bytes) -> dict[str, bytes]:
    """The members by name, in their order; their checksums are right."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
