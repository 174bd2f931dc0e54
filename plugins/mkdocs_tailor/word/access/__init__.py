"""What a handout must be so that everybody can use it, checked on the page before any file is made.

Checked is the document with everything still open, so that what is found holds for every school
that there is or will be, not only for the example schools.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.word.access.capitals import see_capitals
from mkdocs_tailor.word.access.headings import see_empty_headings, see_heading
from mkdocs_tailor.word.access.labels import see_labels
from mkdocs_tailor.word.access.ladder import see_headings
from mkdocs_tailor.word.access.links import see_empty_links, see_link
from mkdocs_tailor.word.access.pictures import see_pictures
from mkdocs_tailor.word.access.places import Sources
from mkdocs_tailor.word.access.seen import Seen, located
from mkdocs_tailor.word.access.styles import base_findings as base_findings
from mkdocs_tailor.word.access.tables import see_table
from mkdocs_tailor.word.access.walk import Stands, every_node

OF_A_NODE: tuple[Callable[[Stands], Iterator[Seen]], ...] = (
    see_heading,
    see_link,
    see_table,
    see_capitals,
)
"""The checks that look at one node after the other."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
"""A tag as Word takes it: language, script, region (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A page that is to be made into handouts."""

    path: str
    tree: Tree
    """Its markup, everything open."""
    document: Document
    copies: Sequence[str]
    """Which copies are made of it."""
    sources: Sources
    """Itself and what it is made of, by their paths: where lines are looked for."""


def access_findings(page: Examined) -> tuple[Diagnostic, ...]:
    """Return what would keep people from using the page's handouts, or make it hard for them."""
    seen = dict.fromkeys(_seen(page))
    return tuple(dict.fromkeys(located(one, page.path, page.sources) for one in seen))


def language_findings(language: str, path: str) -> tuple[Diagnostic, ...]:
    """Return whether handouts say which language they are in; ``path`` is the file that says it."""
    if _LANGUAGE.fullmatch(language):
        return ()
    message = f"the language of the handouts, '{language}', is none that Word knows"
    hint = "write a tag such as en-GB or cy-GB: without it, nobody is read to in the right accent"
    return (Diagnostic(Severity.ERROR, "language", message, Place(path), hint),)


def _seen(page: Examined) -> Iterator[Seen]:
    yield from see_headings(page.document, page.copies)
    yield from see_empty_headings(page.tree)
    yield from see_empty_links(page.tree)
    yield from see_pictures(page.tree)
    yield from see_labels(page.document)
    for spot in every_node(page.document):
        for see in OF_A_NODE:
            yield from see(spot)
