"""What earlier builds worked out, kept on disk. Never needed: without it a build takes longer."""

import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

KEPT_FOR = 30 * 24 * 3600
"""What no build has asked for in so many seconds goes."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of files named after what they were made from, and by which code."""

    folder: Path
    maker: str = ""
    """A digest of the code that makes what is kept."""

    def get(self, *made_from: str | bytes) -> bytes | None:
        """Return what was made from these, or None."""
        path = self._path(made_from)
        with suppress(OSError):
            data = path.read_bytes()
            path.touch()
            return data
        return None

    def put(self, data: bytes, *made_from: str | bytes) -> None:
        """Keep what was made. A disk that is full or read-only is no reason to stop."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            replace_file(self._path(made_from), data)

    def tidy(self) -> None:
        """Remove what nobody has asked for in a long time."""
        oldest = time.time() - KEPT_FOR
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, made_from: tuple[str | bytes, ...]) -> Path:
        return self.folder / digest(self.maker, *made_from)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: it could not be written; what was there before still is.

    """
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(data)
        except OSError:
            temporary.unlink()
            raise
    temporary.replace(path)


def digest(*parts: str | bytes) -> str:
    """Return a hash of the parts; no two lists of parts share one by running together."""
    whole = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


def code_digest() -> str:
    """Return a digest of this package's own code."""
    package = Path(__file__).parent.parent.parent
    return digest(*(path.read_bytes() for path in sorted(package.rglob("*.py"))))
