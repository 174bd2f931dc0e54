import json
import struct
from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.master import container
from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.container import close, open_file
from mkdocs_tailor.master.errors import MasterError
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.parts import Member
from support.random_programs import Programs

PATH = "build/handouts/friends.master"


def whole() -> bytes:
    program = ("<w:p/>", *Programs(8).program())
    fixed = Member("word/styles.xml", b"<styles/>" * 20)
    return write_master((fixed, Member("word/document.xml", program)))


def test_a_file_cut_short_anywhere_is_refused():
    data = whole()
    for size in range(0, len(data), max(1, len(data) // 400)):
        with pytest.raises(MasterError, match=rf"{PATH}: this (master is damaged|file is not)"):
            Master.load(data[:size], PATH)


def test_a_file_with_something_after_its_end_is_refused():
    with pytest.raises(MasterError, match="damaged: it has"):
        Master.load(whole() + b"\0", PATH)


def test_a_file_with_one_bit_altered_anywhere_is_refused():
    data = whole()
    for at in range(0, len(data), max(1, len(data) // 400)):
        altered = data[:at] + bytes((data[at] ^ 1 << at % 8,)) + data[at + 1 :]
        with pytest.raises(MasterError):
            Master.load(altered, PATH)


def test_a_file_whose_line_ends_were_changed_is_refused():
    with pytest.raises(MasterError, match="is not a master"):
        Master.load(whole().replace(b"\r\n", b"\n"), PATH)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"<html>", b"\x89TLR", container.MAGIC])
def test_what_is_no_master_is_called_so(data: bytes):
    with pytest.raises(MasterError, match="this file is not a master"):
        Master.load(data, PATH)


def test_another_version_is_refused_by_its_number_whatever_follows():
    for rest in (b"", b"in another order"):
        data = container.MAGIC + struct.pack("<L", 4) + rest
        with pytest.raises(MasterError, match="of version 4, and only version 3") as caught:
            Master.load(data, PATH)
        assert "build the site again" in str(caught.value)


def drop(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda header: header.pop(key)


def put(key: str, json_text: str) -> Callable[[dict[str, Any]], object]:
    return lambda header: header.update({key: json.loads(json_text)})


@pytest.mark.parametrize(
    "change",
    [
        *map(
            drop,
            ("common", "variants", "literals", "expressions", "programs", "shared", "pictures"),
        ),
        put("literals", "[[0, 1073741824, 1, 0]]"),
        put("literals", "[[-5, 3, 1, 0]]"),
        put("literals", "[[0, 9, 1, 0]]"),
        put("literals", "7"),
        put("common", '{"entries": [[0, 1073741824]], "directory": [0, 0]}'),
        put("programs", '[["word/document.xml", [999]]]'),
        put("programs", '[["word/document.xml", [-1]]]'),
        put("programs", '[["word/document.xml", [["shout", 0]]]]'),
        put("programs", '[["word/document.xml", [["run", 999]]]]'),
        put("programs", '[["word/document.xml", [["while", 0, [], []]]]]'),
        put("programs", "[[7, []]]"),
        put("programs", '"no"'),
        put("pictures", '[["word/media/logo.png"]]'),
        put("pictures", "[[7, 8]]"),
        put("pictures", "3"),
        put("shared", '[["word/document.xml", [999]]]'),
        put("variants", '{"standard": {"entries": [], "directory": [0, 0]}}'),
        put("variants", '{"standard": {"entries": [], "directory": [0, 0], "programs": [[0]]}}'),
    ],
)
def test_a_header_whose_parts_do_not_fit_together_is_refused(
    change: Callable[[dict[str, Any]], object],
):
    header, body = open_file(whole(), None)
    altered: Any = json.loads(json.dumps(header))
    change(altered)
    with pytest.raises(MasterError, match=rf"{PATH}: this master is damaged: its parts"):
        Master.load(close(altered, body), PATH)


def test_a_header_that_is_no_json_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(container.json, "dumps", lambda *_, **__: "{]")  # type: ignore[misc]
    data = write_master((Member("word/styles.xml", b"x"),))
    monkeypatch.undo()
    with pytest.raises(MasterError, match="damaged"):
        Master.load(data, PATH)


def test_a_header_comes_out_as_it_went_in():
    data = whole()
    header, body = open_file(data, None)
    assert close(header, body) == data


def test_two_members_of_one_name_are_refused():
    members = Member("word/a.xml", b"1"), Member("word/A.xml", b"2")
    with pytest.raises(TailorError, match=r"two members .* 'word/a\.xml'"):
        write_master(members)


def test_masters_share_the_members_that_they_have_in_common():
    case = Case()
    styles = Member("word/styles.xml", b"<styles/>" * 20)
    documents = (Member("word/document.xml", (text,)) for text in "ab")
    one, other = (Master.load(write_master((styles, d)), case=case) for d in documents)
    entries = [master.variants["standard"].entries for master in (one, other)]
    assert entries[0][0] is entries[1][0]
