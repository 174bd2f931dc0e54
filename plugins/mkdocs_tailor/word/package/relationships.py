"""Relationships: what a part refers to by number (ECMA-376 part 2, 6.5)."""

from dataclasses import dataclass, field

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import Frames, closed, counted, enclosed, loop_names, reads
from mkdocs_tailor.word.package.names import HEAD, HYPERLINK, RELATIONSHIPS
from mkdocs_tailor.word.parts import Form, Step, Value
from mkdocs_tailor.word.steps import Steps, attribute, choose
from mkdocs_tailor.word.uses import Uses

FIRST_COUNTED = 100


@dataclass(slots=True)
class Relationships:
    """The relationships of one part, numbered in the order of their first use."""

    _parts: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    _embedded: dict[tuple[str, str], tuple[str, Uses]] = field(
        default_factory=dict[tuple[str, str], tuple[str, Uses]]
    )
    _links: dict[Expression, tuple[str, Uses]] = field(
        default_factory=dict[Expression, tuple[str, Uses]]
    )
    _counted: list[Steps] = field(default_factory=list[Steps])

    def add(self, kind: str, target: str) -> str:
        """Relate to another part of the package and return the identifier."""
        return self._parts.setdefault((kind, target), f"p{len(self._parts) + 1}")

    def embed(self, kind: str, target: str, frames: Frames) -> str:
        """Relate to a part that is in the file only where it is used; return the identifier."""
        new = f"m{len(self._embedded) + 1}", Uses()
        identifier, uses = self._embedded.setdefault((kind, target), new)
        uses.note(closed(frames))
        return identifier

    def link(self, target: Expression, frames: Frames) -> Step:
        """Relate to an address outside and return the identifier.

        The relationship is there for the schools that the link is there for, so that the pupils'
        copy does not hold the addresses of the teacher's.
        """
        if reads(target, loop_names(frames)):
            return self._link_of_each_turn(target, frames)
        identifier, uses = self._links.setdefault(target, (f"l{len(self._links) + 1}", Uses()))
        uses.note(closed(frames))
        return identifier

    def part(self) -> Steps:
        """Return the relationships part."""
        parts = (_part(*part, identifier) for part, identifier in self._parts.items())
        embedded = (
            step
            for part, (identifier, uses) in self._embedded.items()
            for step in choose(uses.condition, (_part(*part, identifier),))
        )
        links = (
            step
            for target, (identifier, uses) in self._links.items()
            for step in choose(uses.condition, _link((identifier,), target))
        )
        counted_links = (step for steps in self._counted for step in steps)
        head = f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">'
        return (head, *parts, *embedded, *links, *counted_links, "</Relationships>")

    def __bool__(self) -> bool:
        return bool(self._parts or self._embedded or self._links or self._counted)

    def _link_of_each_turn(self, target: Expression, frames: Frames) -> Value:
        number = counted(FIRST_COUNTED + len(self._counted), frames)
        identifier = Value(("cat", "c", number.expression))
        self._counted.append(enclosed(_link((identifier,), target), frames))
        return identifier


def _part(kind: str, target: str, identifier: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'


def _link(identifier: Steps, target: Expression) -> Steps:
    address: Step = Value(target, Form.LINK)
    if isinstance(target, str):
        address = attribute(target)
    return (
        '<Relationship Id="',
        *identifier,
        f'" Type="{HYPERLINK}" Target="',
        address,
        '" TargetMode="External"/>',
    )
