"""Every Word file of the site, for every example school: valid, tailored, and true to its page."""

import hashlib
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.words.plain import markup_text
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.prints import PRINTS
from support.audit import audited
from support.booklets import said_by, without_imprint
from support.house_rules import check
from support.real_handouts import BOOKLETS, DECLARED, PROJECT, One, compiled, every_handout, in_turn
from support.word_text import word_text
from support.word_words import words_of

HANDOUTS = list(every_handout())
OF_BOOKLETS = [one for one in HANDOUTS if one.uri in BOOKLETS]
OF_PAGES = [one for one in HANDOUTS if one.uri not in BOOKLETS]
IMPRINT = "{} · Edition 2026 · CC BY 4.0"
MAKE = """
import hashlib, tempfile, sys
from dataclasses import replace
from pathlib import Path
from support import real_handouts as real

places = replace(real.PROJECT.places, cache=Path(sys.argv[1]))
real.PROJECT = replace(real.PROJECT, places=places)
for one in real.every_handout():
    print(one.name, hashlib.sha256(one.data()).hexdigest())
"""


def name_of(one: One) -> str:
    return one.name


@pytest.mark.parametrize("one", dict.fromkeys((*HANDOUTS, *in_turn(PRINTS))), ids=name_of)
def test_a_handout_keeps_the_rules_of_the_house(one: One):
    assert not check(one.data(), declared=DECLARED)


@pytest.mark.parametrize("one", list(in_turn(PRINTS)), ids=name_of)
def test_a_handout_keeps_the_rules_of_word(one: One, tmp_path: Path):
    file = tmp_path / "handout.docx"
    file.write_bytes(one.data())
    assert not audited(file)


@pytest.mark.parametrize("one", OF_PAGES, ids=name_of)
def test_a_handout_says_what_its_page_says(one: One):
    page = tailor_tree(one.page().tree, one.values())
    assert word_text(one.data()).split() == markup_text(page).split()


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_a_school_with_a_logo_shows_it_in_every_handout(one: One):
    with zipfile.ZipFile(BytesIO(one.data())) as archive:
        shows = "word/media/logo.png" in archive.namelist()
    assert shows is (one.school == "st-brides")


@pytest.mark.parametrize("one", OF_BOOKLETS, ids=name_of)
def test_a_booklet_says_what_its_pages_say(one: One):
    chapters = map(chapter_of, (one.uri, *BOOKLETS[one.uri].parts))
    said = words_of(one.data())
    imprint = IMPRINT.format(BOOKLETS[one.uri].programme or "Stepping Stones")
    assert without_imprint(said, imprint) == said_by(chapters, one.values())


def chapter_of(uri: str) -> Chapter:
    source = PROJECT.page(uri)
    assert source
    document, _ = read_document(compiled(uri)[0].tree, source.path)
    return Chapter(document, source.path, source.title, lambda _: None, lambda _: None)


def test_two_builds_give_the_same_bytes(tmp_path: Path):
    root = Path(__file__).parent.parent
    environment = {"PYTHONHASHSEED": "1", "PYTHONPATH": "tests:plugins", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", MAKE, str(tmp_path)]
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, check=True, text=True
    )
    here = [f"{one.name} {hashlib.sha256(one.data()).hexdigest()}" for one in HANDOUTS]
    assert done.stdout.splitlines() == here
