"""The store: a custom XML part with the values that the handout shows, and its record.

Every bound control has a leaf here, and text and leaf are always equal: Word writes the leaf over
the text when it opens the file. So each expression has a leaf of its own, and a leaf is there only
for the schools, and the copies, for which a control shows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.document.open import Field
from mkdocs_tailor.language.expressions import to_json
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.conditions import Frames, closed, loop_names, reads
from mkdocs_tailor.word.package.names import CUSTOM_XML, HEAD
from mkdocs_tailor.word.parts import Form, Value
from mkdocs_tailor.word.presence import filled
from mkdocs_tailor.word.steps import Steps, attribute, choose, escape
from mkdocs_tailor.word.uses import Uses

IDENTIFIER = "{6F2B5C1E-3A77-4C0E-9B53-2D1E6A7F0C11}"
"""Of the store; looked up inside one file only, so one serves all."""

NAMESPACE = "urn:mkdocs-tailor:1"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value in the store."""

    name: str
    expression: Expression
    derived: bool
    """Whether it is anything else than a variable as it is."""
    uses: Uses


@dataclass(slots=True)
class Store:
    """The values that one handout shows."""

    _names: dict[Expression, str] = field(default_factory=dict[Expression, str])
    _taken: set[str] = field(default_factory=set[str])
    _derived: int = 0
    _leaves: dict[Expression, Leaf] = field(default_factory=dict[Expression, Leaf])

    def tag(self, printed: Field) -> str:
        """Return what the controls of a field are tagged with: its variable, or ``x:join-1``."""
        name = self._names.get(printed.expression)
        if name is None:
            name = self._names[printed.expression] = self._new_name(printed)
        return name

    def bind(self, printed: Field, frames: Frames) -> str:
        """Return the properties that bind a control to its leaf; empty where it cannot be.

        What depends on the turn of a repeat is not bound, nor what is there for some turns only.
        """
        here = closed(frames)
        if reads(printed.expression, loop_names(frames)) or len(here) < len(frames):
            return ""
        leaf = self._leaves.get(printed.expression) or self._new_leaf(printed)
        full = filled(printed.expression)
        leaf.uses.note((*here, full) if full is not True else here)
        return (
            f"<w:dataBinding w:prefixMappings=\"xmlns:t='{NAMESPACE}'\" "
            f'w:xpath="/t:handout[1]/t:{leaf.name}[1]" w:storeItemID="{IDENTIFIER}"/>'
        )

    def part(
        self, about: About, variables: set[str], parts: Sequence[tuple[str, str]] = ()
    ) -> Steps:
        """Return the store with the values, and the record of what the handout was made from.

        ``parts`` are the pages of a booklet, each with its digest.
        """
        leaves = (step for leaf in self._leaves.values() for step in _leaf(leaf))
        head = f'{HEAD}<handout xmlns="{NAMESPACE}">'
        return (head, *leaves, *_record(about, variables, parts), "</handout>")

    def _new_name(self, printed: Field) -> str:
        name = printed.variable
        if name is None or name in self._taken:
            self._derived += 1
            name = f"x:{_kind(printed.expression)}-{self._derived}"
        self._taken.add(name)
        return name

    def _new_leaf(self, printed: Field) -> Leaf:
        tag = self.tag(printed)
        derived = tag.startswith("x:")
        leaf = Leaf(tag.replace(":", "-"), printed.expression, derived, Uses())
        self._leaves[printed.expression] = leaf
        return leaf


def store_properties() -> bytes:
    """Return the part that gives the store its identifier (ECMA-376 part 1, 22.5)."""
    return (
        f'{HEAD}<ds:datastoreItem ds:itemID="{IDENTIFIER}" xmlns:ds="{CUSTOM_XML}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _kind(expression: Expression) -> str:
    match expression:
        case ("default", inner, *_):
            return _kind(inner)
        case ("filter", str(name), *_):
            return name.replace("_", "-")
        case _:
            return "text"


def _leaf(leaf: Leaf) -> Steps:
    source = f' of="{attribute(to_json(leaf.expression))}"' if leaf.derived else ""
    element: Steps = (
        f"<{leaf.name}{source}>",
        Value(leaf.expression, Form.LINES),
        f"</{leaf.name}>",
    )
    return choose(leaf.uses.condition, element)


def _record(about: About, variables: set[str], parts: Sequence[tuple[str, str]]) -> Steps:
    """Return what an edited file is recognised by: pages, edition, source, school, variables."""
    school: Steps = ()
    if about.school is not None:
        school = ("<school>", Value(about.school.expression, Form.LINES), "</school>")
    facts = (("page", about.page), ("edition", about.edition), ("digest", about.digest))
    known = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in facts if value)
    named = f"<variables>{escape(' '.join(sorted(variables)))}</variables>" if variables else ""
    pages = "".join(_part(page, digest) for page, digest in parts)
    return (f"<record>{known}", *school, f"{named}{pages}</record>")


def _part(page: str, digest: str) -> str:
    return f"<part><page>{escape(page)}</page><digest>{escape(digest)}</digest></part>"
