"""The quick way to fill a program: what a run wrote down for one school, filled in for the next.

Two schools for which every test answers alike and every list is as long read the same text but for
the values. So the first run of its kind is written down as a `Plan`: the literals between two
blanks joined, the blanks in between. The plans stand at the ends of a tree of the questions that
lead to them. Joining changes no byte: literals are never deflated again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.deflate import END
from mkdocs_tailor.master.program import Blank, Branch, Literal, Loop, Step
from mkdocs_tailor.master.values import Question, Turn, Values, question, turn_of

MOST_PLANS = 16
"""So many plans are kept for a program; then all are forgotten, lest memory fill up."""


class Filled(NamedTuple):
    """A program run for a school."""

    stream: bytes
    """Its text as a DEFLATE stream."""
    crc: int
    size: int
    """Of the text."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A run with its values left out: every odd place in both lists is a blank's."""

    texts: list[bytes]
    pieces: list[bytes]
    asked: tuple[Question, ...]
    """What the blanks ask for, each question once."""
    keys: tuple[str, ...]
    """The keys of these questions."""
    spread: Callable[[tuple[bytes, ...]], Iterable[bytes]]
    """Gives the values of all blanks from those of the questions."""

    def fill(self, values: Values) -> Filled:
        """Return the program filled in for the school."""
        texts, pieces = self.texts.copy(), self.pieces.copy()
        try:
            said = tuple(map(values.texts.__getitem__, self.keys))
        except KeyError:
            values.write(self.asked)
            said = tuple(map(values.texts.__getitem__, self.keys))
        texts[1::2] = self.spread(said)
        pieces[1::2] = self.spread(tuple(map(values.pieces.__getitem__, self.keys)))
        text = b"".join(texts)
        return Filled(b"".join(pieces), crc32(text), len(text))


@dataclass(frozen=True, slots=True)
class Fork:
    """A question, and where each answer leads."""

    asked: Question
    ways: dict[int, "Fork | Plan"] = field(default_factory=dict[int, "Fork | Plan"])


class Plans:
    """A program with the plans that were made of it so far."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self._steps = steps
        self._start: dict[int, Fork | Plan] = {}
        self.kept = 0
        """How many plans there are."""

    def plan(self, values: Values) -> Plan:
        """Return the plan for a school: one made before, or else a new one."""
        node = self._start.get(0)
        while isinstance(node, Fork):
            node = node.ways.get(values.answer(node.asked))
        return node or self._new(values)

    def _new(self, values: Values) -> Plan:
        run = _Run(values)
        run.steps(self._steps, ())
        plan = run.plan()
        if self.kept == MOST_PLANS:
            self._start, self.kept = {}, 0
        self.kept += 1
        self._remember(run.answers, plan)
        return plan

    def _remember(self, answers: Iterable[tuple[Question, int]], plan: Plan) -> None:
        ways, way = self._start, 0
        for asked, answer in answers:
            fork = ways.setdefault(way, Fork(asked))
            assert isinstance(fork, Fork)
            ways, way = fork.ways, answer
        ways[way] = plan


class _Run:
    """One run of a program, written down."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._known: dict[str, tuple[Question, int]] = {}
        self._out: list[Literal | Question] = []

    @property
    def answers(self) -> Iterable[tuple[Question, int]]:
        """The questions that were asked, in their order, with their answers."""
        return self._known.values()

    def steps(self, steps: tuple[Step, ...], turns: tuple[Turn, ...]) -> None:
        for step in steps:
            match step:
                case Literal():
                    self._out.append(step)
                case Blank():
                    self._out.append(question(step.value, turns))
                case Branch():
                    holds = self._answer(question(step.test, turns))
                    self.steps(step.then if holds else step.otherwise, turns)
                case Loop():
                    self._loop(step, turns)

    def _loop(self, step: Loop, turns: tuple[Turn, ...]) -> None:
        loop = question(step.each, turns)
        count = self._answer(loop)
        for index in range(count):
            self.steps(step.body, (*turns, turn_of(loop, index)))
        if not count:
            self.steps(step.otherwise, turns)

    def _answer(self, asked: Question) -> int:
        answer = self._values.answer(asked)
        self._known.setdefault(asked.key, (asked, answer))
        return answer

    def plan(self) -> Plan:
        texts, pieces, numbers = [b""], [b""], list[int]()
        asked: dict[str, tuple[int, Question]] = {}
        for step in self._out:
            if isinstance(step, Literal):
                texts[-1] += step.text
                pieces[-1] += step.piece
            else:
                number, _ = asked.setdefault(step.key, (len(asked), step))
                numbers.append(number)
                texts += (b"", b"")
                pieces += (b"", b"")
        pieces[-1] += END
        questions = tuple(question for _, question in asked.values())
        return Plan(texts, pieces, questions, tuple(asked), _spreading(numbers))


def _spreading(numbers: Sequence[int]) -> Callable[[tuple[bytes, ...]], Iterable[bytes]]:
    """Return a function that gives the values with these numbers; ``itemgetter`` wants two."""
    if len(numbers) > 1:
        return itemgetter(*numbers)
    return lambda values: [values[number] for number in numbers]
