"""Putting a page together from pieces, and remembering where each of its lines stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice

from mkdocs_tailor.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, with the place of each of its lines; it may begin and end within a line."""

    text: str
    places: Sequence[Place]


def placed(text: str, start: Place) -> Piece:
    """Return the text of a file from this place on, line by line."""
    lines = range(text.count("\n") + 1)
    return Piece(text, tuple(Place(start.path, (start.line or 1) + line) for line in lines))


def cut(whole: Piece, start: int, end: int) -> Piece:
    """Return what stands between two offsets."""
    first = whole.text.count("\n", 0, start)
    text = whole.text[start:end]
    return Piece(text, whole.places[first : first + text.count("\n") + 1])


def joined(pieces: Iterable[Piece]) -> Piece:
    """Return the pieces one behind the other; a line stands where its first words stand."""
    listed = [piece for piece in pieces if piece.text]
    places = [place for line in _lines(listed) for place in islice(line, 1)]
    return Piece("".join(piece.text for piece in listed), places)


def _lines(pieces: Sequence[Piece]) -> Iterator[Iterator[Place]]:
    """Yield for each line of the joined text where it stands, the place of its words first."""
    words: list[Place] = []
    blanks: list[Place] = []
    for piece in pieces:
        for at, text, place in zip(count(), piece.text.split("\n"), piece.places, strict=False):
            if at:
                yield iter([*words, *blanks])
                words, blanks = [], []
            (words if text.strip() else blanks).append(place)
    yield iter([*words, *blanks])
