"""``tailor override``: a school's own words for a block, or for a page, ready to be written."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import click
import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.cli.asking import someone_is_there
from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.judged import today
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption
from mkdocs_tailor.cli.whose import GroupOption, SchoolOption, Version, page_named, version_of
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError, errors
from mkdocs_tailor.fork.layering.applying import with_layer
from mkdocs_tailor.fork.overrides.file import override_text
from mkdocs_tailor.fork.overrides.folder import load_layer
from mkdocs_tailor.fork.overrides.making import care_for, new_override
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, WORDLESS, Override, Target, Verb
from mkdocs_tailor.site.making.cache import replace_file

_PageArgument = Annotated[str, typer.Argument(help="The page: lessons/worry.md")]
_BlockArgument = Annotated[
    str | None,
    typer.Argument(help="The block: starter, or '#task-3' for a heading. See tailor explain."),
]
_VerbOption = Annotated[
    Verb | None,
    typer.Option("--verb", help="What to do. Without it: replace the block, or the page."),
]
_ReasonOption = Annotated[str, typer.Option("--reason", help="Why, for whoever comes after you.")]
_DropOption = Annotated[str, typer.Option("--drop-when", help="When it is not needed any more.")]
_ByOption = Annotated[str, typer.Option("--by", help="Who it is from, by the role.")]
_StayOption = Annotated[
    bool,
    typer.Option(
        "--stay/--follow",
        help="Stay at this edition here, or be told when upstream changes it.",
    ),
]
_AfterOption = Annotated[
    str, typer.Option("--after-page", help="Of a new page: the page that it follows.")
]
_EditOption = Annotated[
    bool | None,
    typer.Option("--edit/--no-edit", help="Open the editor. By default where a person is there."),
]


def override(  # noqa: PLR0913 -- each is an option of the command
    page: _PageArgument,
    block: _BlockArgument = None,
    *,
    school: SchoolOption = None,
    group: GroupOption = None,
    verb: _VerbOption = None,
    reason: _ReasonOption = "",
    drop_when: _DropOption = "",
    by: _ByOption = "",
    stay: _StayOption = False,
    after_page: _AfterOption = "",
    edit: _EditOption = None,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Keep your own words for a block of a page, or for a page, and go on receiving the rest.

    Writes a file into the folder of the school: what upstream says now, for you to change. A block
    that is locked is refused, with the reason. What upstream changes there later is told by
    [bold]tailor stale[/bold].
    """
    console = Console()
    words = {"reason": reason, "drop_when": drop_when, "by": by, "after": after_page}
    with errors_end_the_command():
        version = version_of(config, school, group)
        made = _made(page, block, verb, version)
        path = _write(replace(made, stays=stay, **words), version)
        if care := care_for(made.target, version.beneath.content):
            console.print(Text(f"With care: {care}", style="yellow"), soft_wrap=True)
        if someone_is_there() if edit is None else edit:
            click.edit(filename=str(path))
        _show(path, made, version, console)


def _made(page: str, block: str | None, verb: Verb | None, version: Version) -> Override:
    """Return the override that is asked for, with what lies beneath it as its words."""
    content = version.beneath.content
    chosen = verb or (Verb.REPLACE if block else Verb.REPLACE_PAGE)
    if chosen in OF_BLOCKS and not block:
        hint = "name one: tailor explain lists them"
        raise TailorError(Diagnostic(Severity.ERROR, "no-block", "say which block", hint=hint))
    if chosen is Verb.ADD_PAGE:
        uri = Path(page).with_suffix(".md").as_posix()
    else:
        uri = page_named(page, content, version.places)
    target = Target(uri, block if chosen in OF_BLOCKS else None)
    return new_override(chosen, target, content, today().isoformat())


def _write(made: Override, version: Version) -> Path:
    path = version.folder / made.place.path
    shown = version.places.shown(path)
    if path.exists():
        hint = "open it and change it, or delete it first"
        message = "there is an override already, and it stays as it is"
        raise TailorError(Diagnostic(Severity.ERROR, "already-there", message, Place(shown), hint))
    own = replace(made, place=Place(shown))
    overrides = (*version.layer.overrides, own)
    findings = with_layer(version.beneath, replace(version.layer, overrides=overrides)).findings
    if wrong := errors(_about(shown, findings)):
        raise TailorError(*(replace(one, place=None) for one in wrong))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, override_text(made).encode())
    except OSError as error:
        message = f"the file cannot be written: {error.strerror}"
        raise TailorError(
            Diagnostic(Severity.ERROR, "unwritable-file", message, Place(shown))
        ) from error
    return path


def _about(path: str, findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [one for one in findings if one.place and one.place.path == path]


def _show(path: Path, made: Override, version: Version, console: Console) -> None:
    """Say what was written, and what is wrong with it by now."""
    places, shown = version.places, version.places.shown(path)
    console.print(Text(f"Written: {shown}"), soft_wrap=True)
    layer, wrong = load_layer(places.schools, version.layer.name, "", places.root)
    findings = _about(shown, (*wrong, *with_layer(version.beneath, layer).findings))
    show_findings(findings, Console(stderr=True))
    if errors(findings):
        raise typer.Exit(1)
    whose = "--group" if version.is_of_group else "--school"
    following = f"tailor handouts {whose} {version.layer.name} --to handouts"
    words = "" if made.verb in WORDLESS else "Change the words below the second line of ---. "
    console.print(Text(f"{words}To see what comes of it: {following}"), soft_wrap=True)
