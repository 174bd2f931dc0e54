"""``tailor release``: names an edition, and writes what is new in it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.cli.changes import release_since
from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.judged import today
from mkdocs_tailor.cli.project_option import DEFAULT_CONFIG, ConfigOption, places_of
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.editions.age import FOLDER, page_of
from mkdocs_tailor.fork.editions.document import Release
from mkdocs_tailor.fork.editions.listing import new_listing, with_release
from mkdocs_tailor.fork.editions.markdown import SKELETON, release_page
from mkdocs_tailor.fork.editions.naming import with_edition, with_page_in_nav
from mkdocs_tailor.fork.editions.opening import open_edition
from mkdocs_tailor.site.making.cache import replace_file
from mkdocs_tailor.site.project import Places
from mkdocs_tailor.site.project.reading import read_text

LISTING = f"{FOLDER}/index.md"
_NAME = re.compile(r"[\w.][\w. -]{0,39}")

_NameArgument = Annotated[str, typer.Argument(help="The name of the edition, like 2026.1.")]
_SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="OLD",
        help="The edition before: a folder, a ZIP file, or a version in git. Without it, this is "
        "the first edition.",
    ),
]
_AgainOption = Annotated[
    bool, typer.Option("--again", help="Write the page of this edition once more.")
]


def release(
    name: _NameArgument,
    *,
    since: _SinceOption = None,
    again: _AgainOption = False,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Name this edition: it stands at the foot of every handout from the next build on.

    What is new in it is written as a page of the content, and listed with the editions before.
    """
    with errors_end_the_command():
        places = places_of(config)
        page = places.docs / page_of(_checked(name))
        if page.exists() and not again:
            raise TailorError(_there(places.shown(page)))
        told = _release(name, since, places)
        written = _write(told, page, config, places)
    console = Console()
    console.print(Text(told.summary), soft_wrap=True)
    for line in written:
        console.print(Text(line), soft_wrap=True)


def _release(name: str, since: str | None, places: Places) -> Release:
    if since is None:
        return Release(name, "", (), ())
    current = open_edition(str(places.root), places.root)
    return replace(release_since(open_edition(since, places.root), current), name=name)


def _write(told: Release, page: Path, config: Path, places: Places) -> list[str]:
    """Write the page, the list of editions and the configuration; return what to say of it."""
    day = today().isoformat()
    has_skeleton = (places.skeletons / SKELETON).is_file()
    listing = places.docs / LISTING
    is_listed = page.exists()
    uri = page.relative_to(places.docs).as_posix()
    settings = read_text(config, str(config))
    named = with_edition(settings, told.name, str(config))
    in_nav = None if uri in named else with_page_in_nav(named, uri, LISTING, str(config))
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        before = read_text(listing, str(listing)) if listing.exists() else None
        text = before or new_listing(day, has_skeleton=has_skeleton)
        _replace(page, release_page(told, day, has_skeleton=has_skeleton))
        if not is_listed:
            _replace(listing, with_release(text, told, page.name))
        _replace(config, in_nav or named)
    except OSError as error:
        message = f"the edition cannot be written: {error.strerror}"
        finding = Diagnostic(Severity.ERROR, "unwritable-file", message, Place(str(page)))
        raise TailorError(finding) from error
    lines = [f"Written: {places.shown(page)}", f"Named in {config}: edition {told.name}"]
    if in_nav is None and uri not in named:
        lines.append(f"Put {LISTING} and {uri} into 'nav:' in {config}.")
    return lines


def _replace(path: Path, text: str) -> None:
    replace_file(path, text.encode())


def _checked(name: str) -> str:
    if _NAME.fullmatch(name):
        return name
    message = f"'{name}' cannot be the name of an edition"
    hint = "use letters, figures, dots and hyphens, like 2026.1"
    raise TailorError(Diagnostic(Severity.ERROR, "bad-edition", message, hint=hint))


def _there(path: str) -> Diagnostic:
    hint = "choose another name, or write it once more with --again"
    return Diagnostic(
        Severity.ERROR, "already-there", "this edition has a page already", Place(path), hint
    )
