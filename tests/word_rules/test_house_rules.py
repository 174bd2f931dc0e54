"""The house rules of Word files: a good file keeps them all, and each can be broken alone."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.audit import audited
from support.booklets import booklet
from support.cases import CASES, cases
from support.house_rules import RULES, check
from support.placement_schema import profiles
from support.zipping import entry, members_of, zipped

GOOD = CASES / "word_rules" / "good"
BROKEN = cases("word_rules/broken")


def numbers_of(complaints: list[str]) -> set[int]:
    return {int(complaint.partition(".")[0]) for complaint in complaints}


def replaced(members: dict[str, bytes], change: dict[str, Any]) -> None:
    old, new = change["replace"], change["with"] * change.get("times", 1)
    text = members[change["in"]].decode()
    assert text.count(old), f"{old} is not in {change['in']}"
    members[change["in"]] = text.replace(old, new, 1).encode()


def broken(case: dict[str, Any]) -> bytes:
    members = members_of(GOOD)
    also: list[dict[str, Any]] = case.get("and", [])
    for change in (case, *also):
        if "replace" in change:
            replaced(members, change)
    added: dict[str, str] = case.get("add", {})
    for name, content in added.items():
        members[name] = members.get(content.removeprefix("from "), content.encode())
    for name in case.get("remove", []):
        del members[name]
    first = case.get("first")
    order = sorted(members, key=lambda name: name != first) if first else list(members)
    return zipped({name: members[name] for name in order})


def test_the_good_file_keeps_every_rule():
    assert check(zipped(members_of(GOOD))) == []


SOUND = cases("word_rules/sound")


@pytest.mark.parametrize("case", SOUND, ids=lambda case: case["what"])
def test_a_file_may_have_what_breaks_no_rule(case: dict[str, Any], tmp_path: Path):
    assert check(broken(case)) == []
    assert findings(broken(case), tmp_path) == findings(zipped(members_of(GOOD)), tmp_path)


def findings(data: bytes, folder: Path) -> list[str]:
    """What the validator says; of the good file it says that it has no fonts and no theme."""
    file = folder / "audited.docx"
    file.write_bytes(data)
    return audited(file)


def name_of(case: dict[str, Any]) -> str:
    return f"{case['rule']} {case['what']}"


@pytest.mark.parametrize("case", BROKEN, ids=name_of)
def test_a_broken_file_breaks_that_rule_alone(case: dict[str, Any]):
    known = case.get("arguments", {})
    assert check(zipped(members_of(GOOD)), **known) == []
    complaints = check(broken(case), **known, without=case.get("without", ()))
    assert numbers_of(complaints) == {case["rule"]}, complaints


def archived(write: Callable[[zipfile.ZipFile], None]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members_of(GOOD).items():
            archive.writestr(entry(name), content)
        write(archive)
    return file.getvalue()


def dated_today(archive: zipfile.ZipFile) -> None:
    made = entry("word/media/other.png")
    made.date_time = (2026, 9, 1, 8, 30, 0)
    archive.writestr(made, members_of(GOOD)["word/media/pond.png"])


def with_a_directory(archive: zipfile.ZipFile) -> None:
    archive.writestr(entry("word/media/png/"), b"")


def with_an_extra_field(archive: zipfile.ZipFile) -> None:
    made = entry("word/media/other.png")
    made.extra = b"\x55\x54\x05\x00\x03\x00\x00\x00\x00"
    archive.writestr(made, members_of(GOOD)["word/media/pond.png"])


@pytest.mark.parametrize("write", [dated_today, with_an_extra_field])
def test_entries_that_are_not_plain_break_rule_three(write: Callable[[zipfile.ZipFile], None]):
    assert numbers_of(check(archived(write))) == {3}


def test_a_directory_breaks_rule_three():
    assert numbers_of(check(archived(with_a_directory), without=(12,))) == {3}


class Streamed(io.BytesIO):
    """A file that cannot tell where it is, so that sizes come after the data."""

    def tell(self) -> int:
        raise OSError


def test_data_descriptors_break_rule_three():
    stream = Streamed()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members_of(GOOD).items():
            archive.writestr(entry(name), content)
    assert numbers_of(check(stream.getvalue())) == {3}


BOOKLET = {"booklet.md": "# Booklet\n", "1.md": "# One\n\n## Two\n", "2.md": "# Three\n"}


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", "One</w:t></w:r></w:hyperlink>", "Two</w:t></w:r></w:hyperlink>"),
        ("word/header3.xml", "Three", "Two"),
        ("word/numbering.xml", '<w:startOverride w:val="2"/>', '<w:startOverride w:val="3"/>'),
    ],
)
def test_parts_that_are_called_in_two_ways_break_rule_53(part: str, old: str, new: str):
    with zipfile.ZipFile(io.BytesIO(booklet(BOOKLET).tailored(next(profiles(""))))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert check(zipped(members)) == []
    replaced(members, {"in": part, "replace": old, "with": new})
    assert numbers_of(check(zipped(members))) == {53}


def test_every_rule_is_broken_by_some_file():
    by_hand = {3, 53}
    assert {case["rule"] for case in BROKEN} | by_hand == {rule.number for rule in RULES}


def test_rules_are_numbered_without_a_gap():
    of_masters_and_readers = range(54, 56)
    numbers = sorted([*(rule.number for rule in RULES), *of_masters_and_readers])
    assert numbers == list(range(1, len(numbers) + 1))
