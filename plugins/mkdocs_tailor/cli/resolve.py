"""``tailor resolve``: decide about what upstream changed, one by one or by a list of ticks."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import click
import typer
from rich.columns import Columns
from rich.console import Console
from rich.panel import Panel
from rich.prompt import Confirm, Prompt
from rich.text import Text

from mkdocs_tailor.cli.asking import someone_is_there
from mkdocs_tailor.cli.findings import errors_end_the_command, show_findings
from mkdocs_tailor.cli.judged import Judged, today
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, places_of
from mkdocs_tailor.cli.whose import GroupOption, SchoolOption, version_of
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError, errors
from mkdocs_tailor.fork.deciding.action import IN_WORDS, Action, actions_for, is_open, merge_of
from mkdocs_tailor.fork.deciding.plan import Decision, FileChange
from mkdocs_tailor.fork.deciding.ticklist import read_ticklist, ticklist
from mkdocs_tailor.fork.deciding.undoing import History
from mkdocs_tailor.fork.judging.judgement import Judgement
from mkdocs_tailor.fork.merging.changes import Run, What, changes
from mkdocs_tailor.site.making.cache import replace_file
from mkdocs_tailor.site.project import Places

_ListOption = Annotated[
    Path | None,
    typer.Option("--list", metavar="FILE", help="Write a list of boxes to tick, and stop."),
]
_FromOption = Annotated[
    Path | None, typer.Option("--from", metavar="FILE", help="Take the decisions of such a list.")
]
_YesOption = Annotated[bool, typer.Option("--yes", help="Write without asking once more.")]
_DryOption = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
]
_UndoOption = Annotated[bool, typer.Option("--undo", help="Take back the last decisions.")]


def resolve(  # noqa: PLR0913 -- each is an option of the command
    *,
    school: SchoolOption = None,
    group: GroupOption = None,
    write_list: _ListOption = None,
    from_list: _FromOption = None,
    yes: _YesOption = False,
    dry_run: _DryOption = False,
    undo: _UndoOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Decide about each of your own words that upstream has changed underneath.

    Keep mine, take upstream's, take both where they do not meet, or write it anew. Asks one by
    one; with [bold]--list[/bold] and [bold]--from[/bold] by a list with boxes to tick. A copy is
    kept of every file: [bold]--undo[/bold] takes the last decisions back.
    """
    console = Console()
    with errors_end_the_command():
        if undo:
            _undo(history_of(places_of(config), school or group or ""), console)
            return
        judged = Judged.of(version_of(config, school, group))
        show_findings(judged.version.findings, Console(stderr=True))
        to_decide = [one for one in judged.judgements if is_open(one)]
        if not to_decide:
            console.print("There is nothing to decide.")
            return
        whose = f"--school {school}" if school else f"--group {group}"
        if write_list:
            _write_list(write_list, to_decide, whose, console)
            return
        decisions = _taken(from_list, to_decide, console)
        _carry_out(decisions, judged, console, asks=not yes, dry_run=dry_run)


def _taken(
    from_list: Path | None, to_decide: Sequence[Judgement], console: Console
) -> list[Decision]:
    if from_list:
        return [*_listed(from_list, to_decide)]
    if not someone_is_there():
        message = "nobody is here to be asked"
        hint = "make a list with --list FILE, and take it back with --from FILE"
        raise TailorError(Diagnostic(Severity.ERROR, "nobody-there", message, hint=hint))
    return [*_asked(to_decide, console)]


def _carry_out(
    decisions: Sequence[Decision], judged: Judged, console: Console, *, asks: bool, dry_run: bool
) -> None:
    version = judged.version
    made = today().isoformat()
    planned = [(one, one.change(version.upstream.edition, made)) for one in decisions]
    changes_of_files = [change for _, change in planned if change]
    for decision, change in planned:
        console.print(Text(f"{decision.in_words}{_effect(change)}"), soft_wrap=True)
    if dry_run or not changes_of_files:
        console.print("Nothing was written.")
        return
    if asks and not (someone_is_there() and Confirm.ask("Write this?", console=console)):
        console.print("Nothing was written. Add --yes to write it.")
        return
    history_of(version.places, version.layer.name).carry_out(changes_of_files)
    console.print("Written. To take it back, run the same with --undo alone.")


def _effect(change: FileChange | None) -> str:
    if change is None:
        return ""
    return f" ({'deletes' if change.after is None else 'writes'} {change.path})"


def history_of(places: Places, owner: str) -> History:
    """Return what was done to the files of a school or a group, so that it can be undone.

    Raises TailorError when nobody is named.
    """
    if not owner:
        hint = "add --school SLUG or --group NAME"
        raise TailorError(Diagnostic(Severity.ERROR, "whose", "say whose version", hint=hint))
    return History(places.cache.parent / "undo" / owner, places.root)


def _undo(history: History, console: Console) -> None:
    for path in history.undo():
        console.print(Text(f"As it was before: {path}"), soft_wrap=True)


def _write_list(path: Path, to_decide: Sequence[Judgement], whose: str, console: Console) -> None:
    text = ticklist(to_decide, f"tailor resolve {whose} --from {path}")
    try:
        replace_file(path, text.encode())
    except OSError as error:
        raise TailorError(_unusable(path, "written", error)) from error
    console.print(Text(f"Written: {path}"), soft_wrap=True)


def _listed(path: Path, to_decide: Sequence[Judgement]) -> Iterator[Decision]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TailorError(_unusable(path, "read", error)) from error
    ticked, findings = read_ticklist(text, str(path), to_decide)
    if errors(findings):
        raise TailorError(*findings)
    show_findings(findings, Console(stderr=True))
    for judgement in to_decide:
        yield Decision(judgement, ticked.get(judgement.override.place.path, Action.LATER))


def _asked(to_decide: Sequence[Judgement], console: Console) -> Iterator[Decision]:
    """Yield what a person decides, one by one."""
    for at, judgement in enumerate(to_decide, 1):
        console.rule(f"{at} of {len(to_decide)}: {judgement.override.target}")
        _show(judgement, console)
        choices = {str(n): action for n, action in enumerate(actions_for(judgement), 1)}
        for number, action in choices.items():
            console.print(f"  {number}  {IN_WORDS[action]}")
        action = choices[Prompt.ask("Which?", choices=[*choices], console=console)]
        text = ""
        if action is Action.EDIT:
            text = click.edit(judgement.override.text, extension=".md") or ""
            action = action if text.strip() else Action.LATER
        yield Decision(judgement, action, text)


def _show(judgement: Judgement, console: Console) -> None:
    """Show what upstream changed, and the texts side by side."""
    console.print(Text(judgement.why, style="bold"))
    override, base = judgement.override, judgement.override.base
    if base and judgement.now is not None:
        for change in changes(base.text, judgement.now):
            if change.what is not What.KEPT:
                console.print(_line("- ", change.before, "red"), _line("+ ", change.after, "green"))
    merge = merge_of(judgement)
    texts = [("Upstream then", base.text if base else "")]
    texts += [("Upstream now", judgement.now or "(gone)"), ("Yours", override.text)]
    if merge and merge.text is not None:
        texts.append(("Both together", merge.text))
    console.print(Columns([Panel(Text(text), title=title) for title, text in texts]))


def _line(sign: str, runs: Iterable[Run], style: str) -> Text:
    said = [(run.text, f"bold {style}" if run.changed else "") for run in runs]
    return Text.assemble((sign, style), *said) if said else Text()


def _unusable(path: Path, what: str, error: Exception) -> Diagnostic:
    reason = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
    message = f"the list cannot be {what}: {reason}"
    return Diagnostic(Severity.ERROR, "unusable-list", message, Place(str(path)))
