"""The variables and schools that come with the repository, and small ones for a test."""

from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.schools.folder import load_profile, load_variables
from mkdocs_tailor.schools.profile import Profile, read_profile
from mkdocs_tailor.schools.variables import Variables

ROOT = Path(__file__).parent.parent.parent
CONTENT = ROOT / "content"
SCHOOLS = CONTENT / "schools"


def declared() -> Variables:
    """Return the variables of the repository."""
    variables, findings = load_variables(CONTENT / "variables.yml", ROOT)
    assert not findings
    return variables


def school(slug: str) -> Profile:
    """Return one of the schools of the repository."""
    profile, findings = load_profile(SCHOOLS, slug, declared(), ROOT)
    assert not findings
    return profile


def profile_of(text: str | bytes) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """Return the profile of a school that is written in a test, and what is wrong with it."""
    data = text.encode() if isinstance(text, str) else text
    return read_profile(data, "profile.yml", "a-school", declared())


def complaints(findings: tuple[Diagnostic, ...]) -> list[str]:
    """Return the findings as a person reads them."""
    return [f"{finding.severity} {finding}" for finding in findings]
