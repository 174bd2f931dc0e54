"""From a compiled page to its Word master, made once and kept until something in it changes."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.walking import elements
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.making.cache import Cache, digest
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.booklet.members import write_booklet
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.handout import write_handout
from mkdocs_tailor.word.parts import Member

Made: TypeAlias = tuple[tuple[Member, ...], tuple[Diagnostic, ...]]
"""The members of a Word file, and what there is to say about its pages."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The Word master of a page, and what there is to say about it."""

    master: bytes
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A compiled page on its way into a Word file."""

    tree: Tree
    page: str
    """What authors call it."""
    title: str
    digest: str
    """Of what it was compiled from."""
    around: Surroundings

    def chapter(self, document: Document) -> Chapter:
        """Return the page as a chapter of a booklet, when it has been read."""
        around = self.around
        return Chapter(
            document,
            self.page,
            self.title,
            around.picture,
            around.address,
            digest=self.digest,
            place=around.uri,
            page_at=around.page_at,
        )

    def made_from(self) -> str:
        """Return a digest of all that goes in: what the page points at, besides what it says."""
        found = tuple(elements(self.tree))
        sources = [str(one.attributes["src"]) for one in found if "src" in one.attributes]
        targets = [str(one.attributes["href"]) for one in found if "href" in one.attributes]
        pictures = (self.around.picture(source) or b"" for source in sources)
        links = (self.around.address(target) or "" for target in targets)
        said = (self.page, self.title, self.digest, self.around.uri, repr(self.tree))
        return digest(*said, *pictures, *links)


@dataclass(frozen=True, slots=True)
class Bindery:
    """Makes the Word masters of a project."""

    base: Base
    cache: Cache

    def bind(self, leaf: Leaf, about: About) -> Bound:
        """Return the master of a page: from the cache, unless something that goes in is new.

        Raises:
            TailorError: the page cannot be made into a Word file.

        """

        def make() -> Made:
            document, remarks = read_document(leaf.tree, leaf.page)
            around = leaf.around
            made = write_handout(document, about, self.base, around.picture, around.address)
            return made[0], (*remarks, *made[1])

        return self._bound(make, "master", repr(self.base), repr(about), leaf.made_from())

    def bind_booklet(self, front: Leaf, parts: Sequence[Leaf], about: About) -> Bound:
        """Return the master of a booklet, likewise; ``front`` is its own page.

        Raises:
            TailorError: one of the pages cannot be made into a Word file.

        """

        def make() -> Made:
            read = [read_document(leaf.tree, leaf.page) for leaf in (front, *parts)]
            first, *others = (
                leaf.chapter(document)
                for leaf, (document, _) in zip((front, *parts), read, strict=True)
            )
            members, doubts = write_booklet(first, others, about, self.base)
            return members, (*(one for _, remarks in read for one in remarks), *doubts)

        leaves = (leaf.made_from() for leaf in (front, *parts))
        return self._bound(make, "booklet", repr(self.base), repr(about), *leaves)

    def _bound(self, make: Callable[[], Made], *made_from: str) -> Bound:
        kept = self.cache.get(*made_from)
        if kept is not None:
            return _unpacked(kept)
        members, findings = make()
        bound = Bound(write_master(members), findings)
        self.cache.put(_packed(bound), *made_from)
        return bound


def _packed(bound: Bound) -> bytes:
    said = [_row(finding) for finding in bound.findings]
    return json.dumps(said).encode() + b"\n" + bound.master


def _unpacked(kept: bytes) -> Bound:
    head, _, master = kept.partition(b"\n")
    return Bound(master, tuple(_finding(*row) for row in json.loads(head)))


def _row(finding: Diagnostic) -> list[object]:
    place = finding.place
    where = [place.path, place.line, place.column] if place else None
    return [finding.severity.value, finding.code, finding.message, where, finding.hint]


def _finding(
    severity: str, code: str, message: str, where: list[Any] | None, hint: str | None
) -> Diagnostic:
    return Diagnostic(Severity(severity), code, message, Place(*where) if where else None, hint)
