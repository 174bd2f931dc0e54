"""Every Word file of the site, for every example school: valid, tailored, and true to its page."""

import subprocess
import sys
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.words.plain import markup_text
from support.house_rules import check
from support.real_handouts import DECLARED, One, every_handout
from support.word_text import word_text

HANDOUTS = list(every_handout())
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


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_a_handout_keeps_the_rules_of_word_and_of_the_house(one: One, tmp_path: Path):
    file = tmp_path / "handout.docx"
    file.write_bytes(data := one.data())
    assert not check(data, declared=DECLARED)
    assert not OpenXmlValidator().validate(file).errors


@pytest.mark.parametrize("one", HANDOUTS, ids=name_of)
def test_a_handout_says_what_its_page_says(one: One):
    page = tailor_tree(one.page().tree, one.values())
    assert word_text(one.data()).split() == markup_text(page).split()


def test_two_builds_give_the_same_bytes(tmp_path: Path):
    root = Path(__file__).parent.parent
    made: list[list[str]] = []
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": "tests:plugins", "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", MAKE, str(tmp_path / seed)]
        done = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, check=True, text=True
        )
        made.append(done.stdout.splitlines())
    assert len(made[0]) == len(HANDOUTS)
    assert made[0] == made[1]
