"""The values of one school and one copy: worked out, escaped and framed once for all handouts."""

from collections.abc import Hashable, Iterable
from types import MappingProxyType

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.language.expressions import Environment, text, truthy, turns
from mkdocs_tailor.language.values.plain import listed
from mkdocs_tailor.master.case import Case, Tray
from mkdocs_tailor.master.deflate import stored
from mkdocs_tailor.master.errors import MasterError, refuse
from mkdocs_tailor.master.fixed import Packed
from mkdocs_tailor.master.forms import is_plain, write_value
from mkdocs_tailor.master.program import Purpose, spoken
from mkdocs_tailor.master.questions import Question, Turn
from mkdocs_tailor.word.parts import Form
from mkdocs_tailor.word.slots import PICTURES, SchoolPictures, sizes


class Values:
    """What a school's environment answers; each answer is worked out when it is first wanted."""

    def __init__(
        self, environment: Environment, pictures: SchoolPictures = MappingProxyType({})
    ) -> None:
        self.pictures = pictures
        self.members = dict[Hashable, tuple[Packed, ...]]()
        """Members that are the same in many of the school's files; none where one comes to
        nothing."""
        self._trays: dict[Case, Tray] = {}
        self._environment: Environment = {**environment, PICTURES: sizes(pictures)}
        self.answers: dict[str, int] = {}
        """Those that were given so far, by the key of the question."""
        self._alike: dict[str, tuple[bytes, bytes]] = {}
        """The values that are written alike in every form but that of a link, by what they say."""
        self._failing = set[str]()
        """The keys of the questions that cannot be answered."""
        self._turns: dict[str, list[Environment]] = {}

    def answer(self, asked: Question) -> int:
        """Return 1 or 0 for a test, the number of items for the list of a loop.

        Raises MasterError, naming the variables, if the expression fails for this school; so does
        `fill`.
        """
        known = self.answers.get(asked.key)
        return self._decide(asked) if known is None else known

    def ask(self, questions: Iterable[Question]) -> None:
        """Answer those of the questions that can be answered; one that fails may not be reached."""
        for asked in questions:
            if asked.key not in self.answers and asked.key not in self._failing:
                try:
                    self._decide(asked)
                except MasterError:
                    self._failing.add(asked.key)

    def tray(self, case: Case) -> Tray:
        """Return the values that a case has numbers for, as far as they were asked for."""
        tray = self._trays.get(case)
        if tray is None:
            tray = self._trays[case] = case.tray()
        elif len(tray.texts) < len(case.texts):
            case.extend(tray)
        return tray

    def fill(self, tray: Tray, case: Case, numbers: Iterable[int]) -> None:
        """Put into the tray those of the values with these numbers that are not in it."""
        for number in numbers:
            if tray.texts[number] is None:
                tray.texts[number], tray.pieces[number] = self._framed(case.asked[number])

    def _framed(self, asked: Question) -> tuple[bytes, bytes]:
        """Return the value as it is written, and the same as a piece."""
        purpose = asked.use.purpose
        if purpose is not Form.LINK and (known := self._alike.get(asked.said)):
            return known
        shown = self._shown(asked)
        if purpose is Form.LINK or not is_plain(shown):
            written = write_value(shown, purpose)
            return written, stored(written)
        written = shown.encode()
        framed = self._alike[asked.said] = written, stored(written)
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
        self.answers[asked.key] = answer
        return answer

    def _environment_in(self, turn: Turn | None) -> Environment:
        return self._turns[turn.loop.key][turn.index] if turn else self._environment


def _failure(asked: Question, error: TailorError) -> MasterError:
    why = "; ".join(finding.message for finding in error.diagnostics)
    names = spoken(asked.use.expression) or asked.use.json
    message = f"'{names}' cannot be filled in for this school: {why}"
    return refuse("value-fails", message, hint=f"look at '{names}' in the school's profile")
