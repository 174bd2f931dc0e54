"""Uses: under which conditions a thing that is written once is used at all."""

from collections.abc import Sequence
from typing import TypeAlias

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import both, either, negation

Tests: TypeAlias = tuple[Expression, ...]
"""What must hold, all of it."""


class Uses:
    """The conditions of all the places where one thing is used."""

    def __init__(self) -> None:
        self._alternatives: list[Tests] = []

    def note(self, tests: Tests) -> None:
        """Note a place: what must hold for it to be there."""
        tests = tuple(dict.fromkeys(tests))
        if any(set(known) <= set(tests) for known in self._alternatives):
            return
        for known in self._alternatives:
            shorter = _without_opposites(known, tests)
            if shorter is not None:
                self._alternatives.remove(known)
                self.note(shorter)
                return
        kept = (known for known in self._alternatives if not set(tests) <= set(known))
        self._alternatives = [*kept, tests]

    @property
    def condition(self) -> Expression:
        """What must hold for the thing to be used anywhere."""
        return _any([_all(tests) for tests in self._alternatives])


def _all(tests: Tests) -> Expression:
    here: Expression = True
    for test in tests:
        here = both(here, test)
    return here


def _any(conditions: Sequence[Expression]) -> Expression:
    """Return the condition that holds where one of many does, nested as little as can be."""
    if len(conditions) <= 1:
        return conditions[0] if conditions else False
    middle = len(conditions) // 2
    return either(_any(conditions[:middle]), _any(conditions[middle:]))


def _without_opposites(one: Tests, other: Tests) -> Tests | None:
    """Return what both ask for where they differ in one test only, once asked and once denied."""
    only_one, only_other = set(one) - set(other), set(other) - set(one)
    if len(only_one) == len(only_other) == 1 and negation(*only_one) in only_other:
        return tuple(test for test in one if test not in only_one)
    return None
