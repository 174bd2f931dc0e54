"""Labels: what is to be written in an answer space or ticked (WCAG 2.2, 3.3.2).

An answer space has a label of its own, or a text above it: directly, above the list whose item it
is, as the head of its column or row, as the term that it defines, as the title of its callout. It
must be there for every school.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Self

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, error, landmark
from mkdocs_tailor.word.access.walk import below, place_of
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.presence import shows, surely_shows
from mkdocs_tailor.word.texts import plain

SPEAKS = (
    nodes.Code,
    nodes.DefinitionList,
    nodes.Figure,
    nodes.Heading,
    nodes.List,
    nodes.Paragraph,
    nodes.Quote,
    nodes.Table,
    nodes.Term,
)
"""What can be the question above an answer space."""

ROOM, GAP = "\N{FULL BLOCK}", "\N{LOWER ONE QUARTER BLOCK}"
"""Stand for an answer space and for a blank among the texts."""

_ANSWER = r"\{\{-?\s*(?:answer|draw)\(|class=.answer"
_BLANK = r"\{\{-?\s*(?:gap|blank|tick|scale)\("
_BOX = r"^\s*[-*+]\s+\[[ xX]\]\s*$"


@dataclass(frozen=True, slots=True)
class Reader:
    """A walk through a document, as somebody reads it who is asked to write."""

    found: list[Seen] = field(default_factory=list[Seen])
    heard: list[str] = field(default_factory=list[str])
    """The fixed words of the texts so far, and the answer spaces among them."""
    near: Place | None = None

    def follow(self, pieces: Iterable[Node], *, asked: bool) -> bool:
        """Return whether a question stands above what follows the pieces; and note what is in them.

        ``asked`` says whether one stands above the pieces.
        """
        for piece in pieces:
            place = place_of(piece)
            reader = replace(self, near=place) if place else self
            asked = reader.pass_(piece, asked=asked)
        return asked

    def pass_(self, piece: Node, *, asked: bool) -> bool:
        """Return the same for a single piece."""
        match piece:
            case nodes.AnswerSpace(label=label) | nodes.DrawingSpace(label=label):
                if not asked and not label.strip():
                    self._note_answer(piece)
                self.heard.append(ROOM)
                return False
            case Choice() | Repeat() | Named() | nodes.Division():
                return self._through(piece, asked=asked)
            case nodes.Callout(title=title) | nodes.Tab(label=title):
                return self.follow(piece.children, asked=bool(surely_shows(title)))
            case nodes.Table():
                self._rows((*piece.head, *piece.body), [_says(c) for c in _heads(piece)])
            case nodes.List() | nodes.DefinitionList() | nodes.Item() | nodes.Definition():
                self._parts(piece, asked=asked)
            case nodes.Paragraph():
                self.heard.append(landmark((piece,)))
                if not asked and not plain(piece.children):
                    self._inline(piece)
            case _:
                self.heard.append(landmark((piece,)))
                self.follow(children(piece), asked=False)
        return _after(piece, asked=asked)

    def _through(self, piece: Node, *, asked: bool) -> bool:
        """Look into what is as if it were not there; the body of a repeat follows itself."""
        match piece:
            case Choice(then=one, otherwise=other):
                ways = [self.follow(branch, asked=asked) for branch in (one, other)]
                return all(ways)
            case Repeat(body=body, otherwise=other):
                first = self._silently().follow(body, asked=asked)
                again = self.follow(body, asked=asked and first)
                return self.follow(other, asked=asked) and again
            case _:
                return self.follow(children(piece), asked=asked)

    def _parts(self, piece: Node, *, asked: bool) -> None:
        """Look into a list: what stands above it is asked of each of its items."""
        if isinstance(piece, nodes.Item) and piece.ticked is not None and not shows(piece.children):
            self._note_box()
        for held in children(piece):
            after = self.follow((held,), asked=asked)
            asked = asked if isinstance(piece, nodes.List) else after

    def _inline(self, paragraph: nodes.Paragraph) -> None:
        """Note the boxes and blanks of a paragraph without words that have no label either."""
        for spot in below((paragraph,), None):
            match spot.node:
                case nodes.Box(label=label) | nodes.Blank(label=label) if not label.strip():
                    self._note_blank(spot.node)
                    self.heard.append(GAP)
                case _:
                    pass

    def _rows(self, rows: Iterable[Node], heads: list[bool]) -> None:
        for row in rows:
            if not isinstance(row, nodes.Row):
                self._rows(children(row), heads)
                continue
            led = bool(row.cells) and _says(row.cells[0])
            for number, cell in enumerate(row.cells):
                headed = heads[number : number + 1] == [True]
                self.follow(cell.children, asked=headed or (number > 0 and led))

    def _silently(self) -> Self:
        return replace(self, found=[], heard=[])

    def _note_answer(self, room: nodes.AnswerSpace | nodes.DrawingSpace) -> None:
        draws = isinstance(room, nodes.DrawingSpace)
        what, example = ("a box to draw in", "draw(6") if draws else ("an answer space", "answer(2")
        message = f"{what} has no question above it and no label"
        hint = f'write the question above it, or give it a label: {{{{ {example}, "Your name") }}}}'
        self.found.append(error("answer-without-label", message, hint, self._mark(_ANSWER, ROOM)))

    def _note_blank(self, blank: nodes.Box | nodes.Blank) -> None:
        ticks = isinstance(blank, nodes.Box)
        what, example = ("a box", "tick(label=") if ticks else ("a blank", "gap(")
        message = f"{what} to fill in has no words beside it and no label"
        hint = f'give it a label: {{{{ {example}"Your name") }}}}'
        self.found.append(error("blank-without-label", message, hint, self._mark(_BLANK, GAP)))

    def _note_box(self) -> None:
        hint = "write behind the box what is ticked with it"
        mark = self._mark(_BOX, GAP)
        self.found.append(error("box-without-words", "a box to tick has no words", hint, mark))

    def _mark(self, pattern: str, sign: str) -> Mark:
        """Return what finds the place that looks so: the next one of its kind after the words."""
        said = [one for one in self.heard if one]
        signs = list(takewhile(lambda one: one in (ROOM, GAP), reversed(said)))
        words = said[-len(signs) - 1] if len(said) > len(signs) else ""
        return Mark(words, self.near, pattern, signs.count(sign) + 1)


def see_labels(document: nodes.Document) -> list[Seen]:
    """Return the answer spaces and boxes of a document whose purpose nobody can tell."""
    reader = Reader()
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        reader.follow(blocks, asked=False)
    return reader.found


def _after(piece: Node, *, asked: bool) -> bool:
    surely = surely_shows((piece,)) is True
    if isinstance(piece, SPEAKS) and plain((piece,)):
        return surely or asked
    return asked and not surely


def _heads(table: nodes.Table) -> tuple[nodes.Cell, ...]:
    return table.head[-1].cells if table.head else ()


def _says(cell: nodes.Cell) -> bool:
    return bool(plain(cell.children))
