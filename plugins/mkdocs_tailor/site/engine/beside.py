"""What lies beside an override: pictures and files that its words point at."""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.fork.blocks.composing import Piece
from mkdocs_tailor.fork.overrides.folder import ENDING
from mkdocs_tailor.fork.overrides.layer import OVERRIDES
from mkdocs_tailor.site.project.places import Places

_ADDRESS = re.compile(r"(?<=\]\()([^()\s#?:]+)(?=[)\s#])")


@dataclass(slots=True)
class Beside:
    """The addresses in overrides, made to lead where the files are that they mean."""

    places: Places
    found: dict[str, Path] = field(default_factory=dict[str, Path])
    """The files to publish, by their addresses in ``docs_dir``."""

    def readdressed(self, page: Piece, uri: str) -> str:
        """Return the text of a page, with what lies beside an override called as the page must."""
        lines = page.text.split("\n")
        return "\n".join(
            self._line(line, place, uri) for line, place in zip(lines, page.places, strict=True)
        )

    def _line(self, line: str, place: Place, uri: str) -> str:
        file = self.places.root / place.path
        if not file.is_relative_to(self.places.schools) or "](" not in line:
            return line
        page = (self.places.docs / uri).parent
        return _ADDRESS.sub(lambda one: self._address(one[0], (file.parent, page), uri), line)

    def _address(self, said: str, folders: Sequence[Path], uri: str) -> str:
        """Return what a page calls a file that lies beside an override, or beside the page."""
        for folder in folders:
            path = Path(posixpath.normpath(folder / unquote(said)))
            if self._may_be_published(path):
                there = path.relative_to(self.places.docs).as_posix()
                self.found[there] = path
                return posixpath.relpath(there, posixpath.dirname(uri) or ".")
        return said

    def _may_be_published(self, path: Path) -> bool:
        """Whether a file lies among the overrides of a school or a group, and is none."""
        schools = self.places.schools
        if not path.is_relative_to(schools) or path.suffix.lower() == ENDING or not path.is_file():
            return False
        own, *_ = path.relative_to(schools).parts
        return path.resolve().is_relative_to((schools / own / OVERRIDES).resolve())
