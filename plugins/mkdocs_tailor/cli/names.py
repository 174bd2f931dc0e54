"""``tailor names``: names for the headings that have none."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, existing
from mkdocs_tailor.cli.whose import page_named
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.blocks.naming import with_names
from mkdocs_tailor.fork.content import Text as Page
from mkdocs_tailor.site.making.cache import replace_file
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.layers import content_of

_PagesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="PAGE", help="These pages alone.", show_default=False)
]
_WriteOption = Annotated[bool, typer.Option("--write", help="Write them into the pages.")]


def names(
    pages: _PagesArgument = None,
    *,
    write: _WriteOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Give each heading that has none a name, as in [bold]## Task 3 {#task-3}[/bold].

    A school can put what a named heading heads into its own words, and goes on being told what
    upstream changes there. Shows the names; with --write it writes them. Run it before an edition
    is released, never change a name afterwards.
    """
    with errors_end_the_command():
        project = load_project(existing(config))
        content = content_of(project)
        wanted = [page_named(page, content, project.places) for page in pages or ()]
        for uri in wanted or content.pages:
            _name(content.pages[uri], project.places.docs / uri, write=write)


def _name(page: Page, path: Path, *, write: bool) -> None:
    body = page.head.body
    named, added = with_names(body)
    if not added:
        return
    Console().print(Text(f"{page.path}: {', '.join(added)}"), soft_wrap=True)
    if write:
        above = page.text[: len(page.text) - len(body)]
        try:
            replace_file(path, (above + named).encode())
        except OSError as error:
            message = f"the page cannot be written: {error.strerror}"
            place = Place(page.path)
            raise TailorError(
                Diagnostic(Severity.ERROR, "unwritable-file", message, place)
            ) from error
