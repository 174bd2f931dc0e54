"""From a row of a sheet to a profile, through the same gate as any other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.profile import Profile, profile_from
from mkdocs_tailor.schools.sheet.columns import Column, Columns, letters
from mkdocs_tailor.schools.sheet.reading import Row
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.schools.yaml_tree import YamlEntry, YamlList, YamlMap, YamlNode, YamlText

BETWEEN = ";"
"""What stands between the items of a list."""

_Branch: TypeAlias = "dict[str | int, _Branch] | YamlNode"


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one sheet."""

    path: str
    columns: Columns
    variables: Variables

    def profile(self, row: Row, slug: str) -> tuple[Profile, tuple[Diagnostic, ...]]:
        """Return the profile in a row, and all that is wrong with it, on the row's line."""
        place = Place(self.path, row.line)
        misfit = tuple(_misfit(row, self.columns, place))
        tree: dict[str | int, _Branch] = {}
        for column in self.columns.values:
            if column.at < len(row.cells) and row.cells[column.at].strip():
                _put(tree, column, row.cells[column.at], place)
        root = _node(tree, place)
        assert isinstance(root, YamlMap)
        profile, findings = profile_from(root, slug, self.variables)
        return profile, (*misfit, *findings)


def _misfit(row: Row, columns: Columns, place: Place) -> Iterator[Diagnostic]:
    """Yield what is said of a row that is shorter or longer than the head of the sheet."""
    if len(row.cells) < columns.width:
        message = f"the row has {len(row.cells)} cells and the head {columns.width}"
        hint = "the missing ones count as empty: see whether a comma was lost"
        yield Diagnostic(Severity.WARNING, "short-row", message, place, hint)
    for at, cell in enumerate(row.cells[columns.width :], columns.width):
        if cell.strip():
            message = f"'{cell.strip()[:40]}' stands in column {letters(at)}, which has no name"
            hint = "put a value with a comma in quotation marks"
            yield Diagnostic(Severity.ERROR, "long-row", message, place, hint)
            return


def _put(tree: dict[str | int, _Branch], column: Column, cell: str, place: Place) -> None:
    *before, last = column.way
    for step in before:
        branch = tree.setdefault(step, {})
        assert isinstance(branch, dict)
        tree = branch
    if column.listed:
        items = (item.strip() for item in cell.split(BETWEEN))
        tree[last] = YamlList(tuple(YamlText(item, place) for item in items if item), place)
    else:
        tree[last] = YamlText(cell, place)


def _node(branch: _Branch, place: Place) -> YamlNode:
    if not isinstance(branch, dict):
        return branch
    if numbers := sorted(step for step in branch if isinstance(step, int)):
        return YamlList(tuple(_node(branch[number], place) for number in numbers), place)
    entries = (YamlEntry(str(step), _node(part, place), place) for step, part in branch.items())
    return YamlMap(tuple(entries), place)
