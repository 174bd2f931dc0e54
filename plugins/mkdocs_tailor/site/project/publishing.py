"""What of a school's values may stand on a site that everybody can read."""

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.schools.variable import Visibility
from mkdocs_tailor.schools.variables import Variables


def public_part(profile: Profile, variables: Variables) -> Profile:
    """Return the profile without the values that belong in the school's own Word files only.

    On the site, and in the Word files that it offers, they read as if they were missing.
    """
    return replace(profile, values=_public(profile.values, "", variables))


def _public(values: Mapping[str, Json], above: str, variables: Variables) -> dict[str, Json]:
    names = {name: f"{above}.{name}" if above else name for name in values}
    return {
        name: _cleared(value, names[name], variables)
        for name, value in values.items()
        if variables.visibility(names[name]) is Visibility.PUBLIC
    }


def _cleared(value: Json, name: str, variables: Variables) -> Json:
    if isinstance(value, dict):
        return _public(value, name, variables)
    if isinstance(value, list):
        return [_cleared(item, name, variables) for item in value]
    return value
