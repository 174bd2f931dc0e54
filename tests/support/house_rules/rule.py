"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from support.house_rules.handout import Handout


@dataclass(frozen=True, slots=True)
class Rule:
    """One of the rules that a Word file of ours keeps."""

    number: int
    says: str
    complaints: Callable[[Handout], Iterator[str]]
    """Yields what breaks the rule, and where."""
