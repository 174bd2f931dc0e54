"""From a compiled page to its Word master, made once and kept until something in it changes."""

import json
from dataclasses import dataclass
from typing import Any

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.walking import elements
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.making.cache import Cache
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.handout import write_handout


@dataclass(frozen=True, slots=True)
class Bound:
    """The Word master of a page, and what there is to say about it."""

    master: bytes
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Bindery:
    """Makes the Word masters of a project."""

    base: Base
    cache: Cache

    def bind(self, tree: Tree, about: About, around: Surroundings) -> Bound:
        """Return the master of a page: from the cache, unless something that goes in is new.

        Raises:
            TailorError: the page cannot be made into a Word file.

        """
        made_from = _made_from(self.base, tree, about, around)
        kept = self.cache.get(*made_from)
        if kept is not None:
            return _unpacked(kept)
        document, remarks = read_document(tree, about.page)
        members, doubts = write_handout(document, about, self.base, around.picture, around.address)
        bound = Bound(write_master(members), (*remarks, *doubts))
        self.cache.put(_packed(bound), *made_from)
        return bound


def _made_from(
    base: Base, tree: Tree, about: About, around: Surroundings
) -> tuple[str | bytes, ...]:
    """Return everything that goes into a master: what is pointed at, besides what is said."""
    found = tuple(elements(tree))
    sources = [str(one.attributes["src"]) for one in found if "src" in one.attributes]
    targets = [str(one.attributes["href"]) for one in found if "href" in one.attributes]
    pictures = (around.picture(source) or b"" for source in sources)
    links = (around.address(target) or "" for target in targets)
    return ("master", repr(base), repr(about), repr(tree), *pictures, *links)


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
