"""The option ``--config``: which project a command is about, and where it keeps its things."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.site.project import Places, load_places

ConfigOption: TypeAlias = Annotated[
    Path,
    typer.Option("--config", "-f", help="The mkdocs.yml of the project.", show_default=True),
]
DEFAULT_CONFIG = Path("mkdocs.yml")


def existing(config: Path) -> Path:
    """Return the file that was named.

    Raises:
        TailorError: there is no such file.

    """
    if config.is_file():
        return config
    hint = "go to the project's folder, or say where it is: --config FOLDER/mkdocs.yml"
    raise TailorError(Diagnostic(Severity.ERROR, "no-project", f"there is no {config}", hint=hint))


def places_of(config: Path) -> Places:
    """Return where the project of this ``mkdocs.yml`` keeps its things.

    Raises:
        TailorError: there is no such file, or it does not name the plugin.

    """
    return load_places(existing(config))
