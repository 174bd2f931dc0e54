"""``tailor variables``: what pages can say of a school."""

import json
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, places_of
from mkdocs_tailor.diagnostics import errors
from mkdocs_tailor.schools.describe import as_json, stand_in, type_in_words
from mkdocs_tailor.schools.folder import load_variables
from mkdocs_tailor.schools.schema import profile_schema
from mkdocs_tailor.schools.variable import Group
from mkdocs_tailor.schools.variables import Variables

_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
_SchemaOption = Annotated[
    bool,
    typer.Option("--json-schema", help="Print a JSON Schema of profile.yml, for editors."),
]


def variables(
    *,
    as_data: _JsonOption = False,
    json_schema: _SchemaOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """List the variables, by group: what to write in a page, and what it prints.

    In a page: {{ school.name }}. A school gives its values in its profile.yml; what it leaves out
    reads as the last column says.
    """
    with errors_end_the_command():
        files = places_of(config)
        declared, findings = load_variables(files.variables, files.root)
    show_findings(findings, Console(stderr=True))
    if json_schema:
        typer.echo(json.dumps(profile_schema(declared), ensure_ascii=False, indent=2))
    elif as_data:
        rows = [as_json(variable) for variable in declared.all]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _print_groups(declared, Console())
    if errors(findings):
        raise typer.Exit(1)


def _print_groups(declared: Variables, console: Console) -> None:
    if not declared.all:
        console.print("No variables are declared: there is no variables.yml, or it has errors.")
    for group in declared.groups:
        console.print(_table(group, declared))


def _table(group: Group, declared: Variables) -> Table:
    table = Table(title=group.label, title_justify="left", title_style="bold")
    table.add_column("Variable", no_wrap=True)
    for heading in ("What it is", "Type", "Left out, it reads"):
        table.add_column(heading, overflow="fold")
    for variable in declared.all:
        if variable.group == group.name:
            what = f"{variable.label} (required)" if variable.required else variable.label
            cells = (variable.name, what, type_in_words(variable.shape), stand_in(variable))
            table.add_row(*map(Text, cells))
    return table
