"""Building beside the site and changing over at the end: a build that fails leaves the last one."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

READABLE = 0o755
"""Whoever serves the site must be able to read it; temporary folders are closed."""


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder beside the site in which the next one grows."""

    site: Path
    """Where the site is published."""
    folder: Path
    """Where it is built."""

    def publish(self) -> None:
        """Put what was built in the place of the last site.

        Raises:
            OSError: something holds on to the site's folder; the last site is still there.

        """
        retired = self.folder.with_name(f"{self.folder.name}-last")
        if self.site.exists():
            self.site.rename(retired)
        try:
            self.folder.rename(self.site)
        except OSError:
            if retired.exists():
                retired.rename(self.site)
            raise
        shutil.rmtree(retired, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was built."""
        shutil.rmtree(self.folder, ignore_errors=True)


def stage(site_dir: Path) -> Staging | None:
    """Make a staging folder for the site; None where its folder cannot be exchanged.

    That is so when the folder is a mount point: then the engine builds in place, as ever.

    Raises:
        OSError: the folder cannot be made, because the disk is full or read-only.

    """
    site = site_dir.resolve()
    if site.is_mount():
        return None
    site.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    folder.chmod(READABLE)
    return Staging(site, folder)
