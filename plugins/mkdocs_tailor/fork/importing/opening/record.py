"""The record of a handout: what it was made from, and the values that it showed.

It lies in a custom XML part (`word.package.store`), which Word and LibreOffice keep. Programs that
drop it leave nothing to go by but the bookmarks and the title.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.xml import Element
from mkdocs_tailor.word.package.store import NAMESPACE

_FOLDER = "customxml/item"
_DERIVED = "x-"
"""How the name of a leaf begins that holds more than a variable: its tag begins with ``x:``."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that the file holds for its fields."""

    text: str
    source: str = ""
    """The expression that it came from, as JSON; empty for a variable as it is."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a handout says that it was made from."""

    page: str
    """What authors call it: ``content/lessons/worry.md``."""
    edition: str = ""
    digest: str = ""
    school: str = ""
    """The name of the school, in words."""
    variables: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """The pages that a booklet brings together."""
    leaves: Mapping[str, Leaf] = field(default_factory=dict[str, Leaf])
    """The values, by the tag of their controls: ``school.name``, ``x:join-and-3``."""


def record_of(package: Package) -> Record | None:
    """Return the record of a handout; None for a file that has none."""
    for member in sorted(package.members):
        if member.lower().startswith(_FOLDER) and NAMESPACE.encode() in package.members[member]:
            root = package.part(member)
            if root is not None and root.tag == _name("handout"):
                return _read(root)
    return None


def tag_of(leaf: str) -> str:
    """Return the tag of the controls that show a leaf of this name."""
    return f"x:{leaf.removeprefix(_DERIVED)}" if leaf.startswith(_DERIVED) else leaf


def _read(root: Element) -> Record | None:
    record = root.find(_name("record"))
    if record is None:
        return None
    variables = _text(record, "variables").split()
    parts = (_text(part, "page") for part in record.iter(_name("part")))
    return Record(
        page=_text(record, "page"),
        edition=_text(record, "edition"),
        digest=_text(record, "digest"),
        school=_text(record, "school"),
        variables=tuple(variables),
        parts=tuple(parts),
        leaves=dict(_leaves(root)),
    )


def _leaves(root: Element) -> Iterator[tuple[str, Leaf]]:
    for one in root:
        name = str(one.tag).rpartition("}")[2]
        if name != "record":
            yield tag_of(name), Leaf(one.text or "", one.get("of", ""))


def _text(parent: Element, name: str) -> str:
    return (parent.findtext(_name(name)) or "").strip()


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
