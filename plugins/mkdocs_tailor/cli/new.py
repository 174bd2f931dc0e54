"""``tailor new``: a school or a lesson to start from. What is there is never overwritten."""

import json
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, cast

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.cli.asking import answers_from, filled_in, someone_is_there
from mkdocs_tailor.cli.findings import errors_end_the_command
from mkdocs_tailor.cli.lesson_text import lesson_text
from mkdocs_tailor.cli.project_option import (
    DEFAULT_CONFIG,
    ConfigOption,
    places_of,
)
from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError, errors
from mkdocs_tailor.language.front_matter import read_front_matter
from mkdocs_tailor.schools.folder import PROFILE, load_variables
from mkdocs_tailor.schools.new_profile import SCHEMA, new_profile
from mkdocs_tailor.schools.schema import profile_schema
from mkdocs_tailor.schools.slug import slug_of, slug_problem
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.site.project import Places
from mkdocs_tailor.site.project.reading import read_text

LESSON = "lesson.md"

new = typer.Typer(no_args_is_help=True, help="Start a school or a lesson.")

_SlugOption = Annotated[
    str | None, typer.Option(help="The short name of its file or folder, like st-brides.")
]
_SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME=VALUE", help="A value: --set 'school.phone=020 7946 0123'."
    ),
]
_FromOption = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="A file of details: what “Download my details” gives on the site, or another profile.",
    ),
]
_NameArgument = Annotated[str | None, typer.Argument(help="The full name of the school.")]
_TitleArgument = Annotated[str, typer.Argument(help="The title of the lesson.")]


@new.command()
def school(
    name: _NameArgument = None,
    *,
    slug: _SlugOption = None,
    given: _SetOption = None,
    details: _FromOption = None,
    config: ConfigOption = DEFAULT_CONFIG,
) -> None:
    """Write a profile for a school, with every variable explained and ready to be filled in.

    Asks for what no profile can do without, when a person is there to answer; with
    [bold]--from[/bold] it begins with the details that somebody has filled in on the site.
    """
    console = Console()
    with errors_end_the_command():
        files = places_of(config)
        variables, findings = load_variables(files.variables, files.root)
        _stop_on(findings)
        if not variables.all:
            raise TailorError(_no_variables(files))
        said = [*([f"school.name={name}"] if name else []), *(given or [])]
        filled = filled_in(details, variables) if details else {}
        answers = answers_from(said, variables, console, filled, ask=someone_is_there())
        folder = _slug(slug, str(answers.get("school.name") or ""))
        profile = files.schools / folder / PROFILE
        _write(profile, new_profile(variables, answers), files)
        _write_schema(files, variables)
    _next_steps(
        console,
        f"Written: {files.shown(profile)}",
        "Open it and fill in what you know; each line says how.",
        f"What is still missing: tailor schools {folder}",
        f"Handouts for the school: tailor handouts --school {folder} --to handouts",
    )


@new.command()
def lesson(
    title: _TitleArgument, *, slug: _SlugOption = None, config: ConfigOption = DEFAULT_CONFIG
) -> None:
    """Write a lesson that has every part a lesson needs, each ready to be filled."""
    with errors_end_the_command():
        files = places_of(config)
        skeleton = files.skeletons / LESSON
        shown = files.shown(skeleton)
        front_matter, findings = read_front_matter(read_text(skeleton, shown), shown)
        _stop_on(findings)
        wanted = cast("Sequence[str]", front_matter.values.get("obligatory") or ())
        page = files.docs / "lessons" / f"{_slug(slug, title)}.md"
        _write(page, lesson_text(title, front_matter.body, wanted), files)
    _next_steps(
        Console(),
        f"Written: {files.shown(page)}",
        "Fill its parts. What can be said of a school: tailor variables",
        f"Put {page.relative_to(files.docs).as_posix()} into 'nav:' in mkdocs.yml.",
        "See it while you write: mkdocs serve",
    )


def _slug(slug: str | None, name: str) -> str:
    """Return the slug that was asked for, or that the name gives."""
    found = slug or slug_of(name)
    if problem := slug_problem(found):
        hint = problem.hint if slug else "choose one: --slug st-brides"
        raise TailorError(Diagnostic(problem.severity, problem.code, problem.message, hint=hint))
    return found


def _write(path: Path, text: str, files: Places) -> None:
    """Write a new file; one that is there already stays as it is."""
    with _writing(files.shown(path)):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


def _write_schema(files: Places, variables: Variables) -> None:
    """Keep the schema that profiles point editors to: it is made of the variables alone."""
    text = json.dumps(profile_schema(variables), ensure_ascii=False, indent=2) + "\n"
    path = files.schools / SCHEMA
    with _writing(files.shown(path)):
        path.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def _writing(shown: str) -> Generator[None]:
    """Make findings of what can go wrong with writing a file."""
    try:
        yield
    except FileExistsError as error:
        hint = "choose another name for it: --slug NAME"
        message = "there is one already, and it stays as it is"
        finding = Diagnostic(Severity.ERROR, "already-there", message, Place(shown), hint)
        raise TailorError(finding) from error
    except OSError as error:
        message = f"the file cannot be written: {error.strerror}"
        finding = Diagnostic(Severity.ERROR, "unwritable-file", message, Place(shown))
        raise TailorError(finding) from error


def _stop_on(findings: Iterable[Diagnostic]) -> None:
    if wrong := errors(findings):
        raise TailorError(*wrong)


def _no_variables(files: Places) -> Diagnostic:
    message = "no variables are declared, so that a school has nothing to say"
    place = Place(files.shown(files.variables))
    return Diagnostic(Severity.ERROR, "no-variables", message, place, "write that file first")


def _next_steps(console: Console, *lines: str) -> None:
    for line in lines:
        console.print(Text(line), soft_wrap=True)
