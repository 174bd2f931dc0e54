from pathlib import Path

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.schools.folder import load_profile, load_variables, school_slugs
from mkdocs_tailor.schools.source_file import LARGEST
from mkdocs_tailor.schools.variables import Variables
from support.school_files import declared

GOOD = "school:\n  name: Greenfields\n  short_name: Greenfields\n"


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    for slug in ("greenfields", "abbey"):
        (tmp_path / "content" / "schools" / slug).mkdir(parents=True)
        file = tmp_path / "content" / "schools" / slug / "profile.yml"
        file.write_text(GOOD, encoding="utf-8")
    (tmp_path / "content" / "schools" / "no-profile").mkdir()
    return tmp_path / "content" / "schools"


def test_a_school_is_a_folder_with_a_profile(schools: Path):
    assert school_slugs(schools) == ("abbey", "greenfields")
    assert school_slugs(schools / "nowhere") == ()


def test_findings_name_the_file_as_authors_know_it(schools: Path):
    (schools / "abbey" / "profile.yml").write_text("school: x\n", encoding="utf-8")
    _, findings = load_profile(schools, "abbey", declared(), schools.parent.parent)
    assert findings
    assert {f.place and f.place.path for f in findings} == {"content/schools/abbey/profile.yml"}


@pytest.mark.parametrize("slug", ["../schools/abbey", "..", "Abbey", "abbey/", "/etc"])
def test_a_slug_that_could_lead_elsewhere_is_refused(schools: Path, slug: str):
    with pytest.raises(TailorError) as error:
        load_profile(schools, slug, declared(), schools)
    assert [finding.code for finding in error.value.diagnostics] == ["bad-slug"]


def test_a_school_that_is_not_there_is_named_with_one_that_is(schools: Path):
    with pytest.raises(TailorError, match=r"there is no school 'abbay' .*did you mean 'abbey'"):
        load_profile(schools, "abbay", declared(), schools.parent.parent)


def test_without_any_school_one_is_told_how_to_make_one(tmp_path: Path):
    with pytest.raises(TailorError, match="tailor new school"):
        load_profile(tmp_path, "abbey", declared(), tmp_path)


def test_a_very_large_profile_is_refused(schools: Path):
    (schools / "abbey" / "profile.yml").write_bytes(b"#" * (LARGEST * 10))
    _, findings = load_profile(schools, "abbey", declared(), schools)
    assert [finding.code for finding in findings] == ["too-large"]


def test_a_profile_that_cannot_be_opened_is_an_error_with_its_name(
    schools: Path, monkeypatch: pytest.MonkeyPatch
):
    variables = declared()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(TailorError, match=r"abbey/profile\.yml: .*Permission denied"):
        load_profile(schools, "abbey", variables, schools)


def test_without_a_file_there_are_no_variables(tmp_path: Path):
    assert load_variables(tmp_path / "variables.yml", tmp_path) == (Variables(), ())


def test_variables_that_are_not_utf_8_are_an_error_with_its_line(tmp_path: Path):
    file = tmp_path / "variables.yml"
    file.write_bytes(b"# \n# caf\xe9\n")
    variables, findings = load_variables(file, tmp_path)
    assert variables == Variables()
    assert [str(f.place) for f in findings] == ["variables.yml:2"]
