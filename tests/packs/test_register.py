"""Where the profile and the logo of a school are read."""

from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.schools.sheet.columns import read_columns
from mkdocs_tailor.schools.sheet.reading import read_sheet
from mkdocs_tailor.schools.sheet.roll import read_roll
from mkdocs_tailor.schools.sheet.rows import RowReader
from mkdocs_tailor.schools.variables import read_variables
from mkdocs_tailor.word.slots import SchoolPictures
from support.pictures import png

VARIABLES, _ = read_variables(
    """\
groups:
  school:
    label: The school
    visibility: public
    variables:
      name: {label: School, type: text, example: St X, required: yes, reads_as: the school}
      logo: {label: Logo, type: image, example: logo.png, reads_as: the logo}
""",
    "variables.yml",
)


def register_of(root: Path, sheet: str) -> tuple[Register, list[Listed]]:
    """A project whose schools come from a sheet in its folder ``lists``."""
    read, _ = read_sheet(sheet.encode(), "lists/schools.csv")
    assert read
    columns, _ = read_columns(read, VARIABLES)
    roll, _ = read_roll(read, columns)
    reader = RowReader(read.path, columns, VARIABLES)
    register = Register(root / "schools", root, VARIABLES, reader)
    return register, [Listed(entry.slug, entry.row, entry.urn) for entry in roll]


def pictures_of(
    register: Register, listed: Listed
) -> tuple[SchoolPictures, tuple[Diagnostic, ...]]:
    school, _ = register.read(listed)
    assert school
    return school.pictures()


def test_the_logo_of_a_school_in_a_sheet_lies_beside_the_sheet(tmp_path: Path):
    (tmp_path / "lists" / "logos").mkdir(parents=True)
    (tmp_path / "lists" / "logos" / "one.png").write_bytes(png(40, 20))
    sheet = "school.name,school.logo\nOne,logos/one.png\nTwo,logos/two.png\nThree,\n"
    register, listed = register_of(tmp_path, sheet)
    one, two, three = (pictures_of(register, school) for school in listed)
    assert ([*one[0]], one[1]) == (["school.logo"], ())
    assert "lists/schools.csv: the school's logo 'logos/two.png' is not there" in str(two[1][0])
    assert three == ({}, ())


def test_no_logo_is_read_from_outside_the_folder_of_the_sheet(tmp_path: Path):
    (tmp_path / "lists").mkdir()
    (tmp_path / "secret.png").write_bytes(png(40, 20))
    (tmp_path / "lists" / "way.png").symlink_to(tmp_path / "secret.png")
    register, (listed,) = register_of(tmp_path, "school.name,school.logo\nOne,way.png\n")
    assert pictures_of(register, listed)[0] == {}
