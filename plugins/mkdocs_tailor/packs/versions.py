"""Packs for schools that have words of their own: an order for each version of the content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.orders import Order
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.press import Press
from mkdocs_tailor.packs.register import School
from mkdocs_tailor.packs.targets.target import Target


@dataclass(frozen=True, slots=True)
class Versions:
    """The orders of one run, and which school has which."""

    orders: tuple[Order, ...]
    """The first one is for every school that has no other."""
    chosen: Mapping[str, int]
    """By the short name of the school."""


@dataclass(frozen=True, slots=True)
class Pressroom:
    """A press for each version, opened when the first school needs it."""

    versions: Versions
    target: Target
    _open: dict[int, Press] = field(default_factory=dict[int, Press])

    def pack(self, school: School, findings: tuple[Diagnostic, ...] = ()) -> Outcome:
        """Make the pack of a school from its own version."""
        number = self.versions.chosen.get(school.slug, 0)
        if number not in self._open:
            self._open[number] = Press.open(self.versions.orders[number], self.target)
        return self._open[number].pack(school, findings)


def packing_versions(versions: Versions) -> Job:
    """Return the job of making the packs of all versions."""
    order = versions.orders[0]
    return Job(partial(Pressroom, versions), order.target, order.register, len(order.files))
