"""The option ``--config``: which project a command is about, and where it keeps its things."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError

ConfigOption: TypeAlias = Annotated[
    Path,
    typer.Option("--config", "-f", help="The mkdocs.yml of the project.", show_default=True),
]
DEFAULT_CONFIG = Path("mkdocs.yml")


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """Where a project keeps what the commands on schools read and write."""

    root: Path
    """The folder of ``mkdocs.yml``."""
    content: Path
    skeletons: Path

    @property
    def variables(self) -> Path:
        """The file that declares the variables."""
        return self.content / "variables.yml"

    @property
    def schools(self) -> Path:
        """The folder of the schools."""
        return self.content / "schools"

    def shown(self, path: Path) -> str:
        """Return what authors call a path: ``content/lessons/friends.md``."""
        return path.relative_to(self.root).as_posix()


def project_files(config: Path) -> ProjectFiles:
    """Return where the project of this ``mkdocs.yml`` keeps its things.

    Raises:
        TailorError: there is no such file.

    """
    if not config.is_file():
        hint = "go to the project's folder, or say where it is: --config FOLDER/mkdocs.yml"
        message = f"there is no {config}"
        raise TailorError(Diagnostic(Severity.ERROR, "no-project", message, hint=hint))
    root = config.resolve().parent
    return ProjectFiles(root, root / "content", root / "templates" / "skeletons")
