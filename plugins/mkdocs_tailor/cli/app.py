"""The command ``tailor``: its commands, and what they share."""

import os
from importlib.metadata import version
from typing import Annotated

import typer

from mkdocs_tailor.cli.build import build
from mkdocs_tailor.cli.changes import changes
from mkdocs_tailor.cli.check import check
from mkdocs_tailor.cli.explain import explain
from mkdocs_tailor.cli.handouts import handouts_command
from mkdocs_tailor.cli.importing import import_handout
from mkdocs_tailor.cli.names import names
from mkdocs_tailor.cli.new import new
from mkdocs_tailor.cli.override import override
from mkdocs_tailor.cli.preview import preview
from mkdocs_tailor.cli.release import release
from mkdocs_tailor.cli.resolve import resolve
from mkdocs_tailor.cli.schools import schools
from mkdocs_tailor.cli.sites import sites
from mkdocs_tailor.cli.stale import stale
from mkdocs_tailor.cli.supply import library_of
from mkdocs_tailor.cli.variables import variables

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Switches off what the theme and others print about the engine's future on every run."""

MAKING = "Sites and handouts"
SCHOOLS = "Schools"
OWN = "Words of your own"
EDITIONS = "Editions"

app = typer.Typer(
    name="tailor",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
    epilog="Exit codes: 0 all is well, 1 something is wrong and said so, 2 the command was "
    "written wrongly. Every command explains itself: tailor COMMAND --help",
)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 -- Typer calls it with the option's value
    if wanted:
        typer.echo(f"tailor {version('mkdocs-tailor')}")
        raise typer.Exit


@app.callback()
def main(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_show_version, help="Show the version."),
    ] = False,
) -> None:
    """Lessons in Markdown, tailored to a school: as a site and as Word handouts.

    Start with [bold]tailor build[/bold] to see the site, [bold]tailor new school[/bold] to make
    it yours, [bold]tailor handouts[/bold] to get the Word files of a school, [bold]tailor
    override[/bold] to put a part into your own words.
    """
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)


app.command(rich_help_panel=MAKING)(build)
app.command(rich_help_panel=MAKING)(check)
app.command(name="handouts", rich_help_panel=MAKING)(handouts_command(library_of))
app.command(rich_help_panel=MAKING)(sites)
app.add_typer(new, name="new", rich_help_panel=SCHOOLS)
app.command(rich_help_panel=SCHOOLS)(schools)
app.command(rich_help_panel=SCHOOLS)(variables)
app.command(rich_help_panel=OWN)(override)
app.command(rich_help_panel=OWN)(explain)
app.command(rich_help_panel=OWN)(stale)
app.command(rich_help_panel=OWN)(resolve)
app.command(name="import", rich_help_panel=OWN)(import_handout)
app.command(rich_help_panel=EDITIONS)(changes)
app.command(rich_help_panel=EDITIONS)(preview)
app.command(rich_help_panel=EDITIONS)(release)
app.command(rich_help_panel=EDITIONS)(names)
