"""The office programs: a Word file as PDF, its text, its pages as pictures."""

import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST = 120
"""Seconds that a program may take before it counts as hanging."""
RESOLUTION = 60
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
"""PDF with the structure of the text, for those who have it read to them."""


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice with a profile of its own, so that two of them do not meet."""

    folder: Path
    """Where the profile and all results go."""

    def to_pdf(self, file: Path) -> Path:
        """Return the PDF of a Word file."""
        return self.to_pdfs([file])[0]

    def to_pdfs(self, files: Sequence[Path]) -> list[Path]:
        """Return the tagged PDFs of many Word files, made in one go; their names must differ."""
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = ("soffice", profile, "--headless", "--convert-to", TAGGED, "--outdir")
        _run(*command, str(self.folder), *map(str, files))
        pdfs = [self.folder / f"{file.stem}.pdf" for file in files]
        missing = [pdf.stem for pdf in pdfs if not pdf.exists()]
        assert not missing, f"the office made no PDF of {', '.join(missing)}"
        return pdfs

    def pages_png(self, pdf: Path, resolution: int = RESOLUTION) -> list[Path]:
        """Return a picture of each page, in their order."""
        prefix = self.folder / pdf.stem
        _run("pdftoppm", "-png", "-r", str(resolution), str(pdf), str(prefix))
        return sorted(self.folder.glob(f"{pdf.stem}-*.png"))


def pdf_text(pdf: Path) -> str:
    """Return the text of a PDF, laid out as on the page."""
    return _run("pdftotext", "-layout", str(pdf), "-")


def pdf_pages(pdf: Path) -> list[str]:
    """Return the text of each page, white space collapsed."""
    return [" ".join(page.split()) for page in pdf_text(pdf).split("\f") if page.strip()]


def lost_words(words: Iterable[str], pdf: Path) -> list[str]:
    """Return the words that a PDF does not show as often as they are there.

    A word may be broken at the end of a line, after a hyphen or in a narrow column anywhere;
    ligatures are the letters that they are made of. Programs that read a PDF disagree about the
    order of text that runs from right to left, so where there is some, letters are counted instead.
    """
    shown = _breakable(pdf_text(pdf))
    wanted = Counter(_breakable("\n".join(words)).split())
    if any(map(_runs_leftward, wanted)):
        return sorted((_letters(wanted.elements()) - _letters(shown)).elements())
    whole = Counter(shown.split())
    run = "".join(shown.split())
    return [word for word in (wanted - whole) if run.count(word) < wanted[word]]


def _breakable(text: str) -> str:
    """Return the text with a blank wherever a line may end."""
    return unicodedata.normalize("NFKC", text).replace("\xad", "").replace("-", "- ")


def _runs_leftward(word: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in word)


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def _run(program: str, *arguments: str) -> str:
    """Return what a program prints; it has no terminal, over which it could stop the tests."""
    found = shutil.which(program)
    assert found, f"{program} is missing: run tests/prerequisites.sh"
    done = subprocess.run(
        [found, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=LONGEST,
        encoding="utf-8",
        start_new_session=True,
    )
    return done.stdout
