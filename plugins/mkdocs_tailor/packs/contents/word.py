"""The contents as a Word file: compiled like any page, so that it costs no more than a handout."""

from collections.abc import Iterator, Sequence

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Field, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.packs.contents.page import (
    STILL,
    TITLE,
    UNFILLED,
    WHAT_IT_MEANS,
    WORD,
    Line,
    Section,
)
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.handout import write_handout

_HERE = Place(WORD)
_MISSING: Expression = ("var", UNFILLED)
_EACH = "unfilled#1"


def contents_master(sections: Sequence[Section], about: About, base: Base) -> bytes:
    """Return the master of the page; its links lead to the files beside it."""
    document = nodes.Document(tuple(_blocks(sections, about)))
    members, _ = write_handout(document, about, base, lambda _: None, lambda path: f"./{path}")
    return write_master(members)


def _blocks(sections: Sequence[Section], about: About) -> Iterator[nodes.Block]:
    name: tuple[nodes.Inline, ...] = (" for ", about.school) if about.school else ()
    yield nodes.Heading(1, (TITLE, *name))
    for section in sections:
        yield nodes.Heading(2, (section.title,))
        yield nodes.List(ordered=False, items=tuple(map(_item, section.lines)))
    yield Choice(_MISSING, tuple(_still()), (), _HERE)


def _item(line: Line) -> nodes.Item:
    about = f" ({line.about[:1].lower()}{line.about[1:]})" if line.about else ""
    link = nodes.Link(line.path, (line.title,))
    return nodes.Item((nodes.Paragraph((link, about)),))


def _still() -> Iterator[nodes.Block]:
    label = Field(("var", _EACH), None, STILL, _HERE)
    item = nodes.Item((nodes.Paragraph((label,)),))
    yield nodes.Heading(2, (STILL,))
    yield nodes.Paragraph((WHAT_IT_MEANS,))
    yield nodes.List(ordered=False, items=(Repeat(_MISSING, _EACH, (item,), (), _HERE),))
