"""The browser's side of schools answers as Python does: the gate, environments, profiles, YAML."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from mkdocs_tailor.diagnostics import errors
from mkdocs_tailor.schools.accept import accept
from mkdocs_tailor.schools.doubts import doubts
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.gate.text import clean
from mkdocs_tailor.schools.new_profile import new_profile
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile, asked_for, label_of, read_profile
from mkdocs_tailor.schools.shapes import COPIES, COPY, Kind, ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.single_values import single_values
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import plain
from mkdocs_tailor.site.delivering.variables_data import shape_data, variables_data
from mkdocs_tailor.site.project.publishing import public_part
from support.chance import chance
from support.random_schools import random_record, random_value
from support.school_files import CONTENT, SCHOOLS, declared, school

TWINS = Path(__file__).parent / "schools" / "twins.js"
CASES = Path(__file__).parents[1] / "cases" / "schools" / "profiles"
VARIABLES = declared()
PROFILE = Record({name: shape for name, shape in VARIABLES.shapes.items() if name != COPY})
SHAPES: tuple[Shape, ...] = (
    *(Scalar(kind, options=("form time", "lunchtime"), example="e.g.") for kind in Kind),
    Scalar(Kind.TEXT, pattern="[0-9]+:[0-9]+", example="1:10"),
    Scalar(Kind.NUMBER, least=0.001, most=1234567.5),
    Scalar(Kind.NUMBER, least=-2, most=100_000),
    Scalar(Kind.CHOICE, options=tuple("abcdefghi")),
    ListOf(Scalar(Kind.DATE_RANGE)),
    Record({"name": Scalar(Kind.TEXT), "email": Scalar(Kind.EMAIL)}, shown="name"),
    ListOf(Record({"time": Scalar(Kind.TIME), "start": ListOf(Scalar(Kind.LONG_TEXT))})),
)
MISPRINTS = (
    "",
    "",
    ":",
    ": ",
    '"',
    "'",
    "- ",
    "#",
    " #",
    "  ",
    "\t",
    "{",
    "}",
    "[",
    ",",
    "|",
    "&",
    "\\",
    "\n",
    "---\n",
)
QUIET = {"missing-value", "value-in-remark"}


def asked(questions: Iterable[tuple[str, Any]]) -> list[Any]:
    """Put the questions to the browser's side."""
    said = {"variables": variables_data(VARIABLES, (), None), "questions": list(questions)}
    done = subprocess.run(
        ["node", TWINS], input=json.dumps(said), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def profiles(seed: int, count: int) -> list[dict[str, Json]]:
    """Return the values of the repository's schools, and others by chance, from thin to full."""
    random = chance(seed)
    found = [accept(PROFILE, random_record(random, PROFILE, share(random))) for _ in range(count)]
    given = [cast("dict[str, Json]", accepted.value or {}) for accepted in found]
    return [*(dict(school(slug).values) for slug in school_slugs(SCHOOLS)), {}, *given]


def share(random: Random) -> float:
    return random.choice((0.1, 0.5, 0.9))


def as_json(value: object) -> object:
    """Return the value as it comes back from JSON."""
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("seed", range(4))
def test_the_gate_takes_and_refuses_the_same_in_the_same_words(seed: int):
    random = chance(seed)
    shapes = [random.choice(SHAPES) for _ in range(2_000)]
    raws = [random_value(random, shape) for shape in shapes]
    answers = asked(
        ("accept", {"shape": shape_data(shape), "raw": raw})
        for shape, raw in zip(shapes, raws, strict=True)
    )
    for shape, raw, answer in zip(shapes, raws, answers, strict=True):
        accepted = accept(shape, raw)
        problems = [
            {"message": p.message, "hint": p.hint, "path": list(p.path)} for p in accepted.problems
        ]
        said = [
            {key: one[key] for key in ("message", "hint", "path")} for one in answer["problems"]
        ]
        assert (answer.get("value"), said) == (accepted.value, problems), (shape, raw)


@pytest.mark.parametrize("copy", COPIES)
def test_the_environment_of_a_school_is_the_same(copy: str):
    known = profiles(1, 30)
    answers = asked(("environment", {"values": values, "copy": copy}) for values in known)
    for values, answer in zip(known, answers, strict=True):
        assert answer == environment(Profile("", values), VARIABLES, copy)


def test_the_public_part_of_a_profile_is_the_same():
    known = profiles(2, 60)
    answers = asked(("publicPart", values) for values in known)
    for values, answer in zip(known, answers, strict=True):
        assert answer == public_part(Profile("", values), VARIABLES).values


def test_a_school_is_asked_for_the_same():
    known = profiles(3, 60)
    answers = asked(("askedFor", values) for values in known)
    for values, answer in zip(known, answers, strict=True):
        assert answer == [variable.name for variable in asked_for(values, VARIABLES)]


def test_a_school_has_the_same_still_to_fill():
    known = profiles(4, 60)
    files = asked(("write", values) for values in known)
    answers = asked(("unfilled", values) for values in known)
    for text, answer in zip(files, answers, strict=True):
        profile, _ = read_profile(text.encode(), "profile.yml", "a-school", VARIABLES)
        assert answer == [variable.name for variable in profile.unfilled]


def test_what_looks_like_a_slip_is_the_same():
    known = profiles(5, 60)
    answers = asked(("doubts", values) for values in known)
    assert any(answers)
    for values, answer in zip(known, answers, strict=True):
        said = [
            [list(d.path), d.message, d.hint, label_of(d.path, VARIABLES)]
            for d in doubts(values, VARIABLES)
        ]
        assert [[d["path"], d["message"], d["hint"], d["label"]] for d in answer] == said


def test_everything_has_the_same_label():
    known = profiles(6, 20)
    paths = {path for values in known for path, _, _ in single_values(PROFILE, values)}
    paths |= {path[:-1] for path in paths} | {(*path, "start") for path in paths}
    ways = sorted(paths, key=str)
    answers = asked(("label", list(path)) for path in ways)
    assert answers == [label_of(path, VARIABLES) for path in ways]


@pytest.mark.parametrize("seed", range(2))
def test_a_profile_is_taken_and_refused_the_same_in_the_same_words(seed: int):
    random = chance(seed)
    raws = [random_record(random, PROFILE, share(random)) for _ in range(60)]
    texts = [json.dumps(texts_only(raw), ensure_ascii=False) for raw in raws]
    read = asked(("read", text) for text in texts)
    answers = asked(("profile", one.get("value")) for one in read)
    for text, one, answer in zip(texts, read, answers, strict=True):
        profile, findings = read_profile(text.encode(), "profile.yml", "a-school", VARIABLES)
        assert "problem" not in one
        assert answer["values"] == profile.values
        expected = [(f.message, f.hint) for f in errors(findings) if f.code not in QUIET]
        assert [in_findings(problem) for problem in answer["problems"]] == expected


def in_findings(problem: dict[str, Any]) -> tuple[str, str]:
    """Return a problem of the browser's side as the tool says it."""
    unknown = problem["message"].startswith("there is no variable")
    message = problem["message"] if unknown else f"{problem['label']}: {problem['message']}"
    return message, problem["hint"]


def texts_only(value: Json) -> Json:
    """Return the value as a YAML file could hold it, where every single value is text."""
    if isinstance(value, dict):
        return {name: texts_only(part) for name, part in value.items()}
    if isinstance(value, list):
        return [texts_only(item) for item in value]
    return None if value is None else "".join(c for c in str(value) if c.isprintable())


def test_a_profile_that_the_browser_writes_reads_the_same_here_and_there():
    known = [values for values in profiles(7, 120) if values]
    files = asked(("write", values) for values in known)
    back = asked(("read", text) for text in files)
    again = asked(("profile", one.get("value")) for one in back)
    for values, text, answer in zip(known, files, again, strict=True):
        profile, _ = read_profile(text.encode(), "profile.yml", "a-school", VARIABLES)
        assert profile.values == values
        assert (answer["values"], answer["problems"]) == (values, [])


def test_a_file_reads_well():
    text = asked([("write", school("st-brides").values)])[0]
    assert text.startswith(
        "# yaml-language-server: $schema=../profile.schema.json\n"
        "# What pages and handouts say of one school: content/schools/<short name>/profile.yml\n"
        "\n"
        "# The school\n"
        "school:\n"
        "  name: St Anselm & St Bride's Catholic School\n"
    )
    assert '    primary: "#003366"\n' in text
    assert "  form_tutors:\n    - group: 7A\n      tutor: Mr Khan\n      room: H12\n" in text


def real_files() -> list[str]:
    """Return the profiles of the repository, and those that the tool writes for a new school."""
    examples = {variable.name: variable.example for variable in VARIABLES.all}
    written = [(SCHOOLS / slug / "profile.yml").read_text() for slug in school_slugs(SCHOOLS)]
    return [*written, new_profile(VARIABLES, {}), new_profile(VARIABLES, examples)]


def test_the_browser_reads_the_profiles_of_the_repository_and_those_of_the_tool():
    texts = real_files()
    for text, answer in zip(texts, asked(("read", text) for text in texts), strict=True):
        root, _ = read_yaml(text, "profile.yml")
        assert cleaned(answer.get("value")) == cleaned(plain(root)), answer


def test_the_browser_refuses_what_the_tool_refuses_with_the_line_and_the_mend():
    files = sorted(CASES.glob("*.yml"))
    answers = asked(("read", file.read_bytes().decode()) for file in files)
    check(
        [file.read_bytes().decode() for file in files],
        answers,
    )
    refused = [answer["problem"] for answer in answers if "problem" in answer]
    assert len(refused) > len(files) // 2
    assert all(problem["line"] and problem["message"] and problem["hint"] for problem in refused)


@pytest.mark.parametrize("seed", range(3))
def test_a_misprint_is_read_as_the_tool_reads_it_or_refused(seed: int):
    random = chance(seed)
    parts = [
        part
        for text in [*real_files(), (CONTENT / "variables.yml").read_text()]
        for part in pieces(text)
    ]
    texts = [misprinted(random, random.choice(parts)) for _ in range(1_500)]
    check(texts, asked(("read", text) for text in texts))


def pieces(text: str) -> Iterable[str]:
    """Yield short runs of lines."""
    lines = text.splitlines(keepends=True)
    return ("".join(lines[at : at + 12]) for at in range(0, len(lines), 7))


def misprinted(random: Random, text: str) -> str:
    for _ in range(random.randint(1, 2)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(MISPRINTS) + text[at + random.randint(0, 2) :]
    return text


def check(texts: Sequence[str], answers: Sequence[dict[str, Any]]) -> None:
    """What the browser reads, the tool reads too, as the same."""
    for text, answer in zip(texts, answers, strict=True):
        if "problem" not in answer:
            root, findings = read_yaml(text, "profile.yml")
            assert not errors(findings), text
            assert cleaned(answer["value"]) == cleaned(plain(root)), text


def cleaned(value: Json) -> Json:
    """Return the value as far as the gate tells it from others."""
    if isinstance(value, dict):
        return {name: cleaned(part) for name, part in value.items()}
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return clean(value) if isinstance(value, str) else value
