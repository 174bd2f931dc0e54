"""Two variables of a school, enough for a sheet."""

from pathlib import Path

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
