"""Every handout of the site, read back as it was made: nothing differs."""

import subprocess
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from mkdocs_tailor.word.prints import PRINTS, STANDARD
from support.edited_handouts import lines_of
from support.real_handouts import COPIES, SCHOOLS, One

OTHERS = [name for name in PRINTS if name != STANDARD]
OF_EACH = [
    One(uri, copy, SCHOOLS[at % len(SCHOOLS)], OTHERS[at % len(OTHERS)])
    for at, (uri, copy) in enumerate(COPIES)
]
"""Each handout once, for the schools and the print variants in turn."""
THROUGH_OFFICE = [
    One("lessons/worry.md", "teacher", "st-brides"),
    One("lessons/feelings.md", "pupil", "millbrook-lane"),
    One("summer-school/consent-letter.md", "teacher", "ysgol-dyffryn-helyg"),
    One("coordinators/budget.md", "teacher", "st-brides"),
    One("summer-school/cards/sport.md", "teacher", "millbrook-lane"),
]


def name_of(one: One) -> str:
    return one.name


@pytest.mark.parametrize("one", OF_EACH, ids=name_of)
def test_a_handout_in_another_print_and_saved_anew_says_the_same(one: One):
    made = One(one.uri, one.copy, one.school).data()
    saved = BytesIO()
    Document(BytesIO(one.data())).save(saved)
    lines = lines_of(made)
    assert lines_of(saved.getvalue(), made) == lines
    assert len(lines) > 3


def test_handouts_saved_by_an_office_that_forgets_tags_say_the_same(tmp_path: Path):
    for one in THROUGH_OFFICE:
        (tmp_path / f"{one.name}.docx").write_bytes(one.data())
    out = tmp_path / "out"
    convert([*tmp_path.glob("*.docx")], out, tmp_path / "profile")
    for one in THROUGH_OFFICE:
        assert lines_of((out / f"{one.name}.docx").read_bytes(), one.data()) == lines_of(one.data())


def convert(files: Sequence[Path], out: Path, profile: Path) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(out), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
