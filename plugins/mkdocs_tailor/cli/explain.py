"""``tailor explain``: which layer each block of a page came from."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption
from mkdocs_tailor.cli.whose import GroupOption, SchoolOption, page_named, version_of
from mkdocs_tailor.diagnostics import errors
from mkdocs_tailor.fork.blocks.block import Block
from mkdocs_tailor.fork.content import WHOLE, Text
from mkdocs_tailor.fork.layering.applying import Layered, with_layer
from mkdocs_tailor.fork.overrides.layer import OVERRIDES
from mkdocs_tailor.fork.overrides.override import Target
from mkdocs_tailor.schools.plain import Json

UPSTREAM = "upstream"
_PageArgument = Annotated[str, typer.Argument(help="The page: lessons/worry.md")]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a block."""

    block: Block
    layers: tuple[str, ...]
    """Whose words it holds."""
    files: tuple[str, ...]
    """The overrides that they stand in."""
    rule: str
    """``locked`` or ``with care``; empty for a block that anybody may reword."""
    reason: str
    """Why."""


def explain(
    page: _PageArgument,
    *,
    school: SchoolOption = None,
    group: GroupOption = None,
    as_data: _JsonOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Say of every block of a page whose words it holds: upstream's, the borough's, the school's.

    The name in the first column is the one to use with [bold]tailor override[/bold].
    """
    with errors_end_the_command():
        version = version_of(config, school, group)
        result = with_layer(version.beneath, version.layer)
        known = replace(version.upstream, pages={**version.upstream.pages, **result.content.pages})
        uri = page_named(page, known, version.places)
    findings = (*version.findings, *result.findings)
    rows = [*_rows(uri, result)] if uri in result.content.pages else []
    if not rows and not as_data:
        _tell_hidden(uri, result)
    elif as_data:
        typer.echo(json.dumps([_as_json(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        _show(uri, rows, version.layer.label)
    show_findings(findings, Console(stderr=True))
    if errors(findings):
        raise typer.Exit(1)


def _tell_hidden(uri: str, result: Layered) -> None:
    for origin in result.origins.get(Target(uri), ()):
        said = f"{uri} is left out by {origin.layer}: {origin.override.place.path}"
        Console().print(Line(said), soft_wrap=True)


def _rows(uri: str, result: Layered) -> Iterator[Row]:
    own, *_ = result.content.chain(uri)
    owners = _owners(result)
    locked, with_care = result.content.locked(uri), result.content.with_care(uri)
    for name, block in result.content.blocks(uri).items():
        text = next(one for one in result.content.chain(uri) if _holds(one, block))
        files = _files(text, block) if text is own else (text.path,)
        layers = tuple(dict.fromkeys(owners.get(file, UPSTREAM) for file in files))
        changed = tuple(file for file in files if file in owners)
        reason = locked.get(name) or locked.get(WHOLE) or with_care.get(name, "")
        rule = "locked" if {name, WHOLE} & {*locked} else "with care" if reason else ""
        yield Row(block, layers, changed, rule, reason)


def _holds(text: Text, block: Block) -> bool:
    return any(one.name == block.name and one.span == block.span for one in text.blocks)


def _owners(result: Layered) -> Mapping[str, str]:
    """Return whose each file of an override is."""
    return {
        origin.override.place.path: origin.layer
        for origins in result.origins.values()
        for origin in origins
    }


def _files(page: Text, block: Block) -> tuple[str, ...]:
    """Return the files that the words of a block stand in, in their order."""
    above = len(page.text) - len(page.head.body)
    start, end = block.span.start + above, block.span.end + above
    first, last = page.text.count("\n", 0, start), page.text.count("\n", 0, end - 1)
    lines = page.text.split("\n")
    places = page.piece.places
    said = (places[at].path for at in range(first, last + 1) if lines[at].strip())
    return tuple(dict.fromkeys(said))


def _show(uri: str, rows: list[Row], label: str) -> None:
    console = Console()
    table = Table(title=f"{uri} for {label}", title_justify="left", title_style="", box=None)
    table.add_column("Block", no_wrap=True)
    for column in ("Heading", "Whose words", "Override", "Rule"):
        table.add_column(column, overflow="fold")
    for row in rows:
        indent = "  " if row.block.is_section else ""
        mine = row.layers != (UPSTREAM,)
        table.add_row(
            f"{indent}{row.block.name}",
            row.block.title,
            Line(", ".join(row.layers), style="bold" if mine else ""),
            "\n".join(file.partition(f"/{OVERRIDES}/")[2] or file for file in row.files),
            row.rule,
        )
    console.print(table)
    for row in rows:
        if row.reason:
            console.print(Line(f"{row.block.name} ({row.rule}): {row.reason}"), soft_wrap=True)


def _as_json(row: Row) -> dict[str, Json]:
    return {
        "block": row.block.name,
        "title": row.block.title,
        "layers": [*row.layers],
        "overrides": [*row.files],
        "rule": row.rule or None,
        "reason": row.reason or None,
    }
