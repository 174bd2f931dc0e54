"""Footnotes (Python-Markdown's extension of that name): their marks in the text, and their text."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import (
    Block,
    Inline,
    Item,
    List,
    Look,
    Note,
    NoteReference,
    Styled,
)
from mkdocs_tailor.document.reader.parts import Part, parts
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, text_attribute

_BLOCK = "footnote"
_MARK = "footnote-ref"
_PREFIX = "fn:"
_ITEMS = frozenset(("li",))


def note_names(page: Iterable[Element]) -> frozenset[str]:
    """Return the names of the footnotes among the elements of a page, wherever they stand."""
    blocks = (one for one in page if one.tag == "div" and _BLOCK in classes_of(one))
    return frozenset(name for block in blocks for name, _ in notes_in(block) if name)


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Put the notes among the page's, and return what else the element holds."""
    for name, children in notes_in(element):
        reading.notes.append(Note(name, reading.blocks(children)))
    return reading.blocks(beside_notes(element))


def read_reference(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the mark of a note; any other ``<sup>`` is raised text."""
    for name in map(referred, element.children):
        if name in reading.note_names:
            reading.referred.add(name)
            return (NoteReference(name),)
    return (Styled(Look.SUPERSCRIPT, reading.phrase(element.children)),)


def referred(node: Markup) -> str:
    """Return the name of the note that a mark refers to; empty for anything but a mark."""
    if not isinstance(node, Element) or _MARK not in classes_of(node):
        return ""
    return text_attribute(node, "href").removeprefix("#").removeprefix(_PREFIX)


def referred_notes(reading: Reading) -> tuple[Note, ...]:
    """Return the notes that the text refers to; of two with one name the first."""
    named = {note.name: note for note in reversed(reading.notes) if note.name in reading.referred}
    return tuple(note for note in reading.notes if named.get(note.name) is note)


def left_over(reading: Reading) -> tuple[Block, ...]:
    """Return the other notes as a list: their text must not be lost."""
    kept = frozenset(map(id, referred_notes(reading)))
    items = tuple(Item(note.children) for note in reading.notes if id(note) not in kept)
    return (List(ordered=True, items=items),) if items else ()


def notes_in(element: Element) -> Iterator[tuple[str, Tree]]:
    """Yield the name and the text of each note; the name is empty where it has none."""
    for node in element.children:
        if isinstance(node, Element) and node.tag == "ol":
            for part in parts(node.children, _ITEMS):
                yield _named(part)


def beside_notes(element: Element) -> Tree:
    """Return what stands beside the list of notes and the rule above it."""
    return tuple(
        node
        for node in element.children
        if not (isinstance(node, Element) and node.tag in ("ol", "hr"))
    )


def _named(part: Part) -> tuple[str, Tree]:
    if isinstance(part, Element):
        return text_attribute(part, "id").removeprefix(_PREFIX), part.children
    return "", part if isinstance(part, tuple) else (part,)
