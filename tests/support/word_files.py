"""Word files from pages: the whole way, as a site goes it, without a site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.language.codepoints import OPEN_SIGN
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.placing.place import place
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base, built_in_base
from mkdocs_tailor.word.handout import write_handout
from mkdocs_tailor.word.parts import Member
from mkdocs_tailor.word.prints import STANDARD
from mkdocs_tailor.word.slots import SchoolPictures
from support.markdown import OURS, Setup
from support.pictures import PICTURES
from support.placement_schema import CONSTANTS, SHAPES


@dataclass(frozen=True, slots=True)
class Handout:
    """A page as a Word file with its fields open."""

    document: Document
    members: tuple[Member, ...]
    findings: tuple[Diagnostic, ...]

    def tailored(
        self,
        environment: Mapping[str, object],
        variant: str = STANDARD,
        pictures: SchoolPictures = MappingProxyType({}),
    ) -> bytes:
        """The file for a school."""
        master = Master.load(write_master(self.members))
        return tailor(master, Values(environment, pictures), variant)


def read_page(text: str, name: str = "page.md", setup: Setup = OURS) -> Document:
    """The page as a document; whether it is right for every school is not asked here."""
    return read_found(name, lambda _: Source(name, text), setup)


def read_found(name: str, find: Callable[[str], Source | None], setup: Setup = OURS) -> Document:
    """The same for a page that includes or extends others."""
    return read_document(tree_of(name, find, setup), name)[0]


def tree_of(name: str, find: Callable[[str], Source | None], setup: Setup = OURS) -> Tree:
    """The markup of such a page, everything open."""
    residual = OpenEnvironment(SHAPES, SourceLoader(find), CONSTANTS).residual(name)
    convert = setup.converter()
    if not OPEN_SIGN.search(residual.text):
        return parse_html(convert(residual.text))
    placed = place(residual)
    return normalise(convert(placed.text), placed)


def about(name: str = "page.md", title: str = "Untitled") -> About:
    """What the handouts of the tests say of themselves."""
    loader = SourceLoader(lambda _: Source("name", "{{ school.name }}"))
    school = OpenEnvironment(SHAPES, loader).residual("name").fields[0]
    return About(
        f"content/{name}",
        title,
        edition="2026.1",
        digest="d1g3st",
        licence="CC BY 4.0",
        school=school,
        creator="Ready for September",
        dated="2026-09-01",
    )


def address(target: str) -> str | None:
    """Make targets absolute; there is no page called ``nowhere/``."""
    if target == "nowhere/":
        return None
    return target if ":" in target else f"https://site.example/{target}"


def written(document: Document, said: About | None = None, base: Base | None = None) -> Handout:
    """The handout of a document."""
    found = write_handout(document, said or about(), base or built_in_base(), PICTURES.get, address)
    return Handout(document, *found)
