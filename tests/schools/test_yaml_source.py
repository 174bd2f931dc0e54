from itertools import pairwise

import pytest
import yaml

from mkdocs_tailor.schools import yaml_source
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import YamlMap, place_of, plain
from support.chance import chance

PIECES = (
    "school", "name", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", '"', "'", "#", " #", "|",
    ">-", "&a", "*a", "!x", "---", "...", "?", "%", "@", "\t", "é", "😀", "\u2028", "\u0085", "~",
    "null", ",", "\\", "<<", "0123",
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("12:30", "12:30"),
        ("8:35", "8:35"),
        ("no", "no"),
        ("2026-09-01", "2026-09-01"),
        ("010", "010"),
        ("1e3", "1e3"),
        ("1_000", "1_000"),
        ("'12:30'", "12:30"),
        ('"a\\tb"', "a\tb"),
        ("020 7946 0123  # the office", "020 7946 0123"),
        ("'null'", "null"),
        ("''", ""),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_a_value_is_the_text_in_the_file(written: str, text: str | None):
    root, findings = read_yaml(f"key: {written}\n", "file.yml")
    assert not findings
    assert plain(root) == {"key": text}


def test_everything_knows_its_line_and_column():
    root, _ = read_yaml("😀: x\nschool:\n  name: y\n  people:\n    - a\n    - {b: c}\n", "f.yml")
    assert isinstance(root, YamlMap)
    assert str(place_of(root, ("school", "name"))) == "f.yml:3:3"
    assert str(place_of(root, ("school", "people", 1, "b"))) == "f.yml:6:8"
    assert str(place_of(root, ("school", "people", 0))) == "f.yml:5:7"


def test_what_is_not_there_is_sought_where_it_would_be():
    root, _ = read_yaml("school:\n  name: y\n", "f.yml")
    assert isinstance(root, YamlMap)
    assert str(place_of(root, ("school", "phone"))) == "f.yml:1:1"
    assert str(place_of(root, ("term", "pupil"))) == "f.yml:1:1"
    assert str(place_of(root, ("school", "name", 3))) == "f.yml:2:3"


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize("seed", range(5))
def test_any_text_is_read_or_refused_with_its_line(
    seed: int, loader: type, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(yaml_source, "_LOADER", loader)
    random = chance(seed)
    for _ in range(400):
        text = "".join(random.choices(PIECES, k=random.randint(0, 20)))
        root, findings = read_yaml(text, "f.yml")
        assert root is not None or findings or not plain(root)
        assert all(finding.place and finding.place.line and finding.hint for finding in findings)


def test_a_bomb_of_references_does_not_go_off():
    pairs = pairwise("abcde")
    rows = "\n".join(f"{row}: &{row} [*{before}, *{before}]" for before, row in pairs)
    root, findings = read_yaml(f"a: &a [x, x]\n{rows}\n", "f.yml")
    assert {finding.code for finding in findings} == {"anchor", "alias"}
    assert plain(root) == {"a": ["x", "x"], **{row: [None, None] for row in "bcde"}}
