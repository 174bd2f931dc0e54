"""A page set in type: what never changes as ready HTML, between it what schools have in their way.

Most of a page is the same for all schools, and its HTML is written once. A field, an open attribute
and a choice between elements are steps. Whatever may leave an element empty, and whatever comes in
turns, is settled anew each time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol, TypeAlias

from mkdocs_tailor.document.html.elements import HEADINGS, LEADING_NEWLINE, RAW_TEXT
from mkdocs_tailor.document.html.text import end_tag, escape, start_tag, write_html
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.tailoring.emptied import depends_on_content
from mkdocs_tailor.language.expressions import to_json
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.site.showing.fields import DRAWING, TEXT_ONLY
from mkdocs_tailor.site.showing.live import marks
from mkdocs_tailor.site.showing.live.settling import Settler, decided_by_copy, is_field

Out: TypeAlias = list[str]
SECTION: Final = "\0"
"""Stands where a section of a page begins, until the page is shown; no text has one."""
_NUMBER: Final = "\0"
"""Stands for a number while a start tag is written."""


class Step(Protocol):
    """A part of a page that schools have in different ways."""

    def write(self, settler: Settler[Any], scope: Any, out: Out) -> None:  # noqa: ANN401 -- whatever the settler's decider takes
        """Write it as the settler has it."""
        ...


Steps: TypeAlias = "tuple[str | Step, ...]"


def write_steps(steps: Steps, settler: Settler[Any], scope: Any, out: Out) -> None:  # noqa: ANN401 -- see above
    """Write a page, or a branch of one."""
    for step in steps:
        if isinstance(step, str):
            out.append(step)
        else:
            step.write(settler, scope, out)


@dataclass(frozen=True, slots=True)
class _FieldElement:
    """An element that holds nothing but a field."""

    before: str
    after: str
    end: str
    expression: Expression
    json: str

    def write(self, settler: Settler[Any], scope: Any, out: Out) -> None:  # noqa: ANN401
        number = settler.parts.numbered(self.json)
        said = settler.decider.attribute("", self.expression, scope)
        out.append(f"{self.before}{number}{self.after}{escape(said)}{self.end}")


@dataclass(frozen=True, slots=True)
class _StartTag:
    """The start of an element with open attributes."""

    element: Element

    def write(self, settler: Settler[Any], scope: Any, out: Out) -> None:  # noqa: ANN401
        attributes = settler.attributes(self.element, scope)
        out.append(start_tag(replace(self.element, attributes=attributes)))


@dataclass(frozen=True, slots=True)
class _Fork:
    """A choice."""

    choice: Choice[Markup]
    then: Steps
    otherwise: Steps

    def write(self, settler: Settler[Any], scope: Any, out: Out) -> None:  # noqa: ANN401
        holds = settler.decider.holds(self.choice.test, scope)
        number = settler.number(self.choice)
        settler.parts.need(number, 1 if holds else 0)
        out.append(marks.comment((marks.IF if holds else marks.ELSE).format(number)))
        write_steps(self.then if holds else self.otherwise, settler, scope, out)
        out.append(_END)


@dataclass(frozen=True, slots=True)
class _Settled:
    """What is settled anew each time."""

    node: Markup

    def write(self, settler: Settler[Any], scope: Any, out: Out) -> None:  # noqa: ANN401
        out += written(settler.tree((self.node,), scope))


_END: Final = marks.comment(marks.END)


def typeset_page(nodes: Tree) -> Steps:
    """Return the steps of a page, a `SECTION` before each heading that stands in nothing else."""
    return tuple(_merged(_steps(nodes, outermost=True)))


def typeset(nodes: Tree, *, drawn: bool, repeated: bool) -> Steps:
    """Return the steps of a branch, which stands inside a drawing or a repeat or not."""
    if drawn or repeated:
        return tuple(map(_Settled, nodes))
    return tuple(_merged(_steps(nodes)))


def _merged(steps: Iterable[str | Step]) -> Iterator[str | Step]:
    texts: list[str] = []
    for step in steps:
        if isinstance(step, str):
            texts.append(step)
            continue
        yield from ("".join(texts),) if texts else ()
        yield step
        texts.clear()
    yield from ("".join(texts),) if texts else ()


def _steps(nodes: Tree, *, outermost: bool = False) -> Iterator[str | Step]:
    for node in nodes:
        match node:
            case str():
                yield escape(node)
            case Element():
                yield from (SECTION,) if outermost and node.tag in HEADINGS else ()
                yield from _of_element(node)
            case Choice():
                yield from _of_choice(node, outermost=outermost)
            case Named():
                yield from _steps(node.children, outermost=outermost)
            case Field() | Repeat():
                yield _Settled(node)


def _of_choice(choice: Choice[Markup], *, outermost: bool) -> Iterator[str | Step]:
    holds = decided_by_copy(choice.test)
    if holds is None:
        then = tuple(_merged(_steps(choice.then, outermost=outermost)))
        otherwise = tuple(_merged(_steps(choice.otherwise, outermost=outermost)))
        yield _Fork(choice, then, otherwise)
    else:
        yield from _steps(choice.then if holds else choice.otherwise, outermost=outermost)


def _of_element(element: Element) -> Iterator[str | Step]:
    if not _is_open((element,)):
        yield write_html((element,))
    elif is_field(element) and not _has_open_attributes(element):
        yield _field_element(element)
    elif _is_settled_anew(element):
        yield _Settled(element)
    else:
        is_fixed = not _has_open_attributes(element)
        yield start_tag(element) if is_fixed else _StartTag(element)
        yield first_line_break(element)
        yield from _steps(element.children)
        yield end_tag(element)


def _is_settled_anew(element: Element) -> bool:
    is_special = (
        element.tag in TEXT_ONLY or element.tag in LEADING_NEWLINE or element.tag == DRAWING
    )
    return is_special or is_field(element) or depends_on_content(element)


def _field_element(element: Element) -> Step:
    field = element.children[0]
    assert isinstance(field, Field)
    marked = replace(element, attributes={**element.attributes, marks.TEXT: _NUMBER})
    before, _, after = start_tag(marked).partition(_NUMBER)
    expression = field.expression
    return _FieldElement(before, after, end_tag(element), expression, to_json(expression))


def _has_open_attributes(element: Element) -> bool:
    return any(isinstance(value, tuple) for value in element.attributes.values())


def _is_open(nodes: Tree) -> bool:
    """Tell whether anything in the nodes differs between schools."""
    for node in nodes:
        if isinstance(node, str):
            continue
        if not isinstance(node, Element) or _has_open_attributes(node) or _is_open(node.children):
            return True
    return False


def written(nodes: Tree) -> Iterator[str]:
    """Yield the HTML of settled nodes, with the marks in them."""
    for node in nodes:
        if isinstance(node, Named):
            yield marks.comment(node.name)
            yield from written(node.children)
            yield "" if node.name == marks.TURN else _END
        elif isinstance(node, Element) and node.tag not in RAW_TEXT:
            yield from (start_tag(node), first_line_break(node))
            yield from written(node.children)
            yield end_tag(node)
        else:
            yield write_html((node,))


def first_line_break(element: Element) -> str:
    """Return the line break that HTML passes over, where the text begins with one."""
    first = element.children[0] if element.children else ""
    begins = isinstance(first, str) and first.startswith("\n")
    return "\n" if element.tag in LEADING_NEWLINE and begins else ""
