"""The schema that helps editors with a profile."""

import json
import re
from pathlib import Path
from typing import Any, cast

import pytest

from mkdocs_tailor.schools.folder import PROFILE, school_slugs
from mkdocs_tailor.schools.new_profile import SCHEMA
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.schema import profile_schema
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import plain
from support.little_schema import faults
from support.school_files import SCHOOLS, declared

CASES = Path(__file__).parent.parent / "cases" / "schools" / "profiles"
FIGURES = re.compile("-?[0-9]+(?:[.][0-9]+)?")


def as_an_editor_reads(value: Json) -> Json:
    """Return the value as YAML 1.2 has it: figures are numbers, true and false are yes and no."""
    if isinstance(value, list):
        return [as_an_editor_reads(item) for item in value]
    if isinstance(value, dict):
        return {name: as_an_editor_reads(part) for name, part in value.items()}
    if isinstance(value, str) and FIGURES.fullmatch(value):
        return float(value)
    return {"true": True, "false": False}.get(str(value), value)


def faults_of(file: Path) -> list[str]:
    root, _ = read_yaml(file.read_text(encoding="utf-8"), file.name)
    schema = cast("dict[str, Any]", profile_schema(declared()))
    return list(faults(schema, as_an_editor_reads(plain(root))))


@pytest.mark.parametrize("slug", school_slugs(SCHOOLS))
def test_an_editor_finds_nothing_wrong_with_a_right_profile(slug: str):
    assert faults_of(SCHOOLS / slug / PROFILE) == []


@pytest.mark.parametrize(
    ("case", "found"),
    [
        ("unknown-variable", "/school: nmae is not known"),
        ("unknown-variable", "/people/dsl: rooom is not known"),
        ("wrong-types", "/school/nation: not one of the options"),
        ("wrong-types", "/school/colours/primary: not ^(?:#[0-9A-Fa-f]{6})$"),
        ("wrong-types", "/mentoring/pairs: out of bounds"),
        ("wrong-types", "/feature/summer_school: not one of the options"),
        ("wrong-types", "/school/name: not ['string', 'number', 'boolean', 'null']"),
        ("nothing-required", "/school: no name"),
    ],
)
def test_an_editor_finds_what_is_wrong(case: str, found: str):
    assert found in faults_of(CASES / f"{case}.yml")


def test_the_schema_beside_the_schools_is_up_to_date():
    written = json.loads((SCHOOLS / SCHEMA).read_text(encoding="utf-8"))
    assert written == profile_schema(declared()), "write it again: tailor variables --json-schema"


@pytest.mark.parametrize("slug", school_slugs(SCHOOLS))
def test_each_profile_says_where_the_schema_is(slug: str):
    first = (SCHOOLS / slug / PROFILE).read_text(encoding="utf-8").splitlines()[0]
    path = first.removeprefix("# yaml-language-server: $schema=")
    assert (SCHOOLS / slug / path).resolve() == SCHOOLS / SCHEMA
