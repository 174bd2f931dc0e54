"""Short forms: abbreviations with their meanings, which a page shows under the pointer only.

Paper has no pointer, so a document lists them. Asked of a page for one school or for all alike.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.document.conditions import both, decided, either, negation, reads
from mkdocs_tailor.document.html.elements import RAW_TEXT
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.walking import elements
from mkdocs_tailor.language.records import Expression

HEADING = "What the short forms mean"

Conditions: TypeAlias = Mapping["ShortForm", Expression]
Ask: TypeAlias = Callable[[Markup], Iterator["ShortForm"]]


@dataclass(frozen=True, slots=True, order=True)
class ShortForm:
    """An abbreviation and what it means."""

    text: str
    meaning: str


def short_forms(tree: Tree) -> Conditions:
    """Return the short forms in their order, and when each needs to be explained.

    That is where it is used and no text spells out what it means.
    """
    if not any(element.tag == "abbr" for element in elements(tree)):
        return {}
    used = _gathered(tree, _used)
    spelled = _gathered(tree, lambda node: _spelled(node, used)) if used else used
    needed = {
        form: both(used[form], negation(spelled.get(form, False)))
        for form in sorted(used, key=lambda form: (form.text.casefold(), form))
    }
    return {form: test for form, test in needed.items() if test is not False}


def _used(node: Markup) -> Iterator[ShortForm]:
    if isinstance(node, Element) and node.tag == "abbr":
        text, meaning = _flat("".join(_texts(node.children))), node.attributes.get("title")
        if text and isinstance(meaning, str) and meaning.strip():
            yield ShortForm(text, _flat(meaning))


def _spelled(node: Markup, forms: Iterable[ShortForm]) -> Iterator[ShortForm]:
    if isinstance(node, str):
        text = _flat(node).casefold()
        yield from (form for form in forms if form.meaning.casefold() in text)


def _gathered(tree: Tree, ask: Ask) -> Conditions:
    """Return what is found anywhere in the nodes, and when it is there."""
    found = dict[ShortForm, Expression]()
    for node in tree:
        for form in ask(node):
            found[form] = True
        for form, test in _within(node, ask).items():
            found[form] = either(found.get(form, False), test)
    return found


def _within(node: Markup, ask: Ask) -> Conditions:
    match node:
        case Element(tag=tag) if tag in RAW_TEXT:
            return {}
        case Element() | Named():
            return _gathered(node.children, ask)
        case Choice():
            then, other = _gathered(node.then, ask), _gathered(node.otherwise, ask)
            return {
                form: decided(node.test, then.get(form, False), other.get(form, False))
                for form in (*then, *other)
            }
        case Repeat():
            return _repeated(node, ask)
        case _:
            return {}


def _repeated(node: Repeat[Markup], ask: Ask) -> Conditions:
    """Return what is in a repeat; a test of the turn's number is taken to hold."""
    body, other = _gathered(node.body, ask), _gathered(node.otherwise, ask)
    loop = frozenset((f"loop#{node.variable.rpartition('#')[2]}",))
    found = dict[ShortForm, Expression]()
    for form in (*body, *other):
        test = body.get(form, False)
        items = node.each if test is True or reads(test, loop) else _where(node, test)
        found[form] = either(
            False if test is False else items,
            decided(node.each, then=False, otherwise=other.get(form, False)),
        )
    return found


def _where(node: Repeat[Markup], test: Expression) -> Expression:
    return ("where", node.each, node.variable, test)


def _texts(tree: Iterable[Markup]) -> Iterator[str]:
    for node in tree:
        match node:
            case str():
                yield node
            case Element() | Named():
                yield from _texts(node.children)
            case Field() | Choice() | Repeat():
                pass


def _flat(text: str) -> str:
    return " ".join(text.split())
