"""The pages of a project: their source, their kind, and the handouts that come of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.language.front_matter import FrontMatter, read_front_matter
from mkdocs_tailor.language.source import Source
from mkdocs_tailor.site.project.duties import neglected
from mkdocs_tailor.site.project.kinds import Copy, Kind, kind_of
from mkdocs_tailor.word.prints import PRINTS, suffix

INDEXES = ("index", "README")
"""Names of files that stand for their folder."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A Markdown file of ``docs_dir``, as it lies there."""

    uri: str
    """From ``docs_dir``: ``lessons/friends.md``."""
    path: str
    """From the project, as authors know it and as the language calls it."""
    url: str
    """Where its page lies in the site: ``lessons/friends/``."""
    text: str
    places: Sequence[Place] = ()
    """Where each line stands, once layers lie on the page; empty: in the file itself."""


@dataclass(frozen=True, slots=True)
class Handout:
    """One Word file of a page."""

    uri: str
    """Where it lies in the site, beside the page's source: ``lessons/friends-pupil.docx``."""
    copy: Copy

    @property
    def uris(self) -> dict[str, str]:
        """Where each print variant of it lies: ``lessons/friends-pupil-large-print.docx``."""
        path = PurePosixPath(self.uri)
        return {variant: str(path.with_stem(path.stem + suffix(variant))) for variant in PRINTS}


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page before it is compiled."""

    file: PageFile
    front_matter: FrontMatter
    kind: Kind | None
    """None for a page that passes through as it is."""
    handouts: tuple[Handout, ...]
    parts: tuple[str, ...] = ()
    """The pages that a booklet brings together, from ``docs_dir``."""

    @property
    def uri(self) -> str:
        """From ``docs_dir``: ``lessons/friends.md``."""
        return self.file.uri

    @property
    def path(self) -> str:
        """From the project: ``content/lessons/friends.md``."""
        return self.file.path

    @property
    def source(self) -> Source:
        """The page as the language reads it."""
        return Source(self.path, self.front_matter.body, self.front_matter.first_line)

    @property
    def programme(self) -> str:
        """What its handouts say that they belong to; empty: to what the site is called."""
        return str(self.front_matter.values.get("programme") or "")

    @property
    def title(self) -> str:
        """Its title as far as the front matter or the file's name tell it."""
        path = PurePosixPath(self.uri)
        named = self.front_matter.values.get("title")
        name = (path.parent.name or "home") if path.stem in INDEXES else path.stem
        return str(named) if named else name.replace("-", " ").capitalize()


Reading = tuple[SourcePage, tuple[Diagnostic, ...]]


def read_page(file: PageFile, kinds: Mapping[str, Kind], handouts: str) -> Reading:
    """Return the page in this file, and what is wrong above it.

    ``handouts`` says who gets Word files: ``kinds``, ``all`` or ``none``.
    """
    front_matter, findings = read_front_matter(file.text, file.path)
    kind, wrong = kind_of(front_matter, kinds, file.path)
    copies = kind.copies if kind else ()
    if handouts == "all" and not copies:
        copies = Kind("page").copies
    made = tuple(handouts_of(file.uri, copies)) if handouts != "none" else ()
    owed = neglected(front_matter, kind, file.path) if kind else ()
    return SourcePage(file, front_matter, kind, made), (*findings, *wrong, *owed)


def handouts_of(uri: str, copies: tuple[Copy, ...]) -> Iterator[Handout]:
    """Yield the Word files of a page, one for each copy."""
    stem = PurePosixPath(uri).with_suffix("")
    for copy in copies:
        suffix = f"-{copy.name}" if len(copies) > 1 else ""
        yield Handout(f"{stem}{suffix}.docx", copy)
