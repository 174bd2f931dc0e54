"""The options of ``tailor handouts``."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from mkdocs_tailor.packs.orders import Shape
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.shapes import COPIES
from mkdocs_tailor.word.prints import PRINTS, STANDARD


def _known(what: str, names: Sequence[str]) -> Callable[[list[str] | None], list[str] | None]:
    """Return a check that what was given for an option are names that there are."""

    def check(given: list[str] | None) -> list[str] | None:
        for name in given or ():
            if name not in names:
                raise typer.BadParameter(f"there is no {what} '{name}'; {advice(name, names)}")
        return given

    return check


SchoolOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--school", metavar="SLUG", help="A school; say it again for each other."),
]
GroupOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--group", metavar="NAME", help="A borough or trust of schools/groups.yml; may be repeated."
    ),
]
AllOption: TypeAlias = Annotated[bool, typer.Option("--all", help="Every school.")]
SheetOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--schools",
        metavar="FILE.csv",
        help="Take the schools from this file, one a row: see tailor schools --template.",
    ),
]
ToOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="TARGET",
        help="A folder, zip::FILE, or an address like s3://bucket/packs; each school gets its pack "
        "there.",
    ),
]
ShapeOption: TypeAlias = Annotated[
    Shape, typer.Option("--as", help="Each pack as a folder, or as one ZIP file.")
]
CopyOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--copy",
        metavar="|".join(COPIES),
        callback=_known("copy", COPIES),
        help="Only this copy; may be repeated.",
    ),
]
PrintOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--print",
        metavar="|".join(PRINTS),
        callback=_known("print variant", tuple(PRINTS)),
        help="The print variant; may be repeated.",
        show_default=STANDARD,
    ),
]
ForceOption: TypeAlias = Annotated[
    bool, typer.Option("--force", help="Make again what is right already.")
]
WorkersOption: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--workers", min=1, help="So many processes.", show_default="one a core where it pays"
    ),
]
SchedulerOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS|local",
        help="Let the workers of a Dask scheduler do it, like tcp://192.168.0.10:8786; local "
        "starts a cluster of processes on this machine.",
    ),
]
QuietOption: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")
]
JsonOption: TypeAlias = Annotated[
    bool, typer.Option("--json", help="Print JSON for a program: what came of each school.")
]
