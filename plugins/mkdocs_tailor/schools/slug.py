"""The short names of schools, which are names of folders."""

import re
import unicodedata

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.schools.gate.problem import quoted

LONGEST = 60

_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_APOSTROPHES = re.compile("['’ʼ`]")
_BETWEEN = re.compile("[^a-z0-9]+")


def slug_problem(slug: str) -> Diagnostic | None:
    """Return what is wrong with a slug: it is lower-case letters, figures and single hyphens.

    Nothing else may name a folder, so that no slug leads out of the folder of the schools.
    """
    if _SLUG.fullmatch(slug) and len(slug) <= LONGEST:
        return None
    better = slug_of(slug)
    hint = f"did you mean '{better}'?" if better else "write it like st-brides"
    message = f"{quoted(slug)} cannot be the short name of a school"
    return Diagnostic(Severity.ERROR, "bad-slug", message, hint=hint)


def slug_of(name: str) -> str:
    """Return the slug for a name: ``St Anne & St Joseph's`` gives ``st-anne-and-st-josephs``.

    Empty when the name holds no letter that has one.
    """
    spoken = _APOSTROPHES.sub("", name).replace("&", " and ")
    plain = unicodedata.normalize("NFKD", spoken).encode("ascii", "ignore").decode("ascii")
    return _BETWEEN.sub("-", plain.lower()).strip("-")[:LONGEST].strip("-")
