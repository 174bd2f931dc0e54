"""A first look over the pages of a file: where its links may lead, and which variables it reads."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Field, Repeat
from mkdocs_tailor.document.scripts.script import Script
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.chapters import Chapter, Parts, anchor_of
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.conditions import (
    Each,
    Frames,
    When,
    closed,
    exclusive,
    loops,
    negation,
)
from mkdocs_tailor.word.package.bookmarks import bookmark_name
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.uses import Tests, Uses


@dataclass(slots=True)
class Survey:
    """What the first look has found."""

    chapter: Chapter
    """The page that is looked at."""
    parts: Parts
    linked: set[str] = field(default_factory=set[str])
    """The places that links inside the file lead to, as `Chapter.key` names them."""
    places: dict[str, Uses] = field(default_factory=dict[str, Uses])
    """When a heading or a landmark of that name is there; those in repeats are left out."""
    leftward: bool = False
    """Whether any text runs from right to left."""
    pictured: bool = False
    """Whether there is any picture."""
    notes: Counter[str] = field(default_factory=Counter[str])
    """How often the text refers to each footnote, as `Chapter.key` names it."""
    variables: set[str] = field(default_factory=set[str])
    """Every variable that is printed or asked for, dotted."""
    _owners: dict[str, list[Tests]] = field(default_factory=dict[str, list[Tests]])

    def when_there(self, key: str) -> Expression:
        """Return when there is a place of that name."""
        return self.places[key].condition if key in self.places else False

    def note_place(self, place: nodes.Heading | nodes.Landmark, frames: Frames) -> None:
        """Note when a place is there, unless its bookmark will be another's: see `Bookmarks`."""
        here = closed(frames)
        if place.identifier is None or loops(frames):
            return
        key = self.chapter.key(place.identifier)
        owners = self._owners.setdefault(bookmark_name("h", key).lower(), [])
        if all(exclusive(here, there) for there in owners):
            owners.append(here)
            there = shows(place.children) if isinstance(place, nodes.Heading) else True
            tests = (*here, there)
            uses = self.places.setdefault(key, Uses())
            uses.note(tuple(test for test in tests if test is not True))


def survey(front: Chapter, parts: Parts) -> Survey:
    """Return what a first look over the chapters of a file finds."""
    found = Survey(front, parts)
    for chapter in (front, *parts.values()):
        found.chapter = chapter
        _look(chapter.document.blocks, (), found)
        for note in chapter.document.notes:
            _look(note.children, (), found)
    return found


def _look(children_: Iterable[Node], frames: Frames, found: Survey) -> None:
    for node in children_:
        if isinstance(node, str):
            continue
        if isinstance(node, Field):
            read_variables(node.expression, found.variables)
        elif isinstance(node, Choice):
            _look_at_choice(node, frames, found)
        elif isinstance(node, Repeat):
            _look_at_repeat(node, frames, found)
        else:
            _note(node, frames, found)
            _look(children(node), frames, found)


def _look_at_choice(node: Choice[Any], frames: Frames, found: Survey) -> None:
    read_variables(node.test, found.variables)
    _look(node.then, (*frames, When(node.test)), found)
    _look(node.otherwise, (*frames, When(negation(node.test))), found)


def _look_at_repeat(node: Repeat[Any], frames: Frames, found: Survey) -> None:
    read_variables(node.each, found.variables)
    _look(node.body, (*frames, Each(node.each, node.variable)), found)
    _look(node.otherwise, (*frames, When(negation(node.each))), found)


def _note(node: Node, frames: Frames, found: Survey) -> None:
    match node:
        case nodes.NoteReference(name=name):
            found.notes[found.chapter.key(name)] += 1
        case nodes.Link(target=target):
            anchor = anchor_of(target, found.chapter, found.parts)
            found.linked |= {anchor.key} if anchor else set()
            read_variables(target, found.variables)
        case nodes.Image(source=source, alt=alt):
            found.pictured = True
            read_variables(source, found.variables)
            read_variables(alt, found.variables)
        case nodes.Speech(script=script, leftward=leftward):
            found.leftward |= script is Script.LEFTWARD or leftward is True
        case nodes.Heading() | nodes.Landmark():
            found.note_place(node, frames)
        case _:
            pass


def read_variables(expression: Expression, into: set[str]) -> None:
    """Add the variables that an expression reads; what it reads of loop variables is left out."""
    if not isinstance(expression, tuple):
        return
    path = _dotted(expression)
    if path is None:
        for part in expression:
            read_variables(part, into)
    elif "#" not in path:
        into.add(path)


def _dotted(expression: Expression) -> str | None:
    match expression:
        case ("var", str(name)):
            return name
        case ("get", base, str(key)):
            path = _dotted(base)
            return None if path is None else f"{path}.{key}"
        case _:
            return None
