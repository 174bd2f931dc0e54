"""Groups of schools, a borough or a trust: declared once, in ``groups.yml`` beside the schools.

northbourne:
  label: London Borough of Northbourne
  schools:
    - millbrook-lane
    - st-brides
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.slug import slug_problem
from mkdocs_tailor.schools.source_file import read_source
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import YamlEntry, YamlList, YamlMap, YamlNode, YamlText

GROUPS = "groups.yml"
"""The name of the file."""

_KEYS = ("label", "schools")
_LIST = "write each school on a line of its own that begins with '- '"


@dataclass(frozen=True, slots=True)
class SchoolGroup:
    """Schools that are served together."""

    name: str
    label: str
    """What people call it."""
    schools: tuple[str, ...]
    """Their short names."""


Reading = tuple[tuple[SchoolGroup, ...], tuple[Diagnostic, ...]]


def read_groups(data: bytes, path: str, known: Sequence[str]) -> Reading:
    """Return the groups in the bytes of a file, and all that is wrong with them.

    ``known`` are the short names of the schools there are; others are left out of their groups.
    """
    text, unreadable = read_source(data, path)
    if text is None:
        return (), unreadable
    root, findings = read_yaml(text, path)
    found = [*findings]
    if root is not None and not isinstance(root, YamlMap):
        hint = "write it like 'northbourne:' and, two spaces further in, 'schools:'"
        found.append(_error("bad-group", "these are not groups with names", root.place, hint))
    entries = root.entries if isinstance(root, YamlMap) else ()
    slugs = dict.fromkeys(known)
    groups = tuple(_group(entry, slugs, found) for entry in entries)
    return groups, tuple(found)


def group_named(name: str, groups: Iterable[SchoolGroup], path: str) -> SchoolGroup:
    """Return the group of that name; raises TailorError where there is none."""
    by_name = {group.name: group for group in groups}
    if name not in by_name:
        hint = advice(name, [*by_name]) if by_name else f"declare it in {path}"
        message = f"there is no group '{name}'"
        raise TailorError(Diagnostic(Severity.ERROR, "no-such-group", message, Place(path), hint))
    return by_name[name]


def _group(entry: YamlEntry, known: Collection[str], found: list[Diagnostic]) -> SchoolGroup:
    if problem := slug_problem(entry.key):
        message = problem.message.replace("a school", "a group")
        found.append(_error("bad-group", message, entry.place, problem.hint or ""))
    if entry.key in known:
        message = f"there is a school '{entry.key}' already"
        found.append(_error("bad-group", message, entry.place, "give the group another name"))
    if not isinstance(entry.value, YamlMap):
        hint = "write 'label:' and 'schools:' below it, two spaces further in"
        found.append(_error("bad-group", f"the group '{entry.key}' is empty", entry.place, hint))
        return SchoolGroup(entry.key, entry.key, ())
    parts = {part.key: part for part in entry.value.entries}
    for name, part in parts.items():
        if name not in _KEYS:
            message = f"a group has no '{name}'"
            found.append(_error("bad-group", message, part.place, advice(name, _KEYS)))
    label = _text(parts["label"].value) if "label" in parts else None
    schools = dict.fromkeys(_schools(entry, parts.get("schools"), known, found))
    return SchoolGroup(entry.key, label or entry.key, tuple(schools))


def _schools(
    group: YamlEntry, part: YamlEntry | None, known: Collection[str], found: list[Diagnostic]
) -> Iterator[str]:
    """Yield the schools of a group that there are."""
    listed = part.value if part else None
    if not isinstance(listed, YamlList) or not listed.items:
        place = part.place if part else group.place
        message = f"the group '{group.key}' names no schools"
        found.append(_error("bad-group", message, place, _LIST))
        return
    for item in listed.items:
        slug = _text(item)
        if slug is None:
            found.append(_error("bad-group", "this is not a school", item.place, _LIST))
        elif slug in known:
            yield slug
        else:
            message = f"the group '{group.key}' names the school '{slug}', which there is not"
            found.append(_error("no-such-school", message, item.place, advice(slug, [*known])))


def _text(node: YamlNode) -> str | None:
    return node.text if isinstance(node, YamlText) else None


def _error(code: str, message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, place, hint)
