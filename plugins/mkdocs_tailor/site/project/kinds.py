"""Kinds of page, and the copies that each is handed out in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.language.front_matter import FrontMatter
from mkdocs_tailor.schools.nearest import nearest
from mkdocs_tailor.schools.shapes import COPIES


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a handout: the same page, for somebody else."""

    name: str
    """The value of the variable ``copy``."""
    title: str = ""
    """What people call it: ``Pupil worksheet``. Empty: it is called as the page is."""
    audience: str = ""
    """Who it is for: ``For pupils``."""
    about: str = ""
    """What is in it, in a sentence."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a page is: ``lesson``, ``guide``, ``note``, ``form``."""

    name: str
    copies: tuple[Copy, ...] = (Copy("teacher"),)
    """None for a page that is read on the screen alone."""
    obligatory: tuple[str, ...] = ()
    """The blocks that a page of this kind must fill."""


TITLES = {"teacher": "Teacher copy", "pupil": "Pupil copy", "answers": "Answers"}

Reading = tuple[Kind, tuple[Diagnostic, ...]]


def read_kind(name: str, skeleton: FrontMatter, path: str) -> Reading:
    """Return the kind that a skeleton makes.

    Its front matter lists ``copies:``, each a name or a mapping of ``copy``, ``title``,
    ``audience`` and ``about``. An empty list means that there is no Word file; without the name
    there is one copy, with everything in it. A copy that does not exist is an error.
    """
    place = Place(path, skeleton.lines.get("copies"))
    listed = [_copy(entry) for entry in _list(skeleton.values.get("copies", "teacher"))]
    known = tuple(copy for copy in listed if copy.name in COPIES)
    wrong = tuple(_unknown_copy(copy.name, place) for copy in listed if copy not in known)
    kind = Kind(name, _titled(known), _words(skeleton.values.get("obligatory")))
    return kind, wrong


def kind_of(
    page: FrontMatter, kinds: Mapping[str, Kind], path: str
) -> tuple[Kind | None, tuple[Diagnostic, ...]]:
    """Return the page's kind; None where its front matter has none.

    A kind without a skeleton is allowed, unless it looks like a known one misspelt.
    """
    if "kind" not in page.values:
        return None, ()
    name, place = page.values["kind"], Place(path, page.lines.get("kind"))
    if not isinstance(name, str) or not name.strip():
        mend = f"such as {', '.join(sorted(kinds)) or 'lesson'}"
        return Kind("page"), (_error("kind", "the kind of a page is one word", place, mend),)
    meant = name if name in kinds else nearest(name, kinds)
    if meant is None:
        return Kind(name), ()
    if meant == name:
        return kinds[name], ()
    message, mend = f"there is no kind ‘{name}’", f"did you mean ‘{meant}’?"
    return kinds[meant], (_error("unknown-kind", message, place, mend),)


def _titled(copies: tuple[Copy, ...]) -> tuple[Copy, ...]:
    if len(copies) < 2:  # noqa: PLR2004 -- a copy needs a title where there is another
        return copies
    return tuple(
        Copy(copy.name, copy.title or TITLES[copy.name], copy.audience, copy.about)
        for copy in copies
    )


def _copy(entry: object) -> Copy:
    if not isinstance(entry, dict):
        return Copy(str(entry))
    entry = cast("dict[object, object]", entry)
    said = {str(name): str(value) for name, value in entry.items()}
    return Copy(
        said.get("copy", ""), said.get("title", ""), said.get("audience", ""), said.get("about", "")
    )


def _list(declared: object) -> list[object]:
    if isinstance(declared, list):
        return cast("list[object]", declared)
    return [] if declared is None else [declared]


def _words(declared: object) -> tuple[str, ...]:
    return tuple(map(str, _list(declared)))


def _unknown_copy(copy: str, place: Place) -> Diagnostic:
    message = f"there is no copy ‘{copy}’"
    return _error("unknown-copy", message, place, f"the copies are {', '.join(COPIES)}")


def _error(code: str, message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, place, hint)
