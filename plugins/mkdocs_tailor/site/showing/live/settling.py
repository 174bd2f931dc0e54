"""A page as one school has it, with marks round what is open and numbers for what fills it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from mkdocs_tailor.document.html.elements import RAW_TEXT
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.tailoring.emptied import opens, tidied
from mkdocs_tailor.document.tailoring.tree import Decider, joined
from mkdocs_tailor.document.tailoring.turns import in_turn, is_address
from mkdocs_tailor.language.expressions import evaluate, truthy
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.schools.shapes import COPY
from mkdocs_tailor.site.showing.fields import DRAWING, TEXT_ONLY
from mkdocs_tailor.site.showing.live import marks
from mkdocs_tailor.site.showing.live.parts import Part, Parts
from mkdocs_tailor.site.showing.wording import verbatim
from mkdocs_tailor.word.survey import read_variables

Scope = TypeVar("Scope")

_TASKS = "task-list"
_PAGE = {COPY: "teacher"}


class Blank:
    """Answers for a branch in reserve: nothing is filled in, tests hold, lists are empty."""

    def field(self, field: Field, scope: None) -> str:
        """Return no text."""
        del field, scope
        return ""

    def attribute(self, name: str, expression: Expression, scope: None) -> str:
        """Return no value."""
        del name, expression, scope
        return ""

    def holds(self, test: Expression, scope: None) -> bool:
        """Return that it does."""
        del test, scope
        return True

    def turns(self, each: Expression, variable: str, scope: None) -> Iterable[None]:
        """Return none."""
        del each, variable, scope
        return ()


@dataclass(frozen=True, slots=True)
class Settler(Generic[Scope]):
    """Settles trees as the decider answers. A mark is a `Named` node, called as it is written."""

    decider: Decider[Scope]
    parts: Parts
    drawn: bool = False
    """Whether this is inside a drawing."""
    repeated: bool = False
    """Whether this is inside a repeat, where addresses are given anew."""

    def tree(self, nodes: Tree, scope: Scope) -> Tree:
        """Return the nodes settled."""
        return joined(self._nodes(nodes, scope))

    def _nodes(self, nodes: Tree, scope: Scope) -> Iterator[Markup]:
        for node in nodes:
            match node:
                case str():
                    yield node
                case Element():
                    yield from self._element(node, scope)
                case Field():
                    yield self.decider.field(node, scope)
                case Choice() if (holds := decided_by_copy(node.test)) is not None:
                    yield from self._nodes(node.then if holds else node.otherwise, scope)
                case Choice():
                    yield self._choice(node, scope)
                case Repeat():
                    yield self._repeat(node, scope)
                case Named():
                    yield from self._nodes(node.children, scope)

    def _choice(self, choice: Choice[Markup], scope: Scope) -> Markup:
        holds = self.decider.holds(choice.test, scope)
        number = self.number(choice)
        self.parts.need(number, 1 if holds else 0)
        mark = (marks.IF if holds else marks.ELSE).format(number)
        branch = choice.then if holds else choice.otherwise
        return Named(mark, self.tree(branch, scope), choice.place)

    def _repeat(self, repeat: Repeat[Markup], scope: Scope) -> Markup:
        scopes = [*self.decider.turns(repeat.each, repeat.variable, scope)]
        number = self.number(repeat)
        self.parts.need(number, 0)
        if not scopes:
            none = self.tree(repeat.otherwise, scope)
            return Named(marks.NONE.format(number), none, repeat.place)
        self.parts.need(number, 1)
        inside, start = replace(self, repeated=True), Named(marks.TURN, (), repeat.place)
        turns: list[Markup] = []
        for turn, inner in enumerate(scopes, 1):
            turns += (start, *in_turn(inside.tree(repeat.body, inner), repeat.variable, turn))
        return Named(marks.FOR.format(number), tuple(turns), repeat.place)

    def number(self, part: Part) -> int:
        """Return the number of a part that is met here."""
        return self.parts.part(part, drawn=self.drawn, repeated=self.repeated)

    def _element(self, element: Element, scope: Scope) -> tuple[Element, ...]:
        settled = replace(element, attributes=self.attributes(element, scope))
        if element.tag in TEXT_ONLY or is_field(element):
            return (self._text_only(settled, scope),)
        inside = replace(self, drawn=True) if element.tag == DRAWING else self
        children = inside.tree(element.children, scope)
        return _tidied(element, replace(settled, children=children))

    def _text_only(self, element: Element, scope: Scope) -> Element:
        """Return an element that holds nothing but a text, settled; a program stays as it is."""
        said = verbatim(element.children)
        if isinstance(said, str):
            return element
        filled = replace(element, children=(self.decider.attribute("", said, scope),))
        if element.tag in RAW_TEXT:
            return filled
        number = str(self.parts.expression(said))
        return replace(filled, attributes={**element.attributes, marks.TEXT: number})

    def attributes(self, element: Element, scope: Scope) -> dict[str, Expression]:
        """Return an element's attributes settled, with the numbers of those that are open."""
        settled: dict[str, Expression] = {}
        numbers: dict[str, int] = {}
        for name, value in element.attributes.items():
            is_open = isinstance(value, tuple)
            settled[name] = self.decider.attribute(name, value, scope) if is_open else value
            if is_open or (self.repeated and is_address(name, value)):
                numbers[name] = self.parts.expression(value)
        return settled | _numbered(numbers)


def is_field(element: Element) -> bool:
    """Tell whether an element holds nothing but a field."""
    return len(element.children) == 1 and isinstance(element.children[0], Field)


def _numbered(numbers: Mapping[str, int]) -> dict[str, str]:
    """Return the attribute that says which attributes are open."""
    said = " ".join(f"{name}={number}" for name, number in numbers.items())
    return {marks.ATTRIBUTES: said} if said else {}


def decided_by_copy(test: Expression) -> bool | None:
    """Return what comes of a test that asks for the copy alone; a page is the teacher's."""
    asked = set[str]()
    read_variables(test, asked)
    return truthy(evaluate(test, _PAGE)) if asked == _PAGE.keys() else None


def _tidied(source: Element, settled: Element) -> tuple[Element, ...]:
    """Return the element with what tailoring makes of it where choices and repeats emptied it.

    One that nothing can fill again is not there.
    """
    if source.tag == "table":
        return (_with_marked_row(settled, *tidied(source, settled)),)
    if not opens(source):
        return (settled,)
    tidy = tidied(source, replace(settled, children=joined(_flat(settled.children))))
    if not any(isinstance(node, Named) for node in settled.children):
        return tidy
    attributes = {**settled.attributes, marks.EMPTIED: ""}
    for kept in tidy:
        attributes = {**kept.attributes}
    if _TASKS in str(settled.attributes.get("class", "")).split():
        attributes[marks.TASKS] = ""
    return (replace(settled, attributes=attributes),)


def _with_marked_row(before: Element, after: Element) -> Element:
    """Return the table with the rows marked that were put into it."""
    pairs = zip(before.children, after.children, strict=True)
    bodies = (new if new is old else _marked(new) for old, new in pairs)
    return replace(after, children=tuple(bodies))


def _marked(body: Markup) -> Markup:
    match body:
        case Element(children=(*others, Element() as row)):
            return replace(body, children=(*others, replace(row, attributes={marks.FILLER: ""})))
        case _:
            return body


def _flat(nodes: Tree) -> Iterator[Markup]:
    for node in nodes:
        if isinstance(node, Named):
            yield from _flat(node.children)
        else:
            yield node
