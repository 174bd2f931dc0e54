from mkdocs_tailor.schools.profile import read_profile
from mkdocs_tailor.schools.variables import read_variables
from mkdocs_tailor.site.project.publishing import public_part

VARIABLES = """\
shapes:
  person:
    label: Person
    shown: name
    fields:
      name: {label: Name, type: text, example: A, reads_as: somebody}
      email: {label: Email, type: email, example: a@b.example, reads_as: an email address,
              visibility: document}
groups:
  people:
    label: People
    visibility: public
    variables:
      head: {label: Head, type: person, example: {name: A}}
      staff: {label: Staff, type: list of person, example: [{name: A}]}
      code: {label: Door code, type: text, example: "1", reads_as: the code, visibility: document}
"""
PROFILE = """\
people:
  head: {name: Ms Okafor, email: okafor@hill.example}
  staff: [{name: Ms Okafor, email: okafor@hill.example}]
  code: "4711"
"""


def test_a_site_knows_nothing_that_belongs_in_word_files_alone():
    variables, findings = read_variables(VARIABLES, "content/variables.yml")
    assert findings == ()
    text = PROFILE.encode()
    profile, wrong = read_profile(text, "content/schools/hill/profile.yml", "hill", variables)
    assert wrong == ()
    named = {"name": "Ms Okafor"}
    assert public_part(profile, variables).values == {"people": {"head": named, "staff": [named]}}
