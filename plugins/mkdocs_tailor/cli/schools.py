"""``tailor schools``: which schools there are, and what they have still to fill in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command, finding_as_json, show_findings
from mkdocs_tailor.cli.project_option import (
    DEFAULT_CONFIG,
    ConfigOption,
    places_of,
)
from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.schools.folder import load_profile, load_variables, school_slugs
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile, asked_for
from mkdocs_tailor.schools.sheet.template import template
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.project import Places

_SlugArgument = Annotated[
    str | None, typer.Argument(help="One school, with all that it has still to fill in.")
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
_TemplateOption = Annotated[
    bool,
    typer.Option(
        "--template",
        help="Print a CSV file for many schools to be filled in, one a row: see tailor handouts "
        "--schools.",
    ),
]


@dataclass(frozen=True, slots=True)
class _School:
    """What is known of one school."""

    profile: Profile
    asked: int
    findings: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        return str(lookup(self.profile.values, "school.name") or "")

    @property
    def filled(self) -> int:
        return self.asked - len(self.profile.unfilled)


def schools(
    slug: _SlugArgument = None,
    *,
    as_data: _JsonOption = False,
    empty: _TemplateOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """List the schools: how much each has filled in, and what is wrong in its profile.

    With the name of one school, list what it has still to fill in. Ends with exit code 1 when a
    profile has an error.
    """
    with errors_end_the_command():
        files = places_of(config)
        variables, wrong = load_variables(files.variables, files.root)
        if empty:
            _print_template(variables, wrong)
            return
        found = list(_read(files, variables, slug))
    _show(found, one=slug is not None, as_data=as_data)
    findings = [*wrong, *(finding for school in found for finding in school.findings)]
    show_findings(findings, Console(stderr=True))
    if errors(findings):
        raise typer.Exit(1)


def _print_template(variables: Variables, findings: tuple[Diagnostic, ...]) -> None:
    """Print the bytes themselves, lest a terminal's encoding change them."""
    if wrong := errors(findings):
        raise TailorError(*wrong)
    stream = typer.get_binary_stream("stdout")
    stream.write(template(variables).encode())
    stream.flush()


def _read(files: Places, variables: Variables, slug: str | None) -> Iterator[_School]:
    for name in [slug] if slug else school_slugs(files.schools):
        try:
            profile, findings = load_profile(files.schools, name, variables, files.root)
        except TailorError as error:
            if slug:
                raise
            profile, findings = Profile(name), error.diagnostics
        yield _School(profile, len(asked_for(profile.values, variables)), findings)


def _show(found: list[_School], *, one: bool, as_data: bool) -> None:
    console = Console()
    if as_data:
        typer.echo(json.dumps([_as_json(school) for school in found], ensure_ascii=False, indent=2))
    elif one:
        _print_one(found[0], console)
    elif found:
        console.print(_table(found))
    else:
        console.print("There is no school yet. Make one: tailor new school")


def _table(found: list[_School]) -> Table:
    table = Table()
    for heading in ("School", "Name", "Filled in", "Problems"):
        table.add_column(heading, overflow="fold")
    for school in found:
        filled = f"{school.filled} of {school.asked}"
        cells = (school.profile.slug, school.name, filled, _problems(school))
        table.add_row(*map(Text, cells))
    return table


def _problems(school: _School) -> str:
    wrong = len(errors(school.findings))
    doubtful = len(school.findings) - wrong
    counts = ((wrong, "error"), (doubtful, "warning"))
    return ", ".join(f"{n} {word}{'s' if n > 1 else ''}" for n, word in counts if n) or "none"


def _print_one(school: _School, console: Console) -> None:
    console.print(Text(f"{school.name}: {school.filled} of {school.asked} filled in"))
    if not school.profile.unfilled:
        return
    table = Table(title="Still to fill in", title_justify="left")
    table.add_column("Variable", no_wrap=True)
    for heading in ("What it is", "How"):
        table.add_column(heading, overflow="fold")
    for variable in school.profile.unfilled:
        table.add_row(*map(Text, (variable.name, variable.label, variable.hint)))
    console.print(table)


def _as_json(school: _School) -> dict[str, Json]:
    return {
        "slug": school.profile.slug,
        "name": school.name,
        "asked": school.asked,
        "filled": school.filled,
        "unfilled": [variable.name for variable in school.profile.unfilled],
        "problems": [finding_as_json(finding) for finding in school.findings],
    }
