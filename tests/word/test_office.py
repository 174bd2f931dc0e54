"""A word processor's eye: what LibreOffice shows is what we wrote."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from support.office import Office
from support.word_files import read_page, written

LINE = 25
"""The height of a ruled line in points."""

PAGE = """
# Making friends at {{ school.name }}

!!! note "What you need"

    - a pencil
    - **{{ school.town }}** on a map

1. Ask {{ coordinator.name }}:[^why]

    {{ answer(2) }}

| Name | Role |
|------|------|
{% for person in staff %}
| {{ person.name }} | {{ person.role }} |
{% endfor %}

- [ ] I have asked

[^why]: They work at {{ school.name }}.
"""

SCHOOL = {
    "copy": "teacher",
    "school": {"name": "St Mary & St Joseph’s", "town": "Ludlow"},
    "coordinator": {"name": "Ms Ünal"},
    "staff": [{"name": "Ann", "role": "mentor"}, {"name": "Bob", "role": "tutor"}],
}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The lines of the first page, as the office lays it out."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "page.docx").write_bytes(written(read_page(PAGE)).tailored(SCHOOL))
    run = _runner(folder)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "page.docx")
    run("pdftotext", "-layout", "page.pdf", "page.txt")
    text = (folder / "page.txt").read_text(encoding="utf-8")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory, shown: list[str]) -> dict[str, float]:
    """How far down the page each word stands, in points."""
    assert shown
    folder = next(tmp_path_factory.getbasetemp().glob("office*"))
    _runner(folder)("pdftotext", "-bbox", "page.pdf", "page.html")
    text = (folder / "page.html").read_text(encoding="utf-8")
    return {word: float(top) for top, word in re.findall(r'yMin="([0-9.]+)"[^>]*>([^<]+)', text)}


def _runner(folder: Path) -> Callable[..., object]:
    def run(program: str, *arguments: str) -> object:
        found = shutil.which(program)
        assert found, f"{program} is missing: run tests/prerequisites.sh"
        command = [found, *arguments]
        return subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)

    return run


def test_the_school_stands_at_the_head_of_the_first_page(shown: list[str]):
    assert shown[0] == "St Mary & St Joseph’s"


def test_the_footer_says_where_it_comes_from_and_counts_the_pages(shown: list[str]):
    assert shown[-1] == "Ready for September · Edition 2026.1 · CC BY 4.0 Page 1 of 1"


def test_the_body_shows_every_value(shown: list[str]):
    for line in (
        "Making friends at St Mary & St Joseph’s",
        "• Ludlow on a map",
        "1. Ask Ms Ünal:1",
        "Ann mentor",
        "Bob tutor",
        "☐ I have asked",
    ):
        assert line in shown


def test_the_footnote_stands_below(shown: list[str]):
    assert any(line.endswith("They work at St Mary & St Joseph’s.") for line in shown)


def test_every_kind_of_picture_is_drawn(tmp_path: Path):
    kinds = (
        "photo.jpg",
        "print.jpg",
        "still.gif",
        "moving.gif",
        "sign.webp",
        "map.png",
        "plan.svg",
    )
    page = "# Pictures\n\n" + "".join(f"![A picture]({kind})\n\n" for kind in kinds)
    file = tmp_path / "pictures.docx"
    file.write_bytes(written(read_page(page)).tailored(SCHOOL))
    office = Office(tmp_path)
    first, *_ = office.pages_png(office.to_pdf(file))
    colours = Image.open(first).convert("RGB").getcolors(1_000_000) or []
    field, square, plan = (230, 240, 230), (30, 90, 60), (17, 204, 85)
    assert {field, square, plan} <= {colour for _, colour in colours}
    assert len(colours) > 500, "the photograph"


def test_an_answer_space_is_as_high_as_the_lines_that_were_asked_for(places: dict[str, float]):
    assert 2 * LINE < places["Role"] - places["Ask"] < 4 * LINE
