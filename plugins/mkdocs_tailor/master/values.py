"""The values of one school and one copy: worked out, escaped and framed once for all handouts."""

from collections.abc import Hashable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.language.expressions import Environment, text, truthy, turns
from mkdocs_tailor.language.values.plain import listed
from mkdocs_tailor.master.deflate import stored
from mkdocs_tailor.master.errors import MasterError, refuse
from mkdocs_tailor.master.fixed import Packed
from mkdocs_tailor.master.forms import is_plain, write_value
from mkdocs_tailor.master.program import Purpose, Use, spoken
from mkdocs_tailor.schools.shapes import COPY
from mkdocs_tailor.word.parts import Form
from mkdocs_tailor.word.slots import PICTURES, SchoolPictures, sizes

Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a loop."""

    key: str
    loop: "Question"
    index: int
    """Counted from 0."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an expression comes to in one turn of the loops round it."""

    key: str
    """Equal for equal questions in all masters."""
    said: str
    """Equal for all that ask for the same value, in whatever form."""
    use: Use
    turn: Turn | None
    """The turn that decides; ``None`` where no loop matters."""
    of_copy: bool
    """Whether the answer may differ between the copies of a handout."""


def question(use: Use, turns_round: tuple[Turn, ...]) -> Question:
    """Return the question that the use asks inside these turns, given from the outermost."""
    if not use.depth:
        return Question(use.key, use.json, use, None, use.of_copy)
    turn = turns_round[use.depth - 1]
    of_copy = use.of_copy or turn.loop.of_copy
    return Question(f"{use.key} {turn.key}", f"{use.json} {turn.key}", use, turn, of_copy)


def turn_of(loop: Question, index: int) -> Turn:
    """Return one turn of a loop."""
    return Turn(f"@{index} {loop.key}", loop, index)


class Values:
    """What a school's environment answers; each answer is worked out when it is first wanted."""

    def __init__(
        self, environment: Environment, pictures: SchoolPictures = MappingProxyType({})
    ) -> None:
        self.pictures = pictures
        self.members = dict[Hashable, tuple[Packed, ...]]()
        """Members that are the same in many of the school's files, in all copies; none where one
        comes to nothing."""
        self.texts: dict[str, bytes] = {}
        """The values as they are written, by the key of their question."""
        self.pieces: dict[str, bytes] = {}
        """The same as pieces of a DEFLATE stream."""
        self._environment: Environment = {**environment, PICTURES: sizes(pictures)}
        self._answers: dict[str, int] = {}
        self._alike: dict[str, tuple[bytes, bytes]] = {}
        """The values that are written alike in every form but that of a link, by what they say."""
        self._turns: dict[str, list[Environment]] = {}
        self._of_copy: set[str] = set()
        """The keys of what may differ between the copies of a handout."""

    def for_copy(self, copy: str) -> "Values":
        """Return the values of the same school for another copy.

        What is the same in all copies is not worked out again.
        """
        other = Values({**self._environment, COPY: copy}, self.pictures)
        other.members = self.members
        other.texts = _without(self._of_copy, self.texts)
        other.pieces = _without(self._of_copy, self.pieces)
        other._alike = _without(self._of_copy, self._alike)
        other._answers = _without(self._of_copy | self._turns.keys(), self._answers)
        return other

    def answer(self, asked: Question) -> int:
        """Return 1 or 0 for a test, the number of items for the list of a loop.

        Raises MasterError, naming the variables, if the expression fails for this school; so does
        `write`.
        """
        known = self._answers.get(asked.key)
        return self._decide(asked) if known is None else known

    def write(self, asked: Iterable[Question]) -> None:
        """See to it that `texts` and `pieces` hold the values that are asked for."""
        for one in asked:
            if one.key not in self.texts:
                self.texts[one.key], self.pieces[one.key] = self._framed(one)
                self._note(one)

    def _framed(self, asked: Question) -> tuple[bytes, bytes]:
        """Return the value as it is written, and the same as a piece."""
        link = asked.use.purpose is Form.LINK
        if not link and (known := self._alike.get(asked.said)):
            return known
        shown = self._shown(asked)
        written = write_value(shown, asked.use.purpose)
        framed = written, stored(written)
        if not link and is_plain(shown):
            self._alike[asked.said] = framed
        return framed

    def _shown(self, asked: Question) -> str:
        try:
            turn = asked.turn
            found = asked.use.lookup(self._environment_in(turn) if turn else self._environment)
            return found if isinstance(found, str) else text(found)
        except TailorError as error:
            raise _failure(asked, error) from error

    def _decide(self, asked: Question) -> int:
        try:
            environment = self._environment_in(asked.turn)
            found = asked.use.lookup(environment)
            if asked.use.purpose is Purpose.EACH:
                items = listed(found)
                self._turns[asked.key] = turns(environment, asked.use.variable, items)
                answer = len(items)
            else:
                answer = truthy(found)
        except TailorError as error:
            raise _failure(asked, error) from error
        self._answers[asked.key] = answer
        self._note(asked)
        return answer

    def _note(self, asked: Question) -> None:
        if asked.of_copy:
            self._of_copy |= {asked.key, asked.said}

    def _environment_in(self, turn: Turn | None) -> Environment:
        return self._turns[turn.loop.key][turn.index] if turn else self._environment


def _without(keys: AbstractSet[str], known: dict[str, Known]) -> dict[str, Known]:
    return {key: value for key, value in known.items() if key not in keys}


def _failure(asked: Question, error: TailorError) -> MasterError:
    why = "; ".join(finding.message for finding in error.diagnostics)
    names = spoken(asked.use.expression) or asked.use.json
    message = f"'{names}' cannot be filled in for this school: {why}"
    return refuse("value-fails", message, hint=f"look at '{names}' in the school's profile")
