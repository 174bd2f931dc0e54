"""What a paragraph of a file refers to: styles, lists, links, pictures, notes, and known labels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from mkdocs_tailor.fork.importing.opening.package import Package, Relation
from mkdocs_tailor.fork.importing.reading.numbering import Numbering, numbering_of
from mkdocs_tailor.fork.importing.reading.styles import Styles, styles_of

DIGITS = 12


@dataclass(frozen=True, slots=True)
class Known:
    """What the handout holds that an edited file was made from: it tells ours from what is new."""

    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    """The tags of controls by their labels, for files that have lost the tags."""
    pictures: frozenset[str] = frozenset()
    """The hashes of its pictures."""
    alternatives: frozenset[str] = frozenset()
    """What its pictures show, in words: other programs may have packed them anew."""


@dataclass(frozen=True, slots=True)
class Story:
    """A part with text, and what that refers to."""

    package: Package
    member: str
    styles: Styles
    numbering: Numbering
    relations: Mapping[str, Relation]
    known: Known = field(default_factory=Known)

    def picture(self, relation: str) -> bytes | None:
        """Return the bytes of a picture by the identifier of its relation."""
        found = self.relations.get(relation)
        return None if found is None else self.package.members.get(found.target)


def story_of(package: Package, member: str, known: Known) -> Story:
    """Return a part with what its text refers to."""
    relations = package.relations(member)
    return Story(package, member, styles_of(package), numbering_of(package), relations, known)


def hash_of(picture: bytes) -> str:
    """Return what a picture is recognised by."""
    return sha256(picture).hexdigest()[:DIGITS]
