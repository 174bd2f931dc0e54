"""Which ways to try, so that everything that can come of a page is reached with few conversions."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import NoReturn, TypeAlias

from mkdocs_tailor.document.refusals import refuse, tag
from mkdocs_tailor.document.validating.choices import Answers, Event, InText
from mkdocs_tailor.document.validating.facts import Facts, solutions
from mkdocs_tailor.document.validating.questions import Outcome, Questions, key, questions_of
from mkdocs_tailor.language.codepoints import field_sign
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.language.residual import Piece, choose, read

MOST_WAYS = 40
"""How many ways one page is tried at most."""

SAMPLES = 12
"""As long as it is fewer, ways are added that bring neighbours together as none did before."""

CANDIDATES = 16
"""Of so many ways that fall by chance the one that brings most is tried."""

Pair: TypeAlias = tuple[Event, Event]

_START, _END = (-1, 0), (-1, 1)
"""What stands before the first range of a text, and after the last."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way for a page to come out."""

    text: str
    """Its Markdown, with signs for the fields."""
    answers: Answers


def ways(residual: Residual) -> Iterator[Way]:
    """Yield ways for the page to come out, all different, until every outcome has been reached.

    First everything holds, then nothing does; then each is aimed at as many outcomes as can be
    reached together, each with all that it stands in. The last are chosen for the neighbours that
    they bring together. Raises `LanguageError` where `MOST_WAYS` cannot reach every outcome.
    """
    pieces = read(residual)
    signs = {key(one.expression): field_sign(number) for number, one in enumerate(residual.fields)}
    chance = Random(SAMPLES)  # noqa: S311 - a page is always tried in the same ways
    return _Planner(pieces, questions_of(residual, pieces), signs, chance).ways()


@dataclass(slots=True)
class _Planner:
    pieces: Sequence[Piece]
    questions: Questions
    signs: Mapping[str, str]
    chance: Random
    seen: set[str] = field(default_factory=set[str])
    neighbours: set[Pair] = field(default_factory=set[Pair])

    def ways(self) -> Iterator[Way]:
        left = self.questions.outcomes
        for mood in (True, False):
            way = self._way(Facts(), mood=mood)
            left = _without(left, way.answers.reached)
            yield from self._unless_seen(way)
        facts, aimed = self._aimed(left)
        while aimed:
            if len(self.seen) >= MOST_WAYS:
                self._refuse(aimed[0])
            way = self._best(facts)
            left = _without(left, {*way.answers.reached, aimed[0]})
            yield from self._unless_seen(way)
            facts, aimed = self._aimed(left)
        yield from self._samples()

    def _samples(self) -> Iterator[Way]:
        while len(self.seen) < SAMPLES:
            way = self._best(Facts())
            if not self._brings(way):
                return
            yield from self._unless_seen(way)

    def _unless_seen(self, way: Way) -> Iterator[Way]:
        self.neighbours |= self._brings(way)
        if way.text not in self.seen:
            self.seen.add(way.text)
            yield way

    def _best(self, facts: Facts) -> Way:
        candidates = (self._way(facts) for _ in range(CANDIDATES))
        return max(candidates, key=lambda way: len(self._brings(way)))

    def _brings(self, way: Way) -> set[Pair]:
        """Return the neighbours in the text that no way brought together before."""
        return set(pairwise((_START, *way.answers.path, _END))) - self.neighbours

    def _way(self, facts: Facts, *, mood: bool | None = None) -> Way:
        answers = Answers(self.questions, self.signs, facts, mood, self.chance)
        return Way(choose(self.pieces, InText(answers), ()), answers)

    def _aimed(self, left: Sequence[Outcome]) -> tuple[Facts, list[Outcome]]:
        """Return facts with which as many of the outcomes as possible are reached, and those."""
        facts, aimed = Facts(), list[Outcome]()
        for outcome in left:
            wanted = self.questions.wanted(outcome)
            found = next(solutions(wanted, facts, self.questions), None)
            if found:
                facts = found
                aimed.append(outcome)
        return facts, aimed

    def _refuse(self, outcome: Outcome) -> NoReturn:
        opened = self.questions.ranges[outcome.number]
        refuse(
            "too-many-conditions",
            f"too many conditions on one page: what comes of this {tag(opened)} cannot be tried",
            opened.place,
            "split the page, or put conditions that ask the same into one",
        )


def _without(left: Sequence[Outcome], reached: Collection[Outcome]) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in left if outcome not in reached)
