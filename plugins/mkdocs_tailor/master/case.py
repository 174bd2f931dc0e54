"""The case: the pieces that programs are set from, each under a number, as a compositor's letters.

One case serves many masters, which have much in common. What a school fills in lies in a `Tray` of
its own, under the same numbers.
"""

from dataclasses import dataclass

from mkdocs_tailor.master.deflate import END
from mkdocs_tailor.master.known import Known
from mkdocs_tailor.master.questions import Question


@dataclass(slots=True, eq=False)
class Tray:
    """What lies under each number: its text, and the same as a piece of a DEFLATE stream.

    None is a value that nobody has asked for yet.
    """

    texts: list[bytes | None]
    pieces: list[bytes | None]


class Case(Tray):
    """What is the same for all schools; under the numbers of values there is nothing."""

    def __init__(self) -> None:
        super().__init__([b"", b""], [b"", END])
        self.nothing, self.end = 0, 1
        """The numbers of no piece, and of the end of a stream."""
        self.asked: dict[int, Question] = {}
        """What is asked for under the number of a value."""
        self.members: dict[bytes, bytes] = {}
        """Members that never change, so that each is in memory once."""
        self.known = dict[tuple[str, str | None], Known]()
        """Expressions that were read before, by their JSON and the copy that they are read for."""
        self._literals: dict[bytes, int] = {}
        self._values: dict[str, int] = {}

    def literal(self, text: bytes, piece: bytes) -> int:
        """Return the number of a literal."""
        number = self._literals.setdefault(piece, len(self.texts))
        if number == len(self.texts):
            self.texts.append(text)
            self.pieces.append(piece)
        return number

    def value(self, asked: Question) -> int:
        """Return the number of what a school answers."""
        number = self._values.setdefault(asked.key, len(self.texts))
        if number == len(self.texts):
            self.texts.append(None)
            self.pieces.append(None)
            self.asked[number] = asked
        return number

    def tray(self) -> Tray:
        """Return a tray for a school that has not been asked yet."""
        return Tray(self.texts.copy(), self.pieces.copy())

    def extend(self, tray: Tray) -> None:
        """Put into a tray what has come to the case since it was made."""
        tray.texts += self.texts[len(tray.texts) :]
        tray.pieces += self.pieces[len(tray.pieces) :]
