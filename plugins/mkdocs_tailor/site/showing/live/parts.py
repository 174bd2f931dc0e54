"""What of a page is open: expressions, choices and repeats, and what must be in reserve."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from mkdocs_tailor.document.markup import Markup, Tree
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.expressions import to_json
from mkdocs_tailor.language.records import Expression

Part: TypeAlias = Choice[Markup] | Repeat[Markup]


@dataclass(slots=True)
class Branch:
    """One of the two things that a part can show."""

    nodes: Tree
    drawn: bool
    """Whether it stands inside a drawing."""
    repeated: bool
    """Whether it stands inside a repeat."""
    needed: bool = False
    """Whether it is not shown somewhere where it may have to be."""


Found: TypeAlias = tuple[Part, tuple[Branch, Branch]]


@dataclass(slots=True)
class Parts:
    """Gives numbers to expressions and to parts, as they are met."""

    found: list[Found] = field(default_factory=list[Found])
    """The parts with their branches, by their numbers."""
    _numbers: dict[int, int] = field(default_factory=dict[int, int])
    _expressions: dict[str, int] = field(default_factory=dict[str, int])

    def expression(self, expression: Expression) -> int:
        """Return the number of an expression; equal ones have the same."""
        return self.numbered(to_json(expression))

    def numbered(self, json: str) -> int:
        """Return the number of an expression that is given as JSON."""
        return self._expressions.setdefault(json, len(self._expressions))

    def expressions(self) -> list[str]:
        """Return the expressions as JSON, by their numbers."""
        return [*self._expressions]

    def part(self, part: Part, *, drawn: bool, repeated: bool) -> int:
        """Return the number of a part, which stands inside a drawing or a repeat or not."""
        number = self._numbers.setdefault(id(part), len(self.found))
        if number == len(self.found):
            in_turns = repeated or isinstance(part, Repeat)
            first = part.then if isinstance(part, Choice) else part.body
            one, other = Branch(first, drawn, in_turns), Branch(part.otherwise, drawn, repeated)
            self.found.append((part, (one, other)))
        return number

    def need(self, number: int, branch: int) -> None:
        """Note that a branch of a part must be in reserve: 0 for the first, 1 for ``else``."""
        self.found[number][1][branch].needed = True

    def needed(self) -> Iterator[Branch]:
        """Yield every branch that must be in reserve, as far as is known."""
        yield from (one for _, branches in self.found for one in branches if one.needed)
