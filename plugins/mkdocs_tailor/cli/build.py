"""``tailor build``: the site and its handouts."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, existing
from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.language.values.english import counted
from mkdocs_tailor.site.running import Built, build_site

_StrictOption = Annotated[
    bool, typer.Option("--strict/--no-strict", help="Whether a warning stops the build.")
]


def build(*, strict: _StrictOption = True, config: ConfigOption = DEFAULT_CONFIG) -> None:
    """Build the site, with the Word handouts of every page beside it.

    The site reads for the school that mkdocs.yml names. A build that fails says why, ends with
    exit code 1, and leaves what was built before.
    """
    quiet = Console(stderr=True)
    with errors_end_the_command():
        existing(config)
        built = _build(config, quiet, strict=strict)
    Console().print(Text(said_of(built)), soft_wrap=True)


def said_of(built: Built) -> str:
    """Return one line: what was built, for whom, where, and how to look at it."""
    site = Path(os.path.relpath(built.site)).as_posix()
    made = f"{counted(built.pages, 'page')} and {counted(built.handouts, 'handout')}"
    school = f" for {built.school}" if built.school else ""
    return f"Built {made}{school} in {site}. Look at it: make serve, or open {site}/index.html"


def _build(config: Path, console: Console, *, strict: bool) -> Built:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:.0f} %"))
    bars = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)

    def hear(finding: Diagnostic) -> None:
        show_findings([finding], console)

    with bars:
        task = bars.add_task("Building", total=None)

        def progress(done: int, of: int) -> None:
            bars.update(task, completed=done, total=of)

        return build_site(config, hear, progress, strict=strict)
