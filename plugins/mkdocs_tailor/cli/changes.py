"""``tailor changes``: what changed between two editions."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, existing, places_of
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.editions.change import EditionChange
from mkdocs_tailor.fork.editions.comparing import changes_between
from mkdocs_tailor.fork.editions.document import Release, release_document
from mkdocs_tailor.fork.editions.edition import Edition
from mkdocs_tailor.fork.editions.markdown import as_markdown
from mkdocs_tailor.fork.editions.opening import open_edition
from mkdocs_tailor.fork.editions.telling import origin_of, said, sentences_of, told, word_for
from mkdocs_tailor.fork.reporting.word import report_file
from mkdocs_tailor.schools.gate.choices import listed
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.site.making.cache import replace_file
from mkdocs_tailor.site.making.workshop import word_base

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

_OldArgument = Annotated[
    str, typer.Argument(help="The earlier edition: a folder, a ZIP file, or a version in git.")
]
_NewArgument = Annotated[
    str | None, typer.Argument(help="The later edition; by default this project.")
]
_ToOption = Annotated[
    Path | None,
    typer.Option("--to", metavar="FILE", help="Write it to a file: .md, .docx or .json."),
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]


def changes(
    old: _OldArgument,
    later: _NewArgument = None,
    *,
    to: _ToOption = None,
    as_data: _JsonOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Tell what changed between two editions, block by block, the most important first.

    What only looks otherwise is left out. Nothing in an edition is run: it is read as text.
    """
    with errors_end_the_command():
        root = existing(config).resolve().parent
        before = open_edition(old, root)
        release = release_since(before, open_edition(later or str(root), root))
        if to is not None:
            _write(to, release, config)
    if as_data:
        typer.echo(_as_json(release))
    elif to is None:
        _show(release, Console())
    else:
        Console().print(Text(f"{release.summary} Written: {to}"), soft_wrap=True)


def release_since(before: Edition, after: Edition) -> Release:
    """Return what is new in an edition since an earlier one."""
    changed = changes_between(before.content, after.content)
    return Release(after.name, before.name, changed, told(changed, after.sections))


def _write(to: Path, release: Release, config: Path) -> None:
    writer = _WRITERS.get(to.suffix.lower())
    if writer is None:
        hint = f"name a file that ends in {listed([*_WRITERS])}"
        message = f"nothing can be written as '{to.suffix or to.name}'"
        raise TailorError(Diagnostic(Severity.ERROR, "unknown-format", message, hint=hint))
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        replace_file(to, writer(release, config))
    except OSError as error:
        message = f"the file cannot be written: {error.strerror}"
        finding = Diagnostic(Severity.ERROR, "unwritable-file", message, Place(str(to)))
        raise TailorError(finding) from error


def _markdown(release: Release, _config: Path) -> bytes:
    return as_markdown(release_document(release)).encode()


def _word(release: Release, config: Path) -> bytes:
    base, _ = word_base(places_of(config))
    return report_file(release_document(release), release.name, base, release.title)


def _data(release: Release, _config: Path) -> bytes:
    return _as_json(release).encode()


_WRITERS: Mapping[str, Callable[[Release, Path], bytes]] = MappingProxyType(
    {".md": _markdown, ".docx": _word, ".json": _data}
)


def _as_json(release: Release) -> str:
    data: dict[str, Json] = {
        "edition": release.name,
        "since": release.since,
        "summary": release.summary,
        "changes": [_change_as_json(change) for change in release.changed],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _change_as_json(change: EditionChange) -> Json:
    return {
        "what": change.what.value,
        "severity": change.severity.value,
        "page": change.page,
        "title": change.page_title,
        "block": change.block or None,
        "heading": change.title or None,
        "why": change.why or None,
        "moved_from": change.moved_from or None,
        "before": change.before,
        "after": change.after,
    }


def _show(release: Release, console: Console) -> None:
    for section in release.sections:
        rows = [(page.title, change) for page in section.pages for change in page.changes]
        console.print(_table(section.title, rows))
    console.print(Text(release.summary), soft_wrap=True)


def _table(title: str, rows: Sequence[tuple[str, EditionChange]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None)
    for column in ("Page", "Part", "What", "In words"):
        table.add_column(column, overflow="fold")
    for page, change in rows:
        what = Text(word_for(change), style=_STYLES[change.severity])
        table.add_row(Text(page), Text(change.title), what, Text(_in_words(change)))
    return table


def _in_words(change: EditionChange) -> str:
    """Return what was done to the words, where it stood before, or how it begins."""
    done = "; ".join(filter(None, (change.why, origin_of(change))))
    if done:
        return done
    sentence = next(iter(sentences_of(change)), None)
    return said(sentence.after or sentence.before) if sentence else ""
