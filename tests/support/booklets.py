"""Booklets from pages: the way a site goes it, without a site."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.nodes import Block, Division, Document, Heading
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.words.plain import document_text
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.base import built_in_base
from mkdocs_tailor.word.booklet.contents import MOST_LINES
from mkdocs_tailor.word.booklet.members import write_booklet
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.children import HOLDERS
from mkdocs_tailor.word.parts import Member
from support.decided import decided
from support.placement_schema import Environment
from support.word_files import PICTURES, about, address, read_page

FRONT = "booklet.md"
IMPRINT = "Ready for September · Edition 2026.1 · CC BY 4.0"
"""What the cover of a test says of the edition, as `about` has it."""

Pictures = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Booklet:
    """Pages as a Word file with its fields open; the first is the booklet's own."""

    chapters: tuple[Chapter, ...]
    members: tuple[Member, ...]
    findings: tuple[Diagnostic, ...]

    def tailored(self, environment: Mapping[str, object]) -> bytes:
        """The file for a school."""
        return tailor(Master.load(write_master(self.members)), Values(environment))

    def says(self, environment: Environment) -> list[str]:
        """The words that the file must have for a school, in their order, but for the imprint."""
        return said_by(self.chapters, environment)


def said_by(chapters: Iterable[Chapter], environment: Mapping[str, Any]) -> list[str]:
    """The words that a booklet of these chapters must have; see `Booklet.says`."""
    opened = list(chapters)
    levels = 2 if _main_headings_fit(opened[1:]) else 1
    front, *parts = (replace_document(one, environment) for one in opened)
    named = [titled(part) for part in parts]
    return [
        *str(environment["school"]["name"]).split(),
        *_words(front.document.blocks),
        "Contents",
        *(word for n, part in enumerate(named, 1) for word in _contents(n, part, levels)),
        *(word for part in named for word in _words(part.document.blocks)),
        *(word for one in (front, *named) for word in _note_words(one.document)),
    ]


def booklet(texts: Mapping[str, str], pictures: Pictures = PICTURES.get) -> Booklet:
    """The booklet of these pages, by their names; the first is its own."""
    documents = {name: read_page(text, name) for name, text in texts.items()}
    return bound(documents, lambda _: pictures)


def bound(
    documents: Mapping[str, Document], pictures: Callable[[str], Pictures] = lambda _: PICTURES.get
) -> Booklet:
    """The booklet of these documents; ``pictures`` gives what each page shows."""
    front, *parts = (
        Chapter(
            document,
            f"content/{name}",
            name.removesuffix(".md").capitalize(),
            pictures(name),
            address,
            digest=f"digest of {name}",
            place=name,
            page_at=page_at,
        )
        for name, document in documents.items()
    )
    said = about(FRONT, front.title)
    return Booklet((front, *parts), *write_booklet(front, parts, said, built_in_base()))


def page_at(target: str) -> tuple[str, str] | None:
    """All pages lie in one folder."""
    name, _, identifier = target.partition("#")
    return (name, identifier) if name.endswith(".md") else None


def pages_in(folder: Path) -> dict[str, str]:
    """The pages of a case, the booklet's own first, the others by their names."""
    paths = sorted(folder.glob("*.md"), key=lambda path: (path.name != FRONT, path.name))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def without_imprint(words: list[str], imprint: str = IMPRINT) -> list[str]:
    """The words of a booklet without what its cover says of the edition."""
    said = imprint.split()
    at = next(n for n in range(len(words)) if words[n : n + len(said)] == said)
    return words[:at] + words[at + len(said) :]


def replace_document(chapter: Chapter, environment: Mapping[str, Any]) -> Chapter:
    """The chapter for a school."""
    return replace(chapter, document=decided(chapter.document, environment))


def titled(chapter: Chapter) -> Chapter:
    """A page that has no title for a school gets one in a booklet."""
    if any(heading.level == 1 for heading in _headings(chapter.document.blocks)):
        return chapter
    blocks = (Heading(1, (chapter.title,)), *chapter.document.blocks)
    return replace(chapter, document=replace(chapter.document, blocks=blocks))


def levels_fit(booklet: Booklet, environment: Environment) -> bool:
    """Whether no page of the booklet skips a level: its author's business, not the writer's."""
    chapters = [titled(replace_document(one, environment)) for one in booklet.chapters]
    levels = [[one.level for one in _headings(chapter.document.blocks)] for chapter in chapters]
    return all(below <= above + 1 for found in levels for above, below in pairwise(found))


def _contents(number: int, chapter: Chapter, levels: int) -> list[str]:
    listed = [one for one in _headings(chapter.document.blocks) if one.level <= levels]
    first = next(one for one in listed if one.level == 1)
    main = [one for one in listed if one.level == 2]
    return [str(number), *(word for one in (first, *main) for word in _words((one,)))]


def _main_headings_fit(parts: Sequence[Chapter]) -> bool:
    """Whether the contents list what is in the parts, too, whatever a school sees of it."""
    headings = sum(len(list(_open_main_headings(part.document.blocks))) for part in parts)
    return len(parts) + headings <= MOST_LINES


def _open_main_headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading(level=2):
                yield block
            case Division() | Named() | Choice() | Repeat():
                inner = (getattr(block, name) for name in HOLDERS[type(block)])
                yield from (found for held in inner for found in _open_main_headings(held))
            case _:
                pass


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading(children=children) if document_text(Document((block,))):
                yield replace(block, children=children)
            case Division(children=inner):
                yield from _headings(inner)
            case _:
                pass


def _words(blocks: Iterable[Block]) -> list[str]:
    return document_text(Document(tuple(blocks))).split()


def _note_words(document: Document) -> list[str]:
    return document_text(Document((), document.notes)).split()
