"""Make the pictures of the gallery: real handouts are printed, and pages laid side by side.

Every picture is a row of pages as LibreOffice prints them, in ``docs/gallery/``.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from mkdocs_tailor.word.prints import PRINTS
from support.office import Office

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "gallery"
RESOLUTION = 70
"""Dots an inch: a page is about 580 dots wide."""
GAP, PAPER, DESK = 14, "#ffffff", "#dfe3e8"
COLOURS = 256
"""Printed pages have few; with a palette a picture takes a third of the room. With fewer, drawings
lose their colours."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some pages of one handout."""

    handout: str
    """Under the folder of its school."""
    pages: tuple[int, ...]
    school: str = "st-brides"


@dataclass(frozen=True, slots=True)
class Picture:
    """A row of pages."""

    name: str
    sheets: tuple[Sheet, ...]


LESSON, RECORD = "lessons/making-friends", "coordinators/mentoring-session-record.docx"
GALLERY = (
    Picture("lesson", (Sheet(f"{LESSON}-teacher.docx", (1, 2, 3)),)),
    Picture(
        "worksheet",
        (Sheet("lessons/worry-pupil.docx", (1, 2)), Sheet("lessons/feelings-pupil.docx", (1,))),
    ),
    Picture(
        "summer-school",
        (
            Sheet("summer-school/five-day-timetable.docx", (1,)),
            Sheet("summer-school/cards/numeracy.docx", (1,)),
            Sheet("summer-school/pupil-passport-pupil.docx", (1,)),
        ),
    ),
    Picture(
        "transition-mentoring",
        (
            Sheet("transition-mentoring/results.docx", (1, 2)),
            Sheet("transition-mentoring/action-plan-pupil.docx", (1,)),
        ),
    ),
    Picture(
        "prints",
        tuple(
            Sheet(f"{LESSON}-pupil{suffix}.docx", (1,))
            for suffix in ("", "-large-print", "-dyslexia-friendly")
        ),
    ),
    Picture(
        "schools",
        tuple(
            Sheet(RECORD, (1,), school)
            for school in ("st-brides", "millbrook-lane", "ysgol-dyffryn-helyg")
        ),
    ),
    Picture(
        "forms",
        (
            Sheet("summer-school/consent-letter.docx", (1, 2)),
            Sheet("transition-mentoring/referral-form.docx", (1,)),
        ),
    ),
    Picture("booklet", (Sheet("coordinators/handbook.docx", (1, 2, 3)),)),
)


def main() -> int:
    """Write every picture, and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "handouts"
        prints = (word for name in PRINTS for word in ("--print", name))
        _run("tailor", "handouts", "--all", *prints, "--to", str(files))
        office = Office(Path(folder))
        TARGET.mkdir(parents=True, exist_ok=True)
        for picture in GALLERY:
            pages = [page for sheet in picture.sheets for page in _pages(sheet, files, office)]
            _row(pages).save(TARGET / f"{picture.name}.png", optimize=True)
            sys.stdout.write(f"docs/gallery/{picture.name}.png\n")
    return 0


def _pages(sheet: Sheet, files: Path, office: Office) -> Iterator[Image.Image]:
    made = files / sheet.school / sheet.handout
    named = made.rename(made.with_stem(f"{sheet.school}-{made.stem}"))
    pdf = office.to_pdf(named)
    named.rename(made)
    shown = office.pages_png(pdf, RESOLUTION)
    for number in sheet.pages:
        yield Image.open(shown[number - 1]).convert("RGB")


def _row(pages: list[Image.Image]) -> Image.Image:
    """Return the pages beside each other on a desk."""
    width = sum(page.width + GAP for page in pages) + GAP
    row = Image.new("RGB", (width, max(page.height for page in pages) + 2 * GAP), DESK)
    left = GAP
    for page in pages:
        row.paste(page, (left, GAP))
        left += page.width + GAP
    return row.quantize(COLOURS)


def _run(*command: str) -> None:
    program = Path(sys.executable).parent / command[0]
    subprocess.run([program, *command[1:]], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
