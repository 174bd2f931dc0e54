"""The parts of a Word file that are read: its text, and what the text refers to."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_tailor.fork.importing.opening.archive import members_of
from mkdocs_tailor.fork.importing.opening.xml import STRICT, Element, parse
from mkdocs_tailor.fork.importing.refusals import refused
from mkdocs_tailor.word.package.names import OFFICE_DOCUMENT, W

MAIN = "word/document.xml"
_MACROS = "vbaproject.bin"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to."""

    target: str
    """The name of another member, or an address outside."""
    kind: str
    """The last word of its type: ``image``, ``hyperlink``, ``footnotes``."""
    external: bool


@dataclass(frozen=True)
class Package:
    """A Word file."""

    name: str
    """What it is called in messages."""
    members: Mapping[str, bytes]
    main: str
    """The name of the part that holds the text."""
    _parsed: dict[str, Element | None] = field(
        default_factory=dict[str, "Element | None"], repr=False
    )

    @property
    def document(self) -> Element:
        """The root of the text. It is parsed once, so that whoever changes it changes it for all.

        Raises:
            TailorError: it is not well-formed, as `part` does.

        """
        root = self.part(self.main)
        if root is None or not root.tag == f"{{{W}}}document":
            raise _not_word(self.name, strict=STRICT.encode() in self.members[self.main][:4000])
        return root

    @property
    def has_macros(self) -> bool:
        """Whether programs are in it. They are never run, nor read."""
        return any(member.lower().endswith(_MACROS) for member in self.members)

    def part(self, member: str) -> Element | None:
        """Return the root of an XML part; None where there is none of this name."""
        if member not in self._parsed:
            data = self.members.get(member)
            self._parsed[member] = parse(data, member, self.name) if data else None
        return self._parsed[member]

    def relations(self, member: str) -> Mapping[str, Relation]:
        """Return what a part refers to, by the identifiers that it uses for it."""
        folder, _, file = member.rpartition("/")
        root = self.part(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        return {} if root is None else dict(_relations(root, folder))

    def related(self, kind: str) -> Iterator[str]:
        """Yield the names of the members of a kind that the text refers to: ``footnotes``."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind and relation.target in self.members:
                yield relation.target


def open_package(data: bytes, name: str) -> Package:
    """Return the Word file in these bytes.

    Raises:
        TailorError: they are none, or one that cannot be read.

    """
    members = members_of(data, name)
    main = _main_of(members, name)
    if main not in members:
        raise _other_archive(members, name)
    return Package(name, members, main)


def _main_of(members: Mapping[str, bytes], name: str) -> str:
    """Return the name of the part that holds the text (ECMA-376 part 1, 11.3.10)."""
    package = Package(name, members, MAIN)
    said = package.relations("").values()
    wanted = OFFICE_DOCUMENT.rpartition("/")[2]
    return next((one.target for one in said if one.kind == wanted), MAIN)


def _relations(root: Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for one in root:
        target, external = one.get("Target", ""), one.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = one.get("Type", "").rpartition("/")[2]
        yield one.get("Id", ""), Relation(target, kind, external)


def _other_archive(members: Mapping[str, bytes], name: str) -> Exception:
    if members.get("mimetype", b"").startswith(b"application/vnd.oasis"):
        hint = "save it as a Word document (.docx): OpenDocument forgets what the fields are"
        return refused("not-word", "this is an OpenDocument file", name, hint)
    return _not_word(name, strict=False)


def _not_word(name: str, *, strict: bool) -> Exception:
    if strict:
        hint = "save it in Word as “Word Document (.docx)”"
        message = "this is a “Strict Open XML Document”, which is not read"
        return refused("not-word", message, name, hint)
    hint = "choose the handout that was edited, a file that ends in .docx"
    return refused("not-word", "this is no Word document", name, hint)
