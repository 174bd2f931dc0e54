"""What a handout is called: its heading of level 1, which is also the title of the file."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document.nodes import Block, Division, Document, Heading
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.steps import Steps, escape
from mkdocs_tailor.word.texts import spoken


def titled(document: Document, about: About) -> tuple[Block, ...]:
    """Return the blocks, led by a heading of level 1 where the page has none."""
    if has_title(document):
        return document.blocks
    return (Heading(1, (about.title,)), *document.blocks)


def has_title(document: Document) -> bool:
    """Return whether the page has a heading of level 1, at least for some schools."""
    return any(heading.level == 1 for heading in _headings(document.blocks, certain=False))


def title(document: Document, about: About) -> Steps:
    """Return the title as text: that of the first heading of level 1 that every school has."""
    for heading in _headings(document.blocks, certain=True):
        if heading.level == 1 and shows(heading.children) is True:
            return spoken(heading.children)
    return (escape(about.title),)


def _headings(blocks: Iterable[Block], *, certain: bool) -> Iterator[Heading]:
    """Yield the headings of the page's own level; those in choices and repeats unless certain."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Named(children=inner) | Division(children=inner):
                yield from _headings(inner, certain=certain)
            case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
                yield from () if certain else _headings((*one, *other), certain=certain)
            case _:
                pass
