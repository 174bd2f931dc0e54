"""Where a project keeps things, and what authors call these places."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The files and folders of a project, as absolute paths."""

    root: Path
    """The folder of ``mkdocs.yml``."""
    docs: Path
    site: Path
    """Where the site is published."""
    cache: Path
    variables: Path
    """The file that declares the variables; it need not be there."""
    schools: Path
    """The folder of the schools."""
    skeletons: Path
    word_base: Path | None
    """None for the base that comes with the package."""

    def shown(self, path: Path) -> str:
        """Return what authors call a path: ``content/lessons/friends.md``."""
        return Path(os.path.relpath(path, self.root)).as_posix()

    def shown_page(self, uri: str) -> str:
        """Return what authors call a file of ``docs_dir``."""
        return self.shown(self.docs / uri)

    def is_private(self, uri: str) -> bool:
        """Whether a file of ``docs_dir`` is never published: profiles, skeletons, variables."""
        path = self.docs / uri
        return path == self.variables or any(
            path.is_relative_to(folder) and folder != self.docs
            for folder in (self.schools, self.skeletons)
        )
