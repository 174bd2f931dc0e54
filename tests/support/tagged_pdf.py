"""The structure of a tagged PDF: what a screen reader reads (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure."""

    kind: str
    """``H1``, ``P``, ``Table``: the role that its own name is mapped to."""
    alt: str
    children: tuple["Tag", ...]

    def every(self, kind: str) -> Iterator["Tag"]:
        """Yield the elements of a kind in it, itself included."""
        if self.kind == kind:
            yield self
        for child in self.children:
            yield from child.every(kind)


@dataclass(frozen=True, slots=True)
class Tagged:
    """What a PDF says of itself, and its structure."""

    title: str
    language: str
    shows_title: bool
    """Whether the window is called by the title, not by the name of the file."""
    root: Tag


def read_tagged(pdf: Path) -> Tagged:
    """Return the structure of a PDF; it must be tagged."""
    reader = PdfReader(pdf)
    catalogue = _mapping(reader.trailer["/Root"])
    assert _mapping(catalogue["/MarkInfo"])["/Marked"], f"{pdf.name} is not tagged"
    structure = _mapping(catalogue["/StructTreeRoot"])
    roles = _mapping(structure["/RoleMap"]) if "/RoleMap" in structure else DictionaryObject()
    preferences = _mapping(catalogue["/ViewerPreferences"])
    return Tagged(
        str(reader.metadata.title) if reader.metadata else "",
        str(catalogue.get("/Lang", "")),
        bool(preferences.get("/DisplayDocTitle")),
        Tag("", "", tuple(_tags(structure.get("/K"), roles))),
    )


def _tags(held: PdfObject | None, roles: DictionaryObject) -> Iterator[Tag]:
    value = held.get_object() if held is not None else None
    if isinstance(value, ArrayObject):
        for one in value:
            yield from _tags(one, roles)
    elif isinstance(value, DictionaryObject) and "/S" in value:
        name = str(value["/S"])
        kind = str(roles.get(name, name)).removeprefix("/")
        yield Tag(kind, str(value.get("/Alt", "")), tuple(_tags(value.get("/K"), roles)))


def _mapping(value: PdfObject) -> DictionaryObject:
    found = value.get_object()
    assert isinstance(found, DictionaryObject)
    return found
