"""Headings as a ladder: one of level 1, first, and no level left out (WCAG 2.2, 1.3.1 and 2.4.6).

The page is walked in every way in which it can come out for a copy: at each choice both branches
are followed, as far as what was answered before leaves them open. Ways that have come to stand on
the same rung go on as one, so that a page with many choices has few.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.nodes import Document, Heading
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.access.facts import Facts
from mkdocs_tailor.word.access.headings import mark_of
from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, error, quoted, warning
from mkdocs_tailor.word.access.walk import below
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.texts import plain
from mkdocs_tailor.word.titles import has_title

MOST_WAYS = 400
"""How many ways are followed at once; beyond that the first ones speak for the others."""


@dataclass(frozen=True, slots=True)
class Step:
    """A heading where it stands."""

    heading: Heading
    near: Place | None


@dataclass(frozen=True, slots=True)
class Rung:
    """Where on the ladder a way has come to stand."""

    level: int = 0
    titles: int = 0
    """How many headings of level 1 there were: none, one, or more."""
    bare: Step | None = None
    """The last heading as long as nothing stands below it."""


Ways = dict[Rung, frozenset[Facts]]
"""The ways that go on from each rung."""


@dataclass(slots=True)
class Ladder:
    """The walk through one page."""

    seen: dict[tuple[str, int], tuple[Seen, bool]] = field(
        default_factory=dict[tuple[str, int], tuple[Seen, bool]]
    )
    """By code and heading what was seen, and whether not on every way."""

    def follow(self, pieces: Iterable[Node], ways: Ways, near: Place | None) -> Ways:
        """Return where the ways stand after the pieces."""
        for piece in pieces:
            ways = self._pass(piece, ways, near)
        return ways

    def _pass(self, piece: Node, ways: Ways, near: Place | None) -> Ways:
        match piece:
            case Heading():
                return self._climb(Step(piece, near), ways)
            case Named(children=inner, place=place):
                return self.follow(inner, ways, place)
            case Choice() | Repeat() if not _matters(piece, ways):
                return ways
            case Choice():
                return _joined(*self._choose(piece, ways))
            case Repeat():
                return _joined(*self._repeat(piece, ways))
            case _:
                ways = _filled(ways) if shows((piece,)) is not False else ways
                return self.follow(children(piece), ways, near) if _climbs(piece) else ways

    def _choose(self, choice: Choice[Any], ways: Ways) -> Iterable[Ways]:
        for holds, branch in ((True, choice.then), (False, choice.otherwise)):
            yield self.follow(branch, _assumed(choice.test, ways, holds=holds), choice.place)

    def _repeat(self, loop: Repeat[Any], ways: Ways) -> Iterable[Ways]:
        yield self.follow(loop.otherwise, _assumed(loop.each, ways, holds=False), loop.place)
        turn = _assumed(loop.each, ways, holds=True)
        for first in (True, False):
            begun = _with(turn, partial(Facts.in_turn, variable=loop.variable, first=first))
            turn = self.follow(loop.body, begun, loop.place)
            turn = _with(turn, partial(Facts.after_turn, variable=loop.variable))
            yield turn

    def _climb(self, step: Step, ways: Ways) -> Ways:
        level = step.heading.level
        first = level == 1
        self._note(step, ways, _too_many(step), lambda rung: first and rung.titles > 0)
        self._note(step, ways, _too_early(step), lambda rung: not (first or rung.level))
        for above in sorted({rung.level for rung in ways}):
            if 0 < above < level - 1:
                self._note(step, ways, _gap(step, above), _is_at(above))
        self._close(ways, level)
        return _moved(ways, lambda rung: Rung(level, min(rung.titles + first, 2), step))

    def end(self, ways: Ways) -> None:
        """Look at where the ways have ended."""
        self._close(ways, 0)
        untitled = [rung for rung in ways if not rung.titles]
        if untitled:
            hint = "put the heading with one # above the {% if %}"
            said = error("no-title", "the page has no heading of level 1", hint, Mark())
            self._keep(said, 0, some=len(untitled) < len(ways))

    def _close(self, ways: Ways, level: int) -> None:
        """Look at the headings above, below which nothing will stand any more."""
        for bare in dict.fromkeys(rung.bare for rung in ways if rung.bare):
            if bare.heading.level > 1 and level <= bare.heading.level:
                self._note(bare, ways, _hollow(bare), _is_below(bare))

    def _note(self, step: Step, ways: Ways, said: Seen, wrong: Callable[[Rung], bool]) -> None:
        hits = sum(map(wrong, ways))
        if hits:
            self._keep(said, id(step.heading), some=hits < len(ways))

    def _keep(self, said: Seen, heading: int, *, some: bool) -> None:
        _, before = self.seen.get((said.code, heading), (said, False))
        self.seen[said.code, heading] = said, some or before


def see_headings(document: Document, copies: Sequence[str]) -> list[Seen]:
    """Return what is wrong with the order of the headings in these copies, for any school."""
    start = Rung() if has_title(document) else Rung(1, 1)
    found: defaultdict[Seen, list[str]] = defaultdict(list)
    for copy in copies:
        ladder = Ladder()
        ladder.end(ladder.follow(document.blocks, {start: frozenset((Facts(copy),))}, None))
        for said, some in ladder.seen.values():
            ending = ", for some schools" if some else ""
            found[replace(said, message=said.message + ending)].append(copy)
    return [_in_copies(said, where, copies) for said, where in found.items()]


def _in_copies(said: Seen, where: Sequence[str], copies: Sequence[str]) -> Seen:
    if len(where) == len(copies):
        return said
    return replace(said, message=f"{said.message} (copy: {', '.join(where)})")


def _is_at(level: int) -> Callable[[Rung], bool]:
    return lambda rung: rung.level == level


def _is_below(step: Step) -> Callable[[Rung], bool]:
    return lambda rung: rung.bare == step


def _matters(piece: Choice[Any] | Repeat[Any], ways: Ways) -> bool:
    """Return whether what comes of the piece makes a difference to the headings."""
    bare = any(rung.bare for rung in ways)
    return _climbs(piece) or (bare and shows((piece,)) is not False)


def _climbs(piece: Node) -> bool:
    return any(isinstance(spot.node, Heading) for spot in below((piece,), None))


def _filled(ways: Ways) -> Ways:
    return _moved(ways, lambda rung: replace(rung, bare=None))


def _assumed(test: Expression, ways: Ways, *, holds: bool) -> Ways:
    assumed = {
        rung: frozenset(found for one in facts for found in one.assume(test, holds=holds))
        for rung, facts in ways.items()
    }
    return {rung: facts for rung, facts in assumed.items() if facts}


def _with(ways: Ways, change: Callable[[Facts], Facts]) -> Ways:
    return {rung: frozenset(map(change, facts)) for rung, facts in ways.items()}


def _moved(ways: Ways, move: Callable[[Rung], Rung]) -> Ways:
    return _joined(*({move(rung): facts} for rung, facts in ways.items()))


def _joined(*many: Ways) -> Ways:
    """Return the ways together; those that differ in an answer that no longer matters are one."""
    joined: defaultdict[Rung, set[Facts]] = defaultdict(set)
    for ways in many:
        for rung, facts in ways.items():
            joined[rung] |= facts
    return {rung: frozenset(_fewer(facts)[:MOST_WAYS]) for rung, facts in joined.items()}


def _fewer(facts: set[Facts]) -> list[Facts]:
    """Return the facts with every pair that parts at one answer made one without it."""
    left, waiting = set(facts), _sorted(facts)
    while waiting:
        one = waiting.pop()
        pairs = map(one.but_for, sorted(one.answers)) if one in left else ()
        for twin, without in pairs:
            if twin in left:
                left = (left - {one, twin}) | {without}
                waiting.append(without)
                break
    return [one for one in _sorted(left) if not any(o.answers < one.answers for o in left)]


def _sorted(facts: Iterable[Facts]) -> list[Facts]:
    return sorted(facts, key=lambda one: sorted(one.answers))


def _said(step: Step) -> str:
    return quoted(plain(step.heading.children))


def _too_many(step: Step) -> Seen:
    message = f"the heading {_said(step)} is a second one of level 1"
    hint = "a page has one title; begin this heading with ##"
    return error("second-title", message, hint, mark_of(step.heading, step.near))


def _too_early(step: Step) -> Seen:
    message = f"the heading {_said(step)} stands above the title"
    hint = "begin the page with a heading of one #"
    return error("heading-above-title", message, hint, mark_of(step.heading, step.near))


def _gap(step: Step, above: int) -> Seen:
    level = step.heading.level
    message = (
        f"the heading {_said(step)} is of level {level}, and the one above it of level {above}"
    )
    hint = f"begin it with {'#' * (above + 1)}"
    return error("heading-skips-level", message, hint, mark_of(step.heading, step.near))


def _hollow(step: Step) -> Seen:
    message = f"nothing stands below the heading {_said(step)}"
    hint = "write something below it, or put it into the {% if %} that its text stands in"
    return warning("heading-without-text", message, hint, mark_of(step.heading, step.near))
