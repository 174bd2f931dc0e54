"""The cases that every implementation of the format shares."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.slots import PICTURES, sizes
from support.master_cases import MasterCase
from support.plain_master import plain_tailor
from support.random_programs import interpreted
from support.zips import members_of

CASES = sorted((Path(__file__).parent.parent / "cases" / "master").glob("*.json"))


def case_in(path: Path) -> MasterCase:
    return MasterCase(json.loads(path.read_text(encoding="utf-8")))


def name_of(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_a_master_gives_the_bytes_that_are_written_down(
    path: Path, expect: Callable[[Path, str], None], request: pytest.FixtureRequest
):
    anew = bool(request.config.getoption("--update"))
    completed = case_in(path).completed(anew=anew)
    expect(path, json.dumps(completed, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_the_plain_way_gives_the_same_bytes(path: Path):
    case = case_in(path)
    for school in case.schools:
        quick = tailor(Master.load(case.master), school.values, school.variant)
        plain = plain_tailor(case.master, school.environment, school.variant, school.pictures)
        assert quick == plain


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_a_master_made_here_holds_the_same_text(path: Path):
    case = case_in(path)
    written, fresh = Master.load(case.master), Master.load(write_master(case.members))
    for school in case.schools:
        values = school.values
        made = members_of(tailor(fresh, values, school.variant))
        assert made == members_of(tailor(written, values, school.variant))
        known = {**school.environment, PICTURES: sizes(school.pictures)}
        for member in case.members:
            content = dict(member.variants).get(school.variant, member.content)
            if isinstance(content, tuple):
                assert made.get(member.name, b"").decode() == interpreted(content, known)
