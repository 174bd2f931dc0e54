"""The office programs: a Word file as PDF, its text, its pages as pictures."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

LONGEST = 120
"""Seconds that a program may take before it counts as hanging."""
RESOLUTION = 60


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice with a profile of its own, so that two of them do not meet."""

    folder: Path
    """Where the profile and all results go."""

    def to_pdf(self, file: Path) -> Path:
        """Return the PDF of a Word file."""
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        target = str(self.folder)
        _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", target, str(file))
        pdf = self.folder / f"{file.stem}.pdf"
        assert pdf.exists(), f"the office made no PDF of {file}"
        return pdf

    def pages_png(self, pdf: Path, resolution: int = RESOLUTION) -> list[Path]:
        """Return a picture of each page, in their order."""
        prefix = self.folder / pdf.stem
        _run("pdftoppm", "-png", "-r", str(resolution), str(pdf), str(prefix))
        return sorted(self.folder.glob(f"{pdf.stem}-*.png"))


def pdf_text(pdf: Path) -> str:
    """Return the text of a PDF, laid out as on the page."""
    return _run("pdftotext", "-layout", str(pdf), "-")


def _run(program: str, *arguments: str) -> str:
    found = shutil.which(program)
    assert found, f"{program} is missing: run tests/prerequisites.sh"
    done = subprocess.run(
        [found, *arguments], capture_output=True, check=True, timeout=LONGEST, encoding="utf-8"
    )
    return done.stdout
