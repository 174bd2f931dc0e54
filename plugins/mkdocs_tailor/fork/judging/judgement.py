"""What has become of an override since it was made."""

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.overrides.override import Override, Target


class State(StrEnum):
    """How an override stands to the layer beneath."""

    FRESH = "fresh"
    """What it was made against still stands."""
    STALE = "stale"
    """The layer beneath says something else since."""
    MOVED = "moved"
    """The same text stands elsewhere now."""
    ORPHAN = "orphan"
    """What it was about is gone."""
    REDUNDANT = "redundant"
    """The layer beneath says the same by now, or the override says nothing new."""
    CONFLICTING = "conflicting"
    """Another override of its layer is about the same place, or upstream has a page of its name."""
    MISSING_BASE = "missing base"
    """What it was made against was not kept, or not whole."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One override, and what there is to decide about it."""

    layer: str
    """The short name of the school or the group."""
    override: Override
    state: State
    severity: Severity | None
    """How much it matters; None where there is nothing to decide."""
    why: str
    """In words, for a coordinator: ``upstream changed a date``."""
    now: str | None = None
    """What the layer beneath says now; None where it is gone."""
    moved_to: Target | None = None
    """Where the block stands now, if elsewhere."""

    @property
    def asks(self) -> bool:
        """Whether somebody must decide before the next edition is taken."""
        return self.severity is Severity.ERROR
