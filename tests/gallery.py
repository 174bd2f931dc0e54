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

from support.office import Office

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "gallery"
RESOLUTION = 70
"""Dots an inch: a page is about 580 dots wide."""
GAP, PAPER, DESK = 14, "#ffffff", "#dfe3e8"
COLOURS = 64
"""Printed pages have few; with a palette a picture takes a third of the room."""


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


LESSON = "lessons/making-friends"
GALLERY = (
    Picture("lesson", (Sheet(f"{LESSON}-teacher.docx", (1, 2, 3)),)),
    Picture("worksheet", (Sheet(f"{LESSON}-pupil.docx", (1, 2, 3)),)),
)


def main() -> int:
    """Write every picture, and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "handouts"
        _run("tailor", "handouts", "--all", "--to", str(files))
        office = Office(Path(folder))
        TARGET.mkdir(parents=True, exist_ok=True)
        for picture in GALLERY:
            pages = [page for sheet in picture.sheets for page in _pages(sheet, files, office)]
            _row(pages).save(TARGET / f"{picture.name}.png", optimize=True)
            sys.stdout.write(f"docs/gallery/{picture.name}.png\n")
    return 0


def _pages(sheet: Sheet, files: Path, office: Office) -> Iterator[Image.Image]:
    pdf = office.to_pdf(files / sheet.school / sheet.handout)
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
