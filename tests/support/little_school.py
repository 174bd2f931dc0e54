"""Two variables of a school, enough for a sheet."""

from pathlib import Path

from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.schools.sheet.columns import read_columns
from mkdocs_tailor.schools.sheet.reading import read_sheet
from mkdocs_tailor.schools.sheet.roll import read_roll
from mkdocs_tailor.schools.sheet.rows import RowReader
from mkdocs_tailor.schools.variables import Variables, read_variables

LITTLE = Path("schools")
VARIABLES = """\
groups:
  school:
    label: The school
    visibility: public
    variables:
      name:
        label: School name
        type: text
        hint: Its full name.
        example: St Bride's
        required: yes
        reads_as: the school
      phone:
        label: Phone
        type: phone
        hint: The school office.
        example: 020 7946 0000
        reads_as: the office
"""


def little_variables() -> Variables:
    """Return the two."""
    variables, findings = read_variables(VARIABLES, "variables.yml")
    assert not findings
    return variables


def many_schools(number: int) -> tuple[tuple[Listed, ...], Register]:
    """Return the schools of a sheet; the fifth has a telephone number that is none."""
    rows = (f"School {n},{'x' if n == 5 else '020 7946 0000'}" for n in range(number))
    sheet, _ = read_sheet("\n".join(("school.name,school.phone", *rows)).encode(), "s.csv")
    assert sheet
    columns, wrong = read_columns(sheet, little_variables())
    assert not wrong
    roll, _ = read_roll(sheet, columns)
    reader = RowReader("s.csv", columns, little_variables())
    listed = tuple(Listed(entry.slug, entry.row) for entry in roll)
    return listed, Register(LITTLE, LITTLE, little_variables(), reader)
