"""The overrides of a school or a group on disk: this floor's only contact with the folder."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.overrides.file import Reading, read_override
from mkdocs_tailor.fork.overrides.layer import OVERRIDES, Layer
from mkdocs_tailor.schools.folder import read_file
from mkdocs_tailor.schools.groups import SchoolGroup
from mkdocs_tailor.schools.source_file import read_source

if TYPE_CHECKING:
    from mkdocs_tailor.fork.overrides.override import Override

ENDING = ".md"
_MISNAMED = frozenset({"", ".txt", ".text", ".markdown"})
"""Endings that an override gets by mistake."""


def load_layer(
    schools: Path, name: str, label: str, root: Path
) -> tuple[Layer, tuple[Diagnostic, ...]]:
    """Return the layer of a school or a group, empty where it changes nothing, and what is wrong.

    ``schools`` is the folder of the schools, ``root`` that of the project, for the findings.
    Raises `TailorError` when a file cannot be read.
    """
    overrides: list[Override] = []
    findings: list[Diagnostic] = []
    own = schools / name
    for file in sorted(own.rglob("*")):
        shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
        if stray := _stray(file, own, shown):
            findings.append(stray)
        elif _lies_right(file, own) and file.suffix.lower() == ENDING:
            override, wrong = _read(file, shown)
            overrides += [override] if override else []
            findings += wrong
    return Layer(name, label, tuple(overrides)), tuple(findings)


def layers_of(school: str, groups: Iterable[SchoolGroup]) -> tuple[tuple[str, str], ...]:
    """Return the names and labels of the layers of a school, the lowest first.

    A school may belong to a borough and a trust: the group that is declared later lies above.
    """
    mine = [(group.name, group.label) for group in groups if school in group.schools]
    return (*(one for one in mine if one[0] != school), (school, school))


def _read(file: Path, shown: str) -> Reading:
    text, wrong = read_source(read_file(file, shown), shown)
    if text is None:
        return None, wrong
    override, unfit = read_override(text, shown)
    return override, (*wrong, *unfit)


def _lies_right(file: Path, own: Path) -> bool:
    return own / OVERRIDES in file.parents and file.is_file() and not file.name.startswith(".")


def _stray(file: Path, own: Path, shown: str) -> Diagnostic | None:
    """Return the finding for a file that would go unread without anybody noticing."""
    if file.is_symlink() and not file.resolve().is_relative_to(own.resolve()):
        message = "this leads out of the folder, and is not followed"
        return Diagnostic(
            Severity.ERROR, "outside", message, Place(shown), "put the files themselves here"
        )
    if _lies_right(file, own):
        if file.suffix.lower() not in _MISNAMED:
            return None
        message = f"this file is not read: the name of an override ends in {ENDING}"
        return _unread(message, shown, f"call it {file.stem.removesuffix(ENDING)}{ENDING}")
    astray = file.is_file() and file.suffix.lower() == ENDING
    if not astray or b"\noverride:" not in read_file(file, shown):
        return None
    message = "this override is not read: it lies in the wrong folder"
    return _unread(message, shown, f"move it into {OVERRIDES}/, in the folder of the school")


def _unread(message: str, shown: str, hint: str) -> Diagnostic:
    return Diagnostic(Severity.WARNING, "unread-override", message, Place(shown), hint)
