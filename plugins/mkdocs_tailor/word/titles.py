"""What a handout is called: its heading of level 1, which is also the title of the file."""

from collections.abc import Iterable, Iterator, Sequence

from mkdocs_tailor.document.nodes import Block, Division, Document, Heading, Inline
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.conditions import Frames, When, both, closed, negation
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.steps import NOWHERE, Steps, escape
from mkdocs_tailor.word.texts import bare, spoken
from mkdocs_tailor.word.uses import Uses


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
    return spoken(title_words(document)) or (escape(about.title),)


def title_words(document: Document) -> tuple[Inline, ...]:
    """Return what stands in that heading; nothing where there is none."""
    for heading in _headings(document.blocks, certain=True):
        if heading.level == 1 and shows(heading.children) is True:
            return heading.children
    return ()


def always_titled(chapter: Chapter) -> tuple[Block, ...]:
    """Return the blocks of a chapter, led by a title for the schools for which it has none."""
    blocks = chapter.document.blocks
    uses = Uses()
    for heading, frames in _certain(blocks, ()):
        uses.note((when_shown(heading, frames),))
    named = Heading(1, (chapter.title,))
    match uses.condition:
        case True:
            return blocks
        case False:
            return (named, *blocks)
        case test:
            return (Choice(test, (), (named,), NOWHERE), *blocks)


def when_shown(heading: Heading, frames: Frames) -> Expression:
    """Return when a heading is there that stands in no repeat."""
    there = shows(heading.children)
    for test in closed(frames):
        there = both(test, there)
    return there


def title_nodes(blocks: Sequence[Block]) -> tuple[Inline, ...]:
    """Return what the first heading of level 1 says that a school sees; see `always_titled`."""
    for number, block in enumerate(blocks):
        rest = blocks[number + 1 :]
        match block:
            case Heading(level=1, children=children):
                there, said = shows(children), bare(children)
                return said if there is True else (Choice(there, said, title_nodes(rest), NOWHERE),)
            case Named(children=inner) | Division(children=inner):
                return title_nodes((*inner, *rest))
            case Choice(then=one, otherwise=other) if _has_title((*one, *other)):
                then, otherwise = title_nodes((*one, *rest)), title_nodes((*other, *rest))
                return (Choice(block.test, then, otherwise, block.place),)
            case _:
                pass
    return ()


def _has_title(blocks: Iterable[Block]) -> bool:
    return any(True for _ in _certain(blocks, ()))


def _certain(blocks: Iterable[Block], frames: Frames) -> Iterator[tuple[Heading, Frames]]:
    """Yield the headings of level 1 that stand in no repeat, each with what it stands in."""
    for block in blocks:
        match block:
            case Heading(level=1):
                yield block, frames
            case Named(children=inner) | Division(children=inner):
                yield from _certain(inner, frames)
            case Choice(test=test, then=then, otherwise=otherwise):
                yield from _certain(then, (*frames, When(test)))
                yield from _certain(otherwise, (*frames, When(negation(test))))
            case _:
                pass


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
