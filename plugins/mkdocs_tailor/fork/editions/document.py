"""The list of what changed between two editions, as a document to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Inline, Look, Styled
from mkdocs_tailor.fork.editions.change import EditionChange
from mkdocs_tailor.fork.editions.telling import (
    Sentence,
    ToldPage,
    ToldSection,
    origin_of,
    said,
    sentences_of,
    summary,
    word_for,
)
from mkdocs_tailor.fork.merging.changes import Run

MOST_SENTENCES = 4
"""So many sentences are shown of one change; who wants all of them reads the page."""
FIRST = "The first edition."


@dataclass(frozen=True, slots=True)
class Release:
    """A named edition, and what is new in it."""

    name: str
    since: str
    """The edition before; empty for the first one."""
    changed: tuple[EditionChange, ...]
    sections: tuple[ToldSection, ...]

    @property
    def title(self) -> str:
        """What the list is called."""
        return f"What is new in edition {self.name}"

    @property
    def summary(self) -> str:
        """How much changed, in a sentence or two."""
        return (
            f"Since edition {self.since}: {_lowered(summary(self.changed))}"
            if self.since
            else FIRST
        )


def release_document(release: Release) -> nodes.Document:
    """Return the list of what is new, by section and page, the most important first."""
    blocks: list[Block] = [nodes.Heading(1, (release.title,)), nodes.Paragraph((release.summary,))]
    for section in release.sections:
        blocks.append(nodes.Heading(2, (section.title,)))
        for page in section.pages:
            items = tuple(nodes.Item(tuple(_item(change))) for change in page.changes)
            blocks += [nodes.Heading(3, (_title(page),)), nodes.List(ordered=False, items=items)]
    return nodes.Document(tuple(blocks))


def _title(page: ToldPage) -> str:
    """Return what a page is called; a skeleton, of which there may be several, by its file too."""
    return f"{page.title} ({page.uri})" if page.changes[0].is_shared else page.title


def _item(change: EditionChange) -> Iterator[Block]:
    important = ("Important. ",) if change.severity is Severity.ERROR else ()
    name = (Styled(Look.STRONG, (change.title,)), ", ") if change.title else ()
    yield nodes.Paragraph((*important, *name, _what(change)))
    sentences = sentences_of(change)
    for sentence in sentences[:MOST_SENTENCES]:
        yield nodes.Paragraph(tuple(_words(sentence)))
    left = len(sentences) - MOST_SENTENCES
    if left > 0:
        yield nodes.Paragraph((f"And {left} more {'sentence' if left == 1 else 'sentences'}.",))


def _what(change: EditionChange) -> str:
    """Return what became of it, as the rest of a line."""
    word = word_for(change)
    where = f" {origin_of(change)}" if change.moved_from else ""
    why = f": {change.why}" if change.why else ""
    return f"{_capital(word) if not change.title else word}{where}{why}."


def _words(sentence: Sentence) -> Iterator[Inline]:
    if not sentence.before:
        yield f"New: {said(sentence.after)}"
    elif not sentence.after:
        yield f"Gone: {said(sentence.before)}"
    else:
        yield from (
            "Before: “",
            *_marked(sentence.before),
            "” Now: “",
            *_marked(sentence.after),
            "”",
        )


def _marked(runs: Sequence[Run]) -> Iterator[Inline]:
    """Yield a sentence with the words in bold that are other ones."""
    for run in runs:
        words = run.text.strip()
        before = " " if run.text[:1].isspace() else ""
        after = " " if run.text[-1:].isspace() else ""
        if run.changed and words:
            yield from (before, Styled(Look.STRONG, (words,)), after)
        else:
            yield run.text


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
