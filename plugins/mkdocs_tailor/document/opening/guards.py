"""The guards on list items and table rows, gathered into ranges."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from mkdocs_tailor.document.opening.rough import Part, Rough, Roughs, Sign, Span, is_blank, is_guard
from mkdocs_tailor.document.refusals import OWN_LINES, refuse, tag
from mkdocs_tailor.language.codepoints import Mark
from mkdocs_tailor.language.records import Range, RangeKind

_HOLDERS = frozenset(("li", "tr", "dt", "dd"))


def group_guarded(nodes: Roughs, ranges: Sequence[Range]) -> Roughs:
    """Return the nodes with each run of items or rows under one guard made a range.

    Raises `LanguageError` for a guard that no item or row holds; that of a block is dropped.
    """
    freed, guards = _take_guards(nodes)
    for guard in guards:
        if ranges[guard.number].kind is not RangeKind.BLOCK:
            _astray(ranges[guard.number])
    return _group(freed, 0)


def _take_guards(nodes: Iterable[Rough]) -> tuple[Roughs, list[Sign]]:
    """Return the nodes without guards, and those guards that no item among them took."""
    kept: list[Rough] = []
    guards: list[Sign] = []
    for node in nodes:
        if is_guard(node):
            guards.append(node)
        elif isinstance(node, Part):
            part, left = _taken(node)
            kept.append(part)
            guards += left
        else:
            kept.append(node)
    return tuple(kept), guards


def _taken(part: Part) -> tuple[Part, list[Sign]]:
    if all(isinstance(child, str) for child in part.children):
        return part, []
    children, guards = _take_guards(part.children)
    grouped = _group(children, 0)
    if part.tag not in _HOLDERS:
        return Part(part.tag, part.attributes, grouped), guards
    pairs = tuple((guard.number, int(guard.mark is Mark.ELSE_GUARD)) for guard in guards)
    return Part(part.tag, part.attributes, grouped, pairs), []


@dataclass(slots=True)
class _Run:
    """Neighbours under one guard."""

    number: int
    branches: tuple[list[Rough], list[Rough]]

    def takes(self, number: int, branch: int) -> bool:
        return number == self.number and not (branch == 0 and self.branches[1])


def _group(nodes: Sequence[Rough], depth: int) -> Roughs:
    """Join neighbours whose guards agree at this depth; deeper guards are joined inside them."""
    grouped: list[Rough | _Run] = []
    for node in nodes:
        last = grouped[-1] if grouped else None
        if isinstance(node, Part) and len(node.guards) > depth:
            number, branch = node.guards[depth]
            if not (isinstance(last, _Run) and last.takes(number, branch)):
                last = _Run(number, ([], []))
                grouped.append(last)
            last.branches[branch].append(node)
        elif not (isinstance(last, _Run) and is_blank(node)):
            grouped.append(node)
    return tuple(_whole(node, depth) for node in grouped)


def _whole(node: "Rough | _Run", depth: int) -> Rough:
    if not isinstance(node, _Run):
        return node
    then, otherwise = (_group(branch, depth + 1) for branch in node.branches)
    return Span(node.number, then, otherwise)


def _astray(opened: Range) -> NoReturn:
    refuse(
        "guard-astray",
        f"this {tag(opened)} is not inside the list or table that it seems to be in",
        opened.place,
        OWN_LINES,
    )
