"""A Word file taken apart for the rules."""

import io
import posixpath
import zipfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from support.house_rules.xml import DS, Element, W, named, namespace, parse

STORIES = frozenset(("document", "hdr", "ftr", "footnotes", "endnotes", "comments"))
DOCUMENT = "word/document.xml"
XML = (".xml", ".rels")


@dataclass(frozen=True, slots=True)
class Handout:
    """The members of a file, and what somebody knows of what it should hold."""

    data: bytes
    entries: tuple[zipfile.ZipInfo, ...]
    members: Mapping[str, bytes]
    parts: Mapping[str, Element]
    """The members that are XML, by their names."""
    broken: tuple[str, ...]
    """What is said of XML that is none."""
    declared: Collection[str] | None
    """The variables that there are; None: not known."""
    foreign: Collection[str]
    """Values of other schools."""
    withheld: Collection[str]
    """Texts that this copy must not hold."""

    def stories(self) -> Iterator[tuple[str, Element]]:
        """Yield the parts that hold text, with their names; the document first."""
        for name in sorted(self.parts, key=lambda name: (name != DOCUMENT, name)):
            root = self.parts[name]
            if namespace(root) == W and named(root) in STORIES:
                yield name, root

    def relationships(self, name: str) -> tuple[Element, ...]:
        """Return the relationships of a part."""
        related = self.parts.get(relationships_of(name))
        return () if related is None else tuple(related)

    def related(self, name: str, kind: str) -> Iterator[str]:
        """Yield the members that a part is related to by relationships of a kind."""
        for relation in self.relationships(name):
            if (relation.get("Type") or "").endswith(f"/{kind}"):
                yield target_of(relation, name)

    def stores(self) -> dict[str, Element]:
        """Return the custom XML parts by the identifiers that their properties give them."""
        stores: dict[str, Element] = {}
        for name in self.store_names():
            for properties in self.related(name, "customXmlProps"):
                if properties in self.parts:
                    identifier = self.parts[properties].get(f"{{{DS}}}itemID") or ""
                    stores[identifier] = self.parts[name]
        return stores

    def store_names(self) -> list[str]:
        """Return the members that are stores."""
        folder, prefix = "customXml", "customXml/item"
        names = (name for name in self.parts if posixpath.dirname(name) == folder)
        return sorted(n for n in names if n.startswith(prefix) and n[len(prefix) :][:1].isdigit())


def opened(
    data: bytes,
    declared: Collection[str] | None,
    foreign: Collection[str],
    withheld: Collection[str],
) -> Handout:
    """Take a file apart."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = tuple(archive.infolist())
        members = {entry.filename: archive.read(entry) for entry in entries}
    parts: dict[str, Element] = {}
    broken: list[str] = []
    for name, content in members.items():
        if name.endswith(XML):
            try:
                parts[name] = parse(content)
            except etree.XMLSyntaxError as error:
                broken.append(f"{name}: {error}")
    return Handout(data, entries, members, parts, tuple(broken), declared, foreign, withheld)


def relationships_of(name: str) -> str:
    """Return the name of the member that holds a part's relationships."""
    folder, _, file = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def target_of(relation: Element, name: str) -> str:
    """Return the member that a relationship of a part leads to."""
    target = relation.get("Target") or ""
    if target.startswith("/"):
        return posixpath.normpath(target[1:])
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
