"""The overrides of a school or a group on disk: this floor's only contact with the folder."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.fork.layer import OVERRIDES, Layer
from mkdocs_tailor.fork.override_file import read_override
from mkdocs_tailor.schools.folder import read_file
from mkdocs_tailor.schools.groups import SchoolGroup
from mkdocs_tailor.schools.source_file import read_source

if TYPE_CHECKING:
    from mkdocs_tailor.fork.override import Override


def load_layer(
    schools: Path, name: str, label: str, root: Path
) -> tuple[Layer, tuple[Diagnostic, ...]]:
    """Return the layer of a school or a group, empty where it changes nothing, and what is wrong.

    ``schools`` is the folder of the schools, ``root`` that of the project, for the findings.
    Raises `TailorError` when a file cannot be read.
    """
    overrides: list[Override] = []
    findings: list[Diagnostic] = []
    for file in sorted((schools / name / OVERRIDES).rglob("*.md")):
        shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
        text, wrong = read_source(read_file(file, shown), shown)
        override, unfit = read_override(text, shown) if text is not None else (None, ())
        overrides += [override] if override else []
        findings += (*wrong, *unfit)
    return Layer(name, label, tuple(overrides)), tuple(findings)


def layers_of(school: str, groups: Iterable[SchoolGroup]) -> tuple[tuple[str, str], ...]:
    """Return the names and labels of the layers of a school, the lowest first.

    A school may belong to a borough and a trust: the group that is declared later lies above.
    """
    mine = [(group.name, group.label) for group in groups if school in group.schools]
    return (*mine, (school, school))
